import Corpus

extension Intake {
  /// What stands before the rows of a table or of XML and behind them, so that rows of it can stand in
  /// a file of their own; nothing for rows that need none.
  package var frame: (before: [UInt8], behind: [UInt8]) {
    switch container {
    case .csv, .tsv:
      let header = CSVHeader(head, isTabbed: container == .tsv)
      return (Array(head[0..<header.end].buffer), [])
    case .xml:
      let before = head[0..<XMLPlan(head).preamble]
      let open = Intake.open(in: before)
      return (
        Array(before.buffer), Array(open.reversed().map { "</\($0)>" }.joined(separator: "\n").utf8)
      )
    default: return ([], [])
    }
  }

  /// The elements that are open at the end of what stands before the rows.
  private static func open(in before: Bytes) -> [String] {
    var open: [String] = []
    var at = 0
    while let tag = before.find(UInt8(ascii: "<"), from: at), tag + 1 < before.count {
      if before.has("<!--", at: tag) {
        at = before.find("-->", from: tag) ?? before.count
        continue
      }
      at = tag + 1
      let start = at
      while at < before.count, before[at] > 0x20, before[at] != UInt8(ascii: ">") { at += 1 }
      let name = before[start..<at].string
      // Declarations, and what was opened and closed before the first row.
      if name.hasPrefix("/") { open.removeLast(min(1, open.count)) }
      if name.first?.isLetter == true || name.hasPrefix("_") { open.append(name) }
    }
    return open
  }
}
