import Loader

extension Workpiece {
  /// What would change, as a unified diff without context, row by row.
  package var difference: String {
    if done.isEmpty { return "" }
    var text = "--- \(file.path)\n+++ \(file.path)\n"
    var moved = 0
    for deed in done.sorted(by: { $0.row.number < $1.row.number }) {
      var old = Workpiece.lines(deed.row.bytes)
      var new = deed.becomes.isEmpty ? [] : Workpiece.lines(deed.becomes)
      var line = deed.row.line
      while let first = old.first, first == new.first {
        old.removeFirst()
        new.removeFirst()
        line += 1
      }
      while let last = old.last, last == new.last {
        old.removeLast()
        new.removeLast()
      }
      let there = line + moved - (new.isEmpty ? 1 : 0)
      text += "@@ -\(Workpiece.span(line, old.count)) +\(Workpiece.span(there, new.count)) @@"
      text +=
        " row \(deed.row.number): \(deed.decision.choice?.rawValue ?? "") \(deed.decision.rule)\n"
      text += old.map { "-\($0)\n" }.joined() + new.map { "+\($0)\n" }.joined()
      moved += new.count - old.count
    }
    return text
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    var text = String(decoding: bytes, as: UTF8.self)[...]
    while text.last?.isNewline == true { text.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func span(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start)" : "\(start),\(count)"
  }
}
