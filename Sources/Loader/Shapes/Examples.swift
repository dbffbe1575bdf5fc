import Corpus

// From a sign to the examples of a row.
extension ShapeReader {
  mutating func read(_ sign: Sign, _ record: inout Record) {
    switch sign.shape {
    case .chat: chat(sign, &record)
    case .pair: pair(sign, &record)
    case .prompt: prompt(sign, &record)
    case .lines: lines(sign, &record)
    case .text: wholeText(sign, &record)
    case .preference: preference(sign, &record)
    case .label: label(sign, &record)
    case .ranked: ranked(sign, &record)
    case .steps: steps(sign, &record)
    case .replies, .aside: break
    case .gemini: gemini(sign, &record)
    case .moss: moss(sign, &record)
    case .schemaGuided: schemaGuided(sign, &record)
    case .tree: tree(sign, &record)
    case .message: message(sign, &record)
    case .when2Call: when2Call(sign, &record)
    case .segments: segments(sign, &record)
    }
  }

  /// Whether so many more turns would be more than any row can mean: each answer of a row repeats
  /// the turns before it.
  mutating func overfills(_ turns: Int, _ record: borrowing Record) -> Bool {
    guard record.turns.count + turns > 1 << 20 else { return false }
    isOverfull = true
    return true
  }

  /// Closes an example over the turns that were appended since.
  func example(
    from first: Int, tools: Int, arm: Arm = .plain, _ sign: Sign, _ record: inout Record
  ) {
    guard record.turns.count > first else { return }
    let sign = sign.told(by: dialect)
    record.examples.append(
      Example(
        turns: first..<record.turns.count, tools: tools..<record.tools.count, arm: arm,
        format: sign.format, because: sign.because))
  }

  /// Takes the tags of all turns since apart: thoughts, calls, results, tools.
  mutating func untag(from first: Int, _ record: inout Record) {
    _ = templates.tags.read(first..<record.turns.count, in: &record)
  }

  /// Appends the row's system text, if it has one.
  mutating func systemTurn(_ record: inout Record) {
    guard let value = value(.system) else { return }
    var turn = Turn(.system, .none)
    content(value, of: &turn, &record)
    // Glaive says once more what it is.
    if record.bytes(turn.text).begins(with: "SYSTEM: ") {
      turn.text = turn.text.part(8..<Int(turn.text.count))
    }
    if !turn.text.isEmpty { record.turns.append(turn) }
  }

  /// Notes the images, sounds, films and files that stand beside the conversation at its first question.
  func attachments(from first: Int, _ record: inout Record) {
    var found: Attachments = []
    if isFilled(.images) || isFilled(.image) { found.insert(.image) }
    if isFilled(.videos) { found.insert(.video) }
    if isFilled(.audios) { found.insert(.audio) }
    if isFilled(.files) { found.insert(.file) }
    if found.isEmpty { return }
    for index in first..<record.turns.count where record.turns[index].role == .user {
      record.turns[index].attachments.formUnion(found)
      return
    }
  }

  private func isFilled(_ field: Field) -> Bool {
    guard let value = value(field) else { return false }
    return isFilled(value)
  }

  /// Whether something is attached by a value: an empty list attaches nothing.
  func isFilled(_ value: Int) -> Bool {
    switch page.nodes.kind(value) {
    case .array: return page.nodes.first(of: value) != nil
    case .string: return !page.nodes.bytes(value).isEmpty
    default: return true
    }
  }
}
