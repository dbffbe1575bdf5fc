package import Corpus

extension Record {
  /// A record told in plain lines, for tests: one for each turn, thought, call, result and tool of
  /// each of its examples.
  package borrowing func told() -> [String] {
    var lines: [String] = []
    for example in examples {
      if example.arm != .plain { lines.append("arm: \(example.arm)") }
      for tool in tools[example.tools] {
        lines.append(
          "tool \(string(tool.name)): \(string(tool.description)) \(string(tool.parameters))")
      }
      lines += told(example.turns)
    }
    return lines
  }

  package borrowing func told(_ range: Range<Int>) -> [String] {
    var lines: [String] = []
    for turn in turns[range] {
      if !turn.reasoning.isEmpty { lines.append("thinks: \(string(turn.reasoning))") }
      if !turn.text.isEmpty || turn.calls.isEmpty && turn.outcomes.isEmpty {
        lines.append("\(turn.role)\(remarks(turn)): \(string(turn.text))")
      }
      for call in calls[turn.calls] {
        let id = call.id.isEmpty ? "" : " #\(string(call.id))"
        lines.append("calls \(string(call.name)) \(string(call.arguments))\(id)")
      }
      for outcome in outcomes[turn.outcomes] {
        let name = outcome.name.isEmpty ? "" : " \(string(outcome.name))"
        let error = outcome.isError ? " (error)" : ""
        lines.append("returns\(name)\(error): \(string(outcome.text))")
      }
    }
    return lines
  }

  /// What is unusual about a turn, behind its role.
  private borrowing func remarks(_ turn: Turn) -> String {
    var words: [String] = []
    if !turn.name.isEmpty { words.append(string(turn.name)) }
    if turn.role == .assistant && !turn.isTrained { words.append("masked") }
    if turn.role != .assistant && turn.isTrained { words.append("trained") }
    if turn.attachments.contains(.image) { words.append("image") }
    if turn.attachments.contains(.audio) { words.append("audio") }
    if turn.attachments.contains(.video) { words.append("video") }
    if turn.attachments.contains(.file) { words.append("file") }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }
}
