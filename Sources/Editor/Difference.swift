import Loader

/// What would change in a text of settings, as a unified diff without context.
package enum SettingsDifference {
  /// Tells what takes the place of what, where a file stands or shall stand.
  package static func told(_ old: String, _ new: String, at path: String) -> String {
    var before = old.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    var after = new.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    while let first = before.first, first == after.first {
      before.removeFirst()
      after.removeFirst()
    }
    while let last = before.last, last == after.last {
      before.removeLast()
      after.removeLast()
    }
    if before.isEmpty && after.isEmpty { return "" }
    let (from, to) = (before.startIndex + 1, after.startIndex + 1)
    return "--- \(old.isEmpty ? "/dev/null" : path)\n+++ \(path)\n"
      + "@@ -\(before.isEmpty ? from - 1 : from),\(before.count) "
      + "+\(after.isEmpty ? to - 1 : to),\(after.count) @@\n"
      + before.map { "-\($0)\n" }.joined() + after.map { "+\($0)\n" }.joined()
  }
}

extension Workpiece {
  /// What would change, as a unified diff without context, row by row.
  package var difference: String {
    if done.isEmpty { return "" }
    var text = "--- \(file.path)\n+++ \(file.path)\n"
    var moved = 0
    let rows = Dictionary(grouping: done, by: \.row.number).sorted { $0.key < $1.key }
    for (number, deeds) in rows {
      let deed = deeds[0]
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
      let told = deeds.map { "\($0.decision.choice?.rawValue ?? "") \($0.decision.rule)" }
      text += " row \(number): \(told.joined(separator: ", "))\n"
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
