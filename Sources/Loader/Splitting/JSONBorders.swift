import Corpus

/// Follows JSON values through their strings and brackets, without checking them, to find where
/// the rows end: at depth 0 for values one after the other, deeper for the elements of an array.
struct JSONBorders: Cutter {
  private let rowDepth: Int
  private var depth: Int
  private var isInString = false
  private var isEscaped = false
  /// Whether the container at the depth of the rows is an array.
  private(set) var isAmongRows = true

  /// `rowDepth` is how many brackets are open around a row; reading begins inside them.
  init(rowDepth: Int) {
    self.rowDepth = rowDepth
    depth = rowDepth
  }

  enum Event: Equatable {
    /// A row ends before this place; what follows it begins at the other.
    case end(Int, next: Int)
    /// The array of rows ends before this place.
    case last(Int)
    /// Another array of rows begins here.
    case begin(Int)
  }

  mutating func last(in bytes: Bytes) -> Int? {
    var index = 0
    var border: Int?
    while let event = next(in: bytes, &index) {
      if case .end(_, let next) = event { border = next }
    }
    return border
  }

  mutating func first(in bytes: Bytes) -> Int? {
    var index = 0
    while let event = next(in: bytes, &index) {
      if case .end(_, let next) = event { return next }
    }
    return nil
  }

  /// Reads on from a place to the next event; nil at the end of the bytes.
  mutating func next(in bytes: Bytes, _ index: inout Int) -> Event? {
    while index < bytes.count {
      if isInString { string(bytes, &index) }
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth == rowDepth && byte == UInt8(ascii: "[") {
          isAmongRows = true
          return .begin(index)
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let event = close(at: index) { return event }
      case UInt8(ascii: ","):
        if depth == rowDepth && isAmongRows && rowDepth > 0 { return .end(index - 1, next: index) }
      case UInt8(ascii: "\n"):
        if depth == 0 && rowDepth == 0 { return .end(index - 1, next: index) }
      default: break
      }
    }
    return nil
  }

  private mutating func close(at index: Int) -> Event? {
    depth = max(0, depth - 1)
    if rowDepth == 0 { return depth == 0 ? .end(index, next: index) : nil }
    guard depth == rowDepth - 1, isAmongRows else { return nil }
    isAmongRows = false
    return .last(index - 1)
  }

  /// Passes the rest of a string.
  @inline(__always)
  private mutating func string(_ bytes: Bytes, _ index: inout Int) {
    if isEscaped {
      isEscaped = false
      index += 1
    }
    while index < bytes.count {
      while index + Block.width <= bytes.count {
        let run = Block(bytes.start + index).count(
          before: UInt8(ascii: "\""), or: UInt8(ascii: "\\"))
        index += run
        if run < Block.width { break }
      }
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\"") {
          isInString = false
          return
        }
        if byte == UInt8(ascii: "\\") {
          if index == bytes.count {
            isEscaped = true
            return
          }
          index += 1
          break
        }
      }
    }
  }
}
