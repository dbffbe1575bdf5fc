import Corpus

// From a sign to the examples of a row.
extension ShapeReader {
  mutating func read(_ sign: Sign, _ record: inout Record) {
    switch sign.shape {
    case .chat: chat(sign, &record)
    case .pair: pair(sign, &record)
    case .preference, .label, .aside: break
    }
  }

  /// Closes an example over the turns that were appended since.
  func example(
    from first: Int, tools: Range<Int>, arm: Arm = .plain, _ sign: Sign, _ record: inout Record
  ) {
    guard record.turns.count > first else { return }
    record.examples.append(
      Example(
        turns: first..<record.turns.count, tools: tools, arm: arm, format: sign.format,
        because: sign.because))
  }

  /// Appends the row's system text, if it has one.
  mutating func systemTurn(_ record: inout Record) {
    guard let value = value(.system) else { return }
    var turn = Turn(.system, .none)
    content(value, of: &turn, &record)
    if !turn.text.isEmpty { record.turns.append(turn) }
  }

  /// Notes the images, sounds and films that stand beside the conversation at its first question.
  func attachments(_ turns: Range<Int>, _ record: inout Record) {
    var found: Attachments = []
    for (field, kind) in [
      (Field.images, Attachments.image), (.image, .image), (.videos, .video), (.audios, .audio),
    ] {
      guard let value = value(field) else { continue }
      let isEmptyList = page.nodes.kind(value) == .array && page.nodes.first(of: value) == nil
      if !isEmptyList { found.insert(kind) }
    }
    guard !found.isEmpty, let turn = turns.first(where: { record.turns[$0].role == .user }) else {
      return
    }
    record.turns[turn].attachments.formUnion(found)
  }
}
