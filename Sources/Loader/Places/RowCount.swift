import Corpus

/// Counts the rows of a file while its bytes pass by, whole or broken.
struct RowCount {
  private enum Way {
    case json(JSONBorders)
    case cut(any Cutter)
  }

  private var way: Way
  /// How many rows have begun.
  private(set) var begun: Int
  private var isInRow = false
  /// Whether rows stand behind their names, which are no part of them.
  private let areNamed: Bool

  /// Counts on from so many rows.
  init(_ cutting: Cutting, _ container: Container, from begun: Int = 0) {
    self.begun = begun
    areNamed = cutting.areNamed
    switch container {
    case .jsonArray, .jsonValues:
      way = .json(JSONBorders(rowDepth: cutting.depth, areNamed: cutting.areNamed))
    default: way = .cut(cutting.cutter)
    }
  }

  /// The row to which a byte belongs that comes next and is not blank.
  var current: Int { isInRow ? begun : begun + 1 }

  /// Moves on over bytes.
  mutating func pass(_ bytes: Bytes) {
    switch way {
    case .cut(var cutter):
      var start = 0
      while let border = cutter.first(in: bytes[start..<bytes.count]) {
        see(bytes[start..<start + border])
        isInRow = false
        start += border
      }
      see(bytes[start..<bytes.count])
      way = .cut(cutter)
    case .json(var borders):
      json(bytes, &borders)
      way = .json(borders)
    }
  }

  private mutating func json(_ bytes: Bytes, _ borders: inout JSONBorders) {
    var start = 0
    var index = 0
    while let event = borders.next(in: bytes, &index) {
      switch event {
      case .end(let end, _), .last(let end):
        see(bytes[min(start, end)..<end])
        isInRow = false
      case .anew(let next):
        see(bytes[min(start, next)..<next])
        isInRow = false
      case .begin: break
      }
      start = index
    }
    if areNamed {
      if borders.isInRow { begin() }
    } else if borders.isAmongRows {
      see(bytes[start..<bytes.count])
    }
  }

  private mutating func begin() {
    if !isInRow { begun += 1 }
    isInRow = true
  }

  private mutating func see(_ bytes: Bytes) {
    guard !isInRow else { return }
    if areNamed {
      if bytes.contains(UInt8(ascii: "{")) || bytes.contains(UInt8(ascii: "[")) { begin() }
      return
    }
    var index = 0
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    if index < bytes.count { begin() }
  }
}
