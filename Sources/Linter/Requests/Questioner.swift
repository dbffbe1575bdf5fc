import Corpus

/// Goes through the requests of an example, each with the hash by which it is known again.
struct Questioner {
  private let lore: Lore
  private(set) var wording = Wording()

  init(_ lore: Lore) { self.lore = lore }

  /// A user's turn that can be compared with others.
  struct Question {
    var turn: Int
    var key: UInt64
    var context: UInt64
  }

  /// Stands for the rules of a system text where requests are held out: what is evaluated is
  /// evaluated with or without.
  private static let heldOut: UInt64 = 0x8F1B_BCDC_BFA5_3E0B

  /// Calls with every request: the first of a conversation, and later ones of at least four words
  /// that count, with all that stands before them.
  mutating func each(
    of example: Example, in record: borrowing Record, isHeldOut: Bool,
    _ body: (Question, Wording) -> Void
  ) {
    if example.format == .aiml { return }
    var history = Digest()
    history.mix(isHeldOut ? Questioner.heldOut : lore.setting.key(example, record))
    var hasAsked = false
    for index in example.turns {
      let turn = record.turns[index]
      switch turn.role {
      case .user:
        guard !turn.text.isEmpty else { continue }
        let bytes = record.bytes(turn.text)
        wording.read(bytes)
        let isWhole = turn.attachments.isEmpty && !Questioner.holdsAttachment(bytes)
        let isEnough =
          wording.words.count >= 2
          && (!hasAsked || lore.small.count(of: wording) >= 4)
        var key = history
        key.mix(wording.key)
        if isWhole && isEnough {
          body(Question(turn: index, key: key.value, context: history.value), wording)
        }
        history = key
        hasAsked = true
      case .assistant where hasAsked:
        history.mix(record.bytes(turn.text))
        for call in turn.calls { history.mix(record.bytes(record.calls[call].arguments)) }
      case .tool where hasAsked:
        for outcome in turn.outcomes { history.mix(record.bytes(record.outcomes[outcome].text)) }
      default: break
      }
    }
  }

  /// Whether something is attached that the text only stands for: "<image>".
  static func holdsAttachment(_ bytes: Bytes) -> Bool {
    guard bytes.contains(UInt8(ascii: "<")) else { return false }
    return attachments.contains { bytes.holds($0) }
  }

  private static let attachments = ["<image", "<audio", "<video", "<|image", "<img"].map {
    Array($0.utf8)
  }
}
