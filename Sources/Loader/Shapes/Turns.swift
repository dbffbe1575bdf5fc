import Corpus
import JSON

// A list of turns, in any format's spelling: `role`/`from`/`speaker` says who, `content`/`value`/
// `text`/`parts` says what, beside it stand calls, weights and what was thought.
extension ShapeReader {
  /// Where the fields of one turn are; zero is nowhere.
  struct TurnFields {
    var role = 0, content = 0, calls = 0, legacyCall = 0, callID = 0, name = 0
    var weight = 0, detail = 0, reasoning = 0, refusal = 0, human = 0, assistant = 0
    /// Of a pair that is written as one turn: what is asked, and what is answered.
    var question = 0, answer = 0
    var attachments: Attachments = []

    /// Whether nothing was found that somebody says, calls or sees.
    var saysNothing: Bool {
      content | calls | legacyCall | refusal | reasoning == 0 && attachments.isEmpty
    }
  }

  /// Appends the turns of a list.
  mutating func turns(of list: Int, _ record: inout Record) {
    if page.nodes.kind(list) == .object {
      if !columns(list, &record) { turn(list, &record) }
      return
    }
    if page.nodes.kind(list) == .string {
      _ = readInner(list, &record) { reader, record in reader.turns(of: 0, &record) }
      return
    }
    var isAnswer = false
    for element in page.nodes.elements(of: list) {
      switch page.nodes.kind(element) {
      case .object: turn(element, &record)
      case .string:
        record.turns.append(Turn(isAnswer ? .assistant : .user, text(element, &record)))
        isAnswer.toggle()
      default: break
      }
    }
  }

  /// Appends one turn; blocks of results and pairs of lines make several.
  mutating func turn(_ object: Int, _ record: inout Record) {
    let found = turnFields(object)
    if found.role == 0 && (found.human != 0 || found.assistant != 0) {
      if found.human != 0 { plain(.user, found.human, &record) }
      if found.assistant != 0 { plain(.assistant, found.assistant, &record) }
      return
    }
    if found.saysNothing, isFaceless(object, found, record) { return }
    spoken(found, &record)
  }

  /// Appends what a speaker says.
  mutating func spoken(by role: Int, _ content: Int, _ record: inout Record) {
    var found = TurnFields()
    found.role = role
    found.content = content
    spoken(found, &record)
  }

  @inline(__always)
  private mutating func spoken(_ found: TurnFields, _ record: inout Record) {
    let speaker = speaker(found.role, &record)
    let first = record.turns.count
    switch speaker {
    case .call: callTurn(found.content, &record)
    case .tool: toolTurn(found, &record)
    default: spoken(speaker.role, found, &record)
    }
    weigh(first..<record.turns.count, found, &record)
  }

  /// Whether a turn that says nothing has fields that nobody knows, in which it may say something.
  private mutating func isFaceless(
    _ object: Int, _ found: TurnFields, _ record: borrowing Record
  ) -> Bool {
    var keys: [String] = []
    var hasStranger = false
    for (key, value) in page.nodes.members(of: object) {
      let name = page.nodes.bytes(key)
      keys.append(name.meaning)
      switch table.field(name) {
      case .content, .value, .parts, .text, .utterance: return false
      case nil: hasStranger = hasStranger || page.nodes.kind(value) == .string
      default: break
      }
    }
    guard hasStranger || found.role == 0 else { return false }
    if faceless == nil {
      let known = keys.prefix(8).joined(separator: ", ")
      let says =
        keys.isEmpty
        ? "a turn is empty"
        : found.role == 0
          ? "nobody knows the fields of a turn, \(known); say under map: which are its role and content"
          : "nobody knows where a turn of \(known) says something; say under map: its content"
      let place = page.written == nil ? location(of: object, record) : record.location
      faceless = (place, says)
    }
    return true
  }

  @inline(__always)
  private mutating func turnFields(_ object: Int) -> TurnFields {
    var found = TurnFields()
    var seen = FieldSet()
    for (key, value) in page.nodes.members(of: object) {
      guard let field = table.field(page.nodes.bytes(key)), page.nodes.kind(value) != .null else {
        continue
      }
      if seen.contains(field) { again(key, among: object) }
      seen.insert(field)
      switch field {
      case .role, .from, .speaker: found.role = value
      case .content, .value, .parts, .text, .utterance: found.content = value
      case .toolCalls: found.calls = value
      case .functionCall: found.legacyCall = value
      case .toolCallID, .toolUseID: found.callID = value
      case .name: found.name = value
      case .weight, .lossWeight, .train, .loss: found.weight = value
      case .trainDetail: found.detail = value
      case .reasoning: if isThought(value) { found.reasoning = value }
      case .refusal: found.refusal = value
      case .input, .instruction, .question, .query, .prompt: found.question = value
      case .output, .answer, .response, .completion: found.answer = value
      case .human, .user: found.human = value
      case .assistant: found.assistant = value
      case .images, .image: if isFilled(value) { found.attachments.insert(.image) }
      case .videos: if isFilled(value) { found.attachments.insert(.video) }
      case .audios: if isFilled(value) { found.attachments.insert(.audio) }
      case .files: if isFilled(value) { found.attachments.insert(.file) }
      default: break
      }
    }
    if found.role | found.content == 0, found.question != 0, found.answer != 0 {
      (found.human, found.assistant) = (found.question, found.answer)
    }
    return found
  }

