import Corpus

extension Placeholder {
  /// Whether what was said before asks for slots: for a template, for code, for a text with gaps.
  func isWanted(at turn: Int, of example: Example, in record: borrowing Record) -> Bool {
    for index in example.turns where index <= turn {
      let role = record.turns[index].role
      if role == .tool || (index == turn && role == .assistant) { continue }
      let said = record.bytes(record.turns[index].text)
      if index < turn && role != .assistant && said.find(isInsertion ? "[" : "{") != nil {
        return true
      }
      let mayWrite = isInsertion && role == .user
      if (mayWrite ? SlotWords.all : SlotWords.asking).stand(in: said) { return true }
    }
    return false
  }
}

/// Words in lower case that begin somewhere in a text, found by the bytes that they begin with.
private struct SlotWords {
  private let words: [[StaticString]]

  init(_ words: [StaticString]) {
    var lists = [[StaticString]](repeating: [], count: 256)
    for word in words { lists[Int(word.utf8Start[0])].append(word) }
    self.words = lists
  }

  /// Words of those who want a template, or code.
  static let asking = SlotWords(askingWords)
  /// Besides them, words of those who want a text written in which gaps may be left.
  static let all = SlotWords(askingWords + writingWords)

  private static let askingWords: [StaticString] = [
    "template", "placeholder", "variable", "code", "python", "javascript", "html", "jinja",
    "script", "json", "latex", "syntax", "format", "regex", "program", "function", "模板", "代码",
    "变量", "格式", "占位",
  ]

  private static let writingWords: [StaticString] = [
    "letter", "email", "e-mail", "mail", "draft", "compose", "form", "invoice", "contract",
    "write", "message", "post", "article", "speech", "写", "邮件", "信",
  ]

  /// Whether one of them begins a word of the text: no information is a format.
  func stand(in text: Bytes) -> Bool {
    var isInside = false
    for index in 0..<text.count {
      let byte = text[index]
      let small = byte | 0x20
      let isLetter = small >= 97 && small <= 122
      if !isInside {
        for word in words[Int(isLetter ? small : byte)] where SlotWords.begins(word, text, index) {
          return true
        }
      }
      isInside = isLetter
    }
    return false
  }

  private static func begins(_ word: StaticString, _ text: Bytes, _ start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start + length <= text.count else { return false }
    for offset in 0..<length {
      let byte = text[start + offset]
      let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
      if lower != word.utf8Start[offset] { return false }
    }
    return true
  }
}
