/// The text that nodes were read from.
package final class Source: Sendable {
  package let path: String
  private let text: [UInt8]

  package init(path: String, text: [UInt8]) {
    self.path = path
    self.text = text
  }

  /// A line as it is written, counted from 1, without its end; empty beyond the last.
  package func line(_ number: Int) -> String {
    var current = 1
    var start = 0
    while current < number {
      guard let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) else { return "" }
      start = end + 1
      current += 1
    }
    let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    let line = String(decoding: text[start..<end], as: UTF8.self)
    return line.hasSuffix("\r") ? String(line.dropLast()) : line
  }
}

/// A line and a column, both counted from 1, the column in characters.
package struct Place: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
