import Corpus

/// A slot of a template that stands in a text as if someone had forgotten to fill it in.
struct Placeholder {
  let range: Range<Int>
  private let kind: Kind

  private enum Kind { case doubleBraces, braces, insert }

  /// The first slot of a text, outside of code.
  static func first(in text: Bytes) -> Placeholder? {
    guard let first = text.findBracket() else { return nil }
    var from = first
    while let open = text.find(UInt8(ascii: "{"), from: from) {
      if let slot = braces(text, open), !isInCode(text, open) { return slot }
      from = open + 1
      if from < text.count, text[from] == UInt8(ascii: "{") { from += 1 }
    }
    from = first
    while let open = text.find(UInt8(ascii: "["), from: from) {
      if let slot = insertion(text, open), !isInCode(text, open) { return slot }
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
    guard let close = text.find(UInt8(ascii: "}"), from: start), close - start <= 40 else {
      return nil
    }
    let name = text[text.trimmed(start..<close)]
    guard isName(name) else { return nil }
    if isDouble {
      guard close + 1 < text.count, text[close + 1] == UInt8(ascii: "}") else { return nil }
      return Placeholder(range: open..<close + 2, kind: .doubleBraces)
    }
    guard names.contains(where: { name.spells(caseless: $0) }), ends(text, close + 1),
      text.find("f\"") == nil, text.find("f'") == nil, text.find(".format(") == nil
    else { return nil }
    return Placeholder(range: open..<close + 1, kind: .braces)
  }

  /// `[INSERT LINK HERE]`.
  private static func insertion(_ text: Bytes, _ open: Int) -> Placeholder? {
    guard open + 8 < text.count, text[open + 1..<open + 7].spells(caseless: "insert"),
      text[open + 7] == UInt8(ascii: " "),
      let close = text.find(UInt8(ascii: "]"), from: open), close - open <= 60,
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

  private static func isInCode(_ text: Bytes, _ place: Int) -> Bool {
    var fences = 0
    var from = 0
    while let fence = text.find("```", from: from), fence < place {
      fences += 1
      from = fence + 3
    }
    if fences % 2 == 1 { return true }
    var ticks = 0
    var index = place
    while index > 0, text[index - 1] != 10 {
      index -= 1
      if text[index] == UInt8(ascii: "`") { ticks += 1 }
    }
    return ticks % 2 == 1
  }
}

extension Placeholder {
  /// Whether what was said before asks for slots: for a template, for code, for a text with gaps.
  func isWanted(at turn: Int, of example: Example, in record: borrowing Record) -> Bool {
    for index in example.turns where index <= turn {
      let role = record.turns[index].role
      if role == .tool { continue }
      if index == turn && role == .assistant { continue }
      let said = record.bytes(record.turns[index].text)
      if index < turn && role != .assistant && said.find(kind == .insert ? "[" : "{") != nil {
        return true
      }
      if Placeholder.asking.contains(where: { said.holds($0) }) { return true }
      guard kind == .insert && role == .user else { continue }
      if Placeholder.writing.contains(where: { said.holds($0) }) { return true }
    }
    return false
  }

  private static let asking: [StaticString] = [
    "template", "placeholder", "variable", "code", "python", "javascript", "html", "jinja",
    "script", "json", "latex", "syntax", "format", "regex", "program", "function", "模板", "代码",
    "变量", "格式", "占位",
  ]

  private static let writing: [StaticString] = [
    "letter", "email", "e-mail", "mail", "draft", "compose", "form", "invoice", "contract",
    "write", "message", "post", "article", "speech", "写", "邮件", "信",
  ]
}

extension Bytes {
  /// Whether a lower-case text stands somewhere, letter case aside.
  fileprivate func holds(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    for start in 0...count - length {
      var index = 0
      while index < length {
        let byte = self[start + index]
        let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
        if lower != word.utf8Start[index] { break }
        index += 1
      }
      if index == length { return true }
    }
    return false
  }
}
