/// Decisions as a sheet: a CSV table whose first row names the columns, in any order, parted by
/// commas, semicolons or tabs, as spreadsheet programs save it.
struct SheetRows {
  private(set) var decisions: [Decision] = []
  private let text: [UInt8]
  private let path: String
  private let separator: UInt8
  private var at = 0
  private var line = 1

  init(_ text: [UInt8], path: String) throws(ReviewFault) {
    self.text = text
    self.path = path
    let head = text.prefix { $0 != 10 && $0 != 13 }
    func count(_ byte: UInt8) -> Int { head.count { $0 == byte } }
    let comma = UInt8(ascii: ",")
    separator = [UInt8(ascii: ";"), 9].reduce(comma) { count($1) > count($0) ? $1 : $0 }
    guard let names = try next() else { return }
    for name in ["fingerprint", "file", "decision"] where !names.contains(name) {
      throw broken(1, "a sheet has a column \"\(name)\"; its first row names the columns")
    }
    while true {
      let begins = line
      guard let cells = try next() else { return }
      if cells.allSatisfy(\.isEmpty) { continue }
      let row = Dictionary(zip(names, cells)) { first, _ in first }
      decisions.append(try decision(row, begins))
    }
  }

  private func decision(_ row: [String: String], _ line: Int) throws(ReviewFault) -> Decision {
    func cell(_ name: String) -> String { Cell.bare(row[name] ?? "") }
    let named = cell("decision").lowercased().trimmed
    let choice = Decision.Choice(rawValue: named)
    if choice == nil && !named.isEmpty {
      throw broken(line, Decision.Choice.complaint(about: named))
    }
    if cell("fingerprint").isEmpty || cell("file").isEmpty {
      throw broken(line, "a row of a sheet says its fingerprint and its file")
    }
    // Programs that take the column for numbers with gaps write 12 as 12.0.
    let number = Double(cell("row")).flatMap { Int(exactly: $0) }
    return Decision(
      fingerprint: cell("fingerprint"), rule: cell("rule"), topic: cell("topic"),
      file: cell("file"), row: number, content: cell("content"), field: cell("field"),
      choice: choice, current: cell("current"), ideal: cell("ideal"), why: cell("why"),
      reviewer: cell("reviewer"))
  }

  /// The cells of the next row; nil behind the last.
  private mutating func next() throws(ReviewFault) -> [String]? {
    if at >= text.count { return nil }
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard at < text.count, text[at] == separator else { break }
      at += 1
    }
    if at < text.count, text[at] == 13 { at += 1 }
    if at < text.count, text[at] == 10 { at += 1 }
    line += 1
    return cells
  }

  private mutating func cell() throws(ReviewFault) -> String {
    guard at < text.count, text[at] == UInt8(ascii: "\"") else {
      let start = at
      while at < text.count, text[at] != separator, text[at] != 10, text[at] != 13 { at += 1 }
      return String(decoding: text[start..<at], as: UTF8.self)
    }
    let opened = line
    var content: [UInt8] = []
    at += 1
    while true {
      guard at < text.count else { throw broken(opened, "a quoted cell is not closed") }
      let byte = text[at]
      at += 1
      if byte == UInt8(ascii: "\"") {
        guard at < text.count, text[at] == byte else { break }
        at += 1
      }
      if byte == 10 { line += 1 }
      content.append(byte)
    }
    return String(decoding: content, as: UTF8.self)
  }

  private func broken(_ line: Int, _ why: String) -> ReviewFault {
    .broken(path: path, line: line, why: why)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
