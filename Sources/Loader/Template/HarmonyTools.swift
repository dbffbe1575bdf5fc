import Corpus

/// Tools as Harmony declares them: a name space of types, comments above each.
enum HarmonyTools {
  /// Appends the tools that a system or developer text declares. The parameters are the type as it
  /// is written there.
  static func read(_ text: Text, into record: inout Record) {
    let bytes = record.bytes(text)
    guard let space = bytes.find("namespace ") else { return }
    var line = space
    var comment: Range<Int>?
    while line < bytes.count {
      let end = bytes.find(UInt8(ascii: "\n"), from: line) ?? bytes.count
      let words = bytes.trimmed(line..<end)
      line = end + 1
      if bytes[words].begins(with: "//") {
        comment = (comment?.lowerBound ?? words.lowerBound)..<words.upperBound
      } else if bytes[words].begins(with: "type ") {
        line = tool(bytes, words, comment, text, into: &record)
        comment = nil
      } else {
        comment = nil
      }
    }
  }

  /// Reads `type name = (_: {…}) => any;` and returns where the line behind it begins.
  private static func tool(
    _ bytes: Bytes, _ words: Range<Int>, _ comment: Range<Int>?, _ text: Text,
    into record: inout Record
  ) -> Int {
    let end = bytes.find("=> any", from: words.lowerBound) ?? words.upperBound
    let after = (bytes.find(UInt8(ascii: "\n"), from: end) ?? bytes.count) + 1
    let start = words.lowerBound + 5
    guard let equals = bytes.find(UInt8(ascii: "="), from: start), equals <= end else {
      return after
    }
    let name = bytes.trimmed(start..<equals)
    guard !name.isEmpty else { return after }
    var tool = Tool(name: text.part(name))
    if let comment {
      tool.description = text.part(bytes.trimmed(comment.lowerBound + 2..<comment.upperBound))
    }
    if let open = bytes.find(UInt8(ascii: "{"), from: equals), open < end {
      var close = min(end, bytes.count)
      while close > open, bytes[close - 1] != UInt8(ascii: "}") { close -= 1 }
      tool.parameters = text.part(open..<close)
    }
    record.tools.append(tool)
    return after
  }
}
