/// What is wrong with a page, and where.
package struct Fault: Error, CustomStringConvertible, Sendable {
  package let path: String
  package let place: Place
  package let message: String
  /// The line that the place is in, as it is written.
  package let line: String

  package init(_ message: String, at place: Place, in source: Source) {
    path = source.path
    self.place = place
    self.message = message
    line = source.line(place.line)
  }

  /// The compiler's form: place, message, the line, and a caret under the column.
  package var description: String {
    let head = "\(path):\(place.line):\(place.column): error: \(message)"
    if line.isEmpty { return head }
    let lead = line.unicodeScalars.prefix(place.column - 1).map { $0 == "\t" ? "\t" : " " }
    return "\(head)\n  \(line)\n  \(lead.joined())^"
  }
}