  private mutating func speaker(_ role: Int, _ record: inout Record) -> Speaker {
    guard role != 0 else { return .user }
    let known = page.nodes.bytes(role).withMeaning { name in
      let known = roles?[name] ?? Speaker.named(name)
      if known == .assistant && name.count == 7 && name.spells(caseless: "chatbot") {
        dialect = .cohere
      }
      return known
    }
    if let known { return known }
    if stranger == nil { stranger = text(role, &record) }
    return .user
  }

  /// Whether something was thought; whether there was thinking is often told under the same name.
  func isThought(_ value: Int) -> Bool {
    switch page.nodes.kind(value) {
    case .string:
      let word = page.nodes.bytes(value)
      return !(word.spells(caseless: "on") || word.spells(caseless: "off"))
    case .yes, .no, .number: return false
    default: return true
    }
  }

  private mutating func plain(_ role: Role, _ value: Int, _ record: inout Record) {
    record.turns.append(Turn(role, text(value, &record)))
  }

  private mutating func spoken(_ role: Role, _ found: TurnFields, _ record: inout Record) {
    let first = record.turns.count
    var turn = Turn(role, .none)
    turn.calls = record.calls.count..<record.calls.count
    if found.content != 0 { content(found.content, of: &turn, &record) }
    if turn.text.isEmpty && found.refusal != 0 { turn.text = text(found.refusal, &record) }
    if found.reasoning != 0 {
      turn.reasoning = join(turn.reasoning, text(found.reasoning, &record), &record)
    }
    if found.name != 0 { turn.name = text(found.name, &record) }
    if found.calls != 0 { self.calls(found.calls, &record) }
    if found.legacyCall != 0 { call(found.legacyCall, &record) }
    turn.calls = turn.calls.lowerBound..<record.calls.count
    turn.attachments.formUnion(found.attachments)
    // Results of calls that stood among the blocks have become turns of their own.
    let isBare = turn.text.isEmpty && turn.calls.isEmpty && turn.attachments.isEmpty
    if isBare && record.turns.count > first { return }
    record.turns.append(turn)
  }

  /// A turn that is nothing but calls; calls right behind each other are made at once.
  mutating func callTurn(_ content: Int, _ record: inout Record) {
    guard content != 0 else { return }
    dialect = dialect ?? .swift
    let first = record.calls.count
    calls(content, &record)
    if let last = record.turns.last, last.role == .assistant, last.text.isEmpty,
      !last.calls.isEmpty, last.calls.upperBound == first
    {
      record.turns[record.turns.count - 1].calls = last.calls.lowerBound..<record.calls.count
      return
    }
    var turn = Turn(.assistant, .none)
    turn.calls = first..<record.calls.count
    record.turns.append(turn)
  }

  private mutating func toolTurn(_ found: TurnFields, _ record: inout Record) {
    var turn = Turn(.tool, .none)
    if found.content != 0 {
      let before = record.turns.count
      content(found.content, of: &turn, &record)
      if record.turns.count > before { return }
    }
    let name = found.name != 0 ? text(found.name, &record) : .none
    let id = found.callID != 0 ? text(found.callID, &record) : .none
    outcome(Outcome(text: turn.text, name: name, id: id), turn, &record)
  }

  /// Appends a tool's turn with what came back; a text with tags of its own may hold several.
  mutating func outcome(_ outcome: Outcome, _ turn: Turn? = nil, _ record: inout Record) {
    var turn = turn ?? Turn(.tool, .none)
    turn.name = outcome.name
    turn.text = outcome.text
    record.turns.append(turn)
    let index = record.turns.count - 1
    if mayHoldTags(record.bytes(outcome.text)) { templates.tags.read(turn: index, in: &record) }
    if record.turns[index].outcomes.isEmpty {
      var outcome = outcome
      outcome.text = record.turns[index].text
      record.outcomes.append(outcome)
      record.turns[index].outcomes = record.outcomes.count - 1..<record.outcomes.count
    }
    record.turns[index].text = .none
  }

  /// A list of results is full of brackets, and mostly none of them begins a tag.
  private func mayHoldTags(_ result: Bytes) -> Bool {
    switch result.firstMark {
    case UInt8(ascii: "<"): true
    case UInt8(ascii: "["):
      result.find(UInt8(ascii: "<")) != nil || result.find("[TOOL_RESULTS]") != nil
    default: false
    }
  }

  private func weigh(_ turns: Range<Int>, _ found: TurnFields, _ record: inout Record) {
    if found.detail != 0 {
      for index in turns where !record.turns[index].text.isEmpty {
        blankParts(of: record.turns[index].text, by: found.detail, &record)
      }
    }
    var weight = found.weight == 0 ? nil : weight(found.weight)
    if weight == nil && found.detail != 0 { weight = weightOfDetail(found.detail) }
    guard let weight else { return }
    for index in turns where record.turns[index].role != .tool {
      record.turns[index].weight = max(0, weight)
    }
  }
}
