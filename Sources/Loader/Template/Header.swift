import Corpus

/// The templates whose turns each begin with a token and the role's name.
struct Header {
  /// Opens a turn.
  let open: StaticString
  /// Stands between the role and the body.
  let body: StaticString
  /// Ends a turn; one that is not ended goes on to the next opening.
  let ends: [StaticString]
  let template: Template

  init(_ template: Template) {
    self.template = template
    switch template {
    case .llama3:
      (open, body, ends) = (
        "<|start_header_id|>", "<|end_header_id|>", ["<|eot_id|>", "<|eom_id|>"]
      )
    case .llama4:
      (open, body, ends) = ("<|header_start|>", "<|header_end|>", ["<|eot|>", "<|eom|>"])
    case .gemma: (open, body, ends) = ("<start_of_turn>", "\n", ["<end_of_turn>"])
    case .zephyr: (open, body, ends) = ("<|", "|>", ["<|end|>", "</s>", "<|endoftext|>"])
    case .deepSeek: (open, body, ends) = ("<｜", "｜>", ["<｜end▁of▁sentence｜>"])
    case .phi4: (open, body, ends) = ("<|im_start|>", "<|im_sep|>", ["<|im_end|>"])
    case .cohere:
      (open, body, ends) = ("<|START_OF_TURN_TOKEN|><|", "_TOKEN|>", ["<|END_OF_TURN_TOKEN|>"])
    case .openChat: (open, body, ends) = ("GPT4 Correct ", ":", ["<|end_of_turn|>"])
    case .granite:
      (open, body, ends) = ("<|start_of_role|>", "<|end_of_role|>", ["<|end_of_text|>"])
    // Two names stand here, that of the kind and that of the speaker.
    case .kimi: (open, body, ends) = ("<|im_", "<|im_middle|>", ["<|im_end|>"])
    case .nemotron: (open, body, ends) = ("<extra_id_", "\n", [])
    case .functionary: (open, body, ends) = ("<|from|>", "<|content|>", ["<|stop|>"])
    default: (open, body, ends) = ("<|im_start|>", "\n", ["<|im_end|>"])
    }
  }

  func read(_ text: Text, into record: inout Record) {
    let bytes = record.bytes(text)
    let first = record.turns.count
    guard var heading = next(in: bytes, from: 0) else { return }
    if template == .deepSeek { preface(bytes, text, until: heading.start, into: &record) }
    while true {
      let following = next(in: bytes, from: heading.body)
      var end = following?.start ?? bytes.count
      var isEnded = false
      for token in ends {
        guard let place = bytes.find(token, from: heading.body), place < end else { continue }
        end = place
        isEnded = true
      }
      let said = bytes.trimmed(heading.body..<end)
      // An opening with nothing behind it at the very end asks the model to go on: no turn.
      if !said.isEmpty || isEnded || following != nil {
        add(heading, text.part(said), text, since: first, into: &record)
      }
      guard let following else { return }
      heading = following
    }
  }

  private struct Heading {
    var start: Int
    var body: Int
    var role: Role
    var name: Range<Int>?
  }

  /// The next opening whose role is known.
  private func next(in bytes: Bytes, from start: Int) -> Heading? {
    var from = start
    while let place = bytes.find(open, from: from) {
      let name = place + open.length
      from = name
      guard let end = bytes.find(body, from: name), end - name <= 128 else { continue }
      if let heading = heading(bytes, place, name..<end) { return heading }
    }
    return nil
  }

  private func heading(_ bytes: Bytes, _ start: Int, _ words: Range<Int>) -> Heading? {
    let behind = words.upperBound + body.length
    var words = bytes.trimmed(words)
    if template == .functionary { return addressed(bytes, start, words, behind) }
    if template == .deepSeek, let role = DeepSeek.role(of: bytes[words]) {
      return Heading(start: start, body: behind, role: role)
    }
    if let mark = bytes[words].find(UInt8(ascii: ">")) {
      words = words.lowerBound + mark + 1..<words.upperBound
    }
    // A name may follow the role: "tool name=get_weather".
    let space = bytes[words].find(UInt8(ascii: " ")).map { words.lowerBound + $0 }
    let role = words.lowerBound..<(space ?? words.upperBound)
    guard let known = Role(named: bytes[role]) else { return nil }
    var name: Range<Int>?
    if let space, let equals = bytes[words].find(UInt8(ascii: "=")), known == .tool {
      name = max(space + 1, words.lowerBound + equals + 1)..<words.upperBound
    }
    return Heading(start: start, body: behind, role: known, name: name)
  }

  /// Functionary writes `<|from|>role` and `<|recipient|>all` or a tool's name before the body.
  private func addressed(
    _ bytes: Bytes, _ start: Int, _ words: Range<Int>, _ behind: Int
  ) -> Heading? {
    guard let mark = bytes[words].find("<|recipient|>") else { return nil }
    let from = bytes.trimmed(words.lowerBound..<words.lowerBound + mark)
    let to = bytes.trimmed(
      words.lowerBound + mark + ("<|recipient|>" as StaticString).length..<words.upperBound)
    let role = Role(named: bytes[from]) ?? .tool
    let isToAll = bytes[to].spells("all")
    let name = role == .assistant && !isToAll ? to : role == .tool ? from : nil
    return Heading(start: start, body: behind, role: role, name: name)
  }

  private func add(
    _ heading: Heading, _ said: Text, _ whole: Text, since first: Int, into record: inout Record
  ) {
    let name = heading.name.map { whole.part($0) } ?? .none
    if heading.role == .tool {
      if template == .deepSeek, DeepSeek.addOutcomes(said, to: &record) { return }
      record.add(Outcome(text: said, name: name))
    } else if heading.role == .assistant, heading.name != nil {
      record.add(Call(name: name, arguments: said), since: first)
    } else {
      record.turns.append(Turn(heading.role, said))
    }
  }

  /// DeepSeek's system text stands bare before the first turn.
  private func preface(_ bytes: Bytes, _ text: Text, until end: Int, into record: inout Record) {
    let mark: StaticString = "<｜begin▁of▁sentence｜>"
    let start = bytes.has(mark, at: 0) ? mark.length : 0
    guard start < end else { return }
    let said = bytes.trimmed(start..<end)
    if !said.isEmpty { record.turns.append(Turn(.system, text.part(said))) }
  }
}

extension Record {
  /// Appends a turn in which a tool answers; it says nothing beside what came back.
  mutating func add(_ outcome: Outcome) {
    var turn = Turn(.tool, .none)
    turn.name = outcome.name
    outcomes.append(outcome)
    turn.outcomes = outcomes.count - 1..<outcomes.count
    turns.append(turn)
  }

  /// Gives a call to the assistant's turn that ends the record so far, or to a new one; turns
  /// before `first` belong to another conversation.
  mutating func add(_ call: Call, since first: Int) {
    calls.append(call)
    let mine = calls.count - 1..<calls.count
    if let last = turns.indices.last, last >= first, turns[last].role == .assistant,
      turns[last].calls.isEmpty || turns[last].calls.upperBound == mine.lowerBound
    {
      let first = turns[last].calls.isEmpty ? mine.lowerBound : turns[last].calls.lowerBound
      turns[last].calls = first..<mine.upperBound
    } else {
      var turn = Turn(.assistant, .none)
      turn.calls = mine
      turns.append(turn)
    }
  }
}
