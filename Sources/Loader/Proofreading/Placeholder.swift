import Corpus

/// A slot of a template that stands in a text as if someone had forgotten to fill it in.
struct Placeholder {
  let range: Range<Int>
  private let kind: Kind

  private enum Kind { case doubleBraces, braces, insert }

  /// Whether it is "[INSERT …]".
  var isInsertion: Bool { kind == .insert }

  /// The first slot of a text, outside of code.
  static func first(in text: Bytes) -> Placeholder? {
    guard let first = text.findBracket() else { return nil }
    var from = first
    var code = CodeFences()
    while let open = text.find(UInt8(ascii: "{"), from: from) {
      if let slot = braces(text, open), !code.hold(open, in: text) {
        // Where one name stands in a program's string, so do the others.
        if slot.kind == .braces && isProgram(text) { break }
        return slot
      }
      from = open + 1
      if from < text.count, text[from] == UInt8(ascii: "{") { from += 1 }
    }
    from = first
    code = CodeFences()
    while let open = text.find(UInt8(ascii: "["), from: from) {
      if let slot = insertion(text, open), !code.hold(open, in: text) { return slot }
      from = open + 1
    }
    return nil
  }

  /// `{{name}}`, or `{name}` of a name that templates are known to use.
  private static func braces(_ text: Bytes, _ open: Int) -> Placeholder? {
    let isDouble = open + 1 < text.count && text[open + 1] == UInt8(ascii: "{")
    let start = open + (isDouble ? 2 : 1)
    if open > 0, !stands(text[open - 1]) { return nil }
    if !isDouble && open > 0 && text[open - 1] == UInt8(ascii: "\"") { return nil }
    let near = text[0..<min(start + 41, text.count)]
    guard let close = near.find(UInt8(ascii: "}"), from: start) else { return nil }
    let name = text[text.trimmed(start..<close)]
    guard isName(name) else { return nil }
    if isDouble {
      guard close + 1 < text.count, text[close + 1] == UInt8(ascii: "}") else { return nil }
      return Placeholder(range: open..<close + 2, kind: .doubleBraces)
    }
    guard names.contains(where: { name.spells(caseless: $0) }), ends(text, close + 1) else {
      return nil
    }
    return Placeholder(range: open..<close + 1, kind: .braces)
  }

  /// Whether strings are put together in it, as Python does.
  private static func isProgram(_ text: Bytes) -> Bool {
    text.find("f\"") != nil || text.find("f'") != nil || text.find(".format(") != nil
  }

  /// `[INSERT LINK HERE]`.
  private static func insertion(_ text: Bytes, _ open: Int) -> Placeholder? {
    guard open + 8 < text.count, text[open + 1..<open + 7].spells(caseless: "insert"),
      text[open + 7] == UInt8(ascii: " "),
      let close = text[0..<min(open + 61, text.count)].find(UInt8(ascii: "]"), from: open),
      text[open..<close].find(UInt8(ascii: "\n")) == nil
    else { return nil }
    return Placeholder(range: open..<close + 1, kind: .insert)
  }

  /// Names that stand in braces where a program should have put a value.
  private static let names: [StaticString] = [
    "name", "user", "user_name", "username", "author", "model_name", "bot_name", "assistant_name",
    "assistant", "company", "company_name", "organization", "developer", "date", "today", "input",
    "output", "question", "answer", "context", "instruction", "response", "topic", "city",
    "location", "your_name", "first_name", "last_name", "char",
  ]

  /// Whether a slot may begin behind this byte: not in formulas, formats and paths.
  private static func stands(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x80 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "@")
      || byte == UInt8(ascii: ",")
  }

  /// Whether a slot may end before this offset.
  private static func ends(_ text: Bytes, _ offset: Int) -> Bool {
    guard offset < text.count else { return true }
    switch text[offset] {
    case 0...0x20, 0x80...0xFF: return true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "'"),
      UInt8(ascii: "*"):
      return true
    default: return false
    }
  }

  private static func isName(_ name: Bytes) -> Bool {
    guard name.count > 0, name[0] | 0x20 >= 97, name[0] | 0x20 <= 122 else { return false }
    for byte in name.buffer {
      let isLetter = byte | 0x20 >= 97 && byte | 0x20 <= 122
      let isDigit = byte >= 48 && byte <= 57
      if !isLetter && !isDigit && byte != 95 && byte != 32 { return false }
    }
    return true
  }
}
