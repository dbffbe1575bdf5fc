/// The bytes before and behind a row, or behind the last of some that stand side by side.
package struct Margins: Sendable {
  private var row = 0..<0
  private var before: [UInt8] = []
  private var behind: [UInt8] = []
  private var reachStart = false
  private var reachEnd = false

  init() {}

  init(of row: Range<Int>, _ sight: Survey.Sight, width: Int) {
    self.row = row
    before = Array(sight[row.lowerBound - width..<row.lowerBound].buffer)
    behind = Array(sight[row.upperBound..<row.upperBound + width].buffer)
    reachStart = before.count < width
    reachEnd = behind.count < width
  }

  /// Whether what parts the row from others may lie beyond them.
  var areTooNarrow: Bool {
    !reachStart && Margins.arePassed(before) || !reachEnd && Margins.arePassed(behind)
  }

  /// Whether there is nothing but white space, and the comma of an array.
  private static func arePassed(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
  }

  /// A byte of the file; nil where it is out of sight, or of the rows themselves.
  package subscript(place: Int) -> UInt8? {
    let index = place - (row.lowerBound - before.count)
    if place < row.lowerBound { return index >= 0 ? before[index] : nil }
    return behind.indices.contains(place - row.upperBound) ? behind[place - row.upperBound] : nil
  }

  /// Goes on to a later row: what lies between belongs to the rows.
  package mutating func goOn(_ last: FoundRow) {
    row = row.lowerBound..<last.margins.row.upperBound
    behind = last.margins.behind
    reachEnd = last.margins.reachEnd
  }

  /// Whether the file begins at a place, apart from a byte order mark.
  package func isStart(_ place: Int) -> Bool {
    reachStart && place == row.lowerBound - before.count
  }

  /// Whether the file ends at a place.
  package func isEnd(_ place: Int) -> Bool {
    reachEnd && place == row.upperBound + behind.count
  }
}
