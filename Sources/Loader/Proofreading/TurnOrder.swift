import Corpus

/// The order in which turns may follow each other.
enum TurnOrder {
  struct Slip {
    let turn: Int
    let says: String
  }

  /// The first turn that stands where none may stand; nil when all is well or no order is known.
  static func slip(in example: Example, of record: borrowing Record) -> Slip? {
    switch example.format {
    case .segments, .template, .aiml, .xml: return nil
    default: break
    }
    var hasAsked = false
    var before: Int?
    for index in example.turns {
      let turn = record.turns[index]
      switch turn.role {
      case .system, .developer: continue
      case .user: hasAsked = true
      case .assistant:
        if !hasAsked && example.turns.count > 1 && !isFragment(example) {
          return Slip(turn: index, says: "the assistant answers before a user has spoken")
        }
        if let before, followsItself(turn, record.turns[before]) {
          return Slip(turn: index, says: "the assistant speaks twice in a row")
        }
      case .tool:
        if let before, !isAnswer(to: record.turns[before], record) {
          return Slip(turn: index, says: "a tool's result stands here, and nothing was called")
        }
      }
      before = index
    }
    return nil
  }

  /// Rows that hold one turn, and arms without a prompt, begin where they begin.
  private static func isFragment(_ example: Example) -> Bool {
    example.format == .turnRows || example.format == .openAssistant
      || example.format == .preference
  }

  private static func followsItself(_ turn: Turn, _ before: Turn) -> Bool {
    before.role == .assistant && !before.text.isEmpty && before.calls.isEmpty
      && !turn.text.isEmpty && turn.calls.isEmpty
  }

  /// A call may also be written in the text, in a notation that nobody here knows.
  private static func isAnswer(to before: Turn, _ record: borrowing Record) -> Bool {
    if before.role == .tool || !before.calls.isEmpty { return true }
    guard before.role == .assistant else { return false }
    let said = record.bytes(before.text)
    return said.find(UInt8(ascii: "{")) != nil || said.find(UInt8(ascii: "<")) != nil
      || said.find(UInt8(ascii: "[")) != nil || said.find(UInt8(ascii: "(")) != nil
      || said.find("Action") != nil
  }
}
