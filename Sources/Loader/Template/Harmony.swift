import Corpus

/// The template of gpt-oss: `<|start|>role to=…<|channel|>…<|message|>…<|end|>`.
///
/// What is said in the analysis channel is the reasoning of the message that follows it; a message
/// to `functions.x` is a call, one from `functions.x` its outcome.
enum Harmony {
  private static let start: StaticString = "<|start|>"
  private static let message: StaticString = "<|message|>"
  private static let ends: [StaticString] = ["<|end|>", "<|return|>", "<|call|>"]

  static func read(_ text: Text, into record: inout Record) {
    let bytes = record.bytes(text)
    let first = record.turns.count
    var reasoning = Text.none
    var at = bytes.find(start) ?? bytes.count
    while at < bytes.count {
      let header = at + start.length
      let following = bytes.find(start, from: header) ?? bytes.count
      defer { at = following }
      guard let mark = bytes.find(message, from: header), mark < following else { continue }
      var end = following
      for token in ends {
        if let place = bytes.find(token, from: mark), place < end { end = place }
      }
      let said = bytes.trimmed(mark + message.length..<end)
      let heading = Heading(bytes, header..<mark)
      if heading.channel == .analysis, heading.role == .assistant, heading.recipient == nil {
        keep(&reasoning, into: &record)
        reasoning = text.part(said)
      } else {
        add(heading, text.part(said), text, since: first, into: &record)
        if record.turns[record.turns.count - 1].role == .assistant, !reasoning.isEmpty {
          keep(&reasoning, of: record.turns.count - 1, into: &record)
        }
      }
    }
    keep(&reasoning, into: &record)
  }

  /// Gives what was thought to a turn, or to one of its own that says nothing.
  private static func keep(
    _ reasoning: inout Text, of turn: Int? = nil, into record: inout Record
  ) {
    guard !reasoning.isEmpty else { return }
    var index = turn
    if index == nil || !record.turns[index!].reasoning.isEmpty {
      record.turns.append(Turn(.assistant, .none))
      index = record.turns.count - 1
    }
    record.turns[index!].reasoning = reasoning
    reasoning = .none
  }

  private static func add(
    _ heading: Heading, _ said: Text, _ whole: Text, since first: Int, into record: inout Record
  ) {
    if let recipient = heading.recipient, heading.role == .assistant {
      // Thoughts before a call come between it and what was said before: it is a turn of its own.
      record.add(Call(name: whole.part(recipient), arguments: said), since: first)
    } else if let sender = heading.sender {
      record.add(Outcome(text: said, name: whole.part(sender)))
    } else {
      if heading.role == .developer || heading.role == .system {
        instructions(heading.role, said, into: &record)
      } else {
        record.turns.append(Turn(heading.role, said))
      }
    }
  }

  /// A developer's text without the declarations of its tools.
  private static func instructions(_ role: Role, _ said: Text, into record: inout Record) {
    let bytes = record.bytes(said)
    HarmonyTools.read(said, into: &record)
    var body = 0..<bytes.count
    if let tools = bytes.find("# Tools"), bytes.beginsLine(tools) { body = 0..<tools }
    let title: StaticString = "# Instructions"
    if bytes[body].begins(with: title) { body = title.length..<body.upperBound }
    body = bytes.trimmed(body)
    if !body.isEmpty { record.turns.append(Turn(role, said.part(body))) }
  }
}

extension Harmony {
  /// What stands between `<|start|>` and `<|message|>`.
  private struct Heading {
    enum Channel { case none, analysis, other }

    var role = Role.tool
    var channel = Channel.none
    /// The tool that is called, without its name space.
    var recipient: Range<Int>?
    /// The tool that answers, without its name space.
    var sender: Range<Int>?

    init(_ bytes: Bytes, _ range: Range<Int>) {
      var end = range.upperBound
      let channel = bytes[range].find("<|channel|>").map { range.lowerBound + $0 }
      let constrain = bytes[range].find("<|constrain|>").map { range.lowerBound + $0 }
      if let constrain { end = constrain }
      if let channel {
        let name = channel + ("<|channel|>" as StaticString).length
        self.channel = name < end && bytes.has("analysis", at: name) ? .analysis : .other
      }
      let first = bytes.trimmed(range.lowerBound..<(channel ?? end))
      let word = first.lowerBound..<Heading.wordEnd(bytes, first)
      if let known = Role(named: bytes[word]), known != .tool {
        role = known
      } else {
        sender = Heading.plain(bytes, word)
      }
      if let to = bytes[range].find("to=").map({ range.lowerBound + $0 + 3 }), to < end {
        let name = to..<Heading.wordEnd(bytes, to..<end)
        if !bytes[name].spells("assistant"), !bytes[name].spells("user") {
          recipient = Heading.plain(bytes, name)
        }
      }
    }

    private static func wordEnd(_ bytes: Bytes, _ range: Range<Int>) -> Int {
      var end = range.lowerBound
      while end < range.upperBound, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<") { end += 1 }
      return end
    }

    private static func plain(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int> {
      let space: StaticString = "functions."
      return bytes[name].begins(with: space)
        ? name.lowerBound + space.length..<name.upperBound : name
    }
  }
}
