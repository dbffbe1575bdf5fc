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
        lines.append("\(turn.role): \(string(turn.text))")
      }
      for call in calls[turn.calls] {
        let id = call.id.isEmpty ? "" : " #\(string(call.id))"
        lines.append("calls \(string(call.name)) \(string(call.arguments))\(id)")
      }
      for outcome in outcomes[turn.outcomes] {
        let name = outcome.name.isEmpty ? "" : " \(string(outcome.name))"
        lines.append("returns\(name): \(string(outcome.text))")
      }
    }
    return lines
  }
}
