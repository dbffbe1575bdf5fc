package import Corpus

extension Notation {
  /// An example of a record, written down.
  package init(_ example: Example, of record: borrowing Record) {
    lines = []
    if !example.tools.isEmpty {
      let tools = example.tools.map { record.string(record.tools[$0].name) + "()" }
      lines.append(Line(.tools, tools.joined(separator: ", ")))
    }
    for index in example.turns {
      let turn = record.turns[index]
      add(turn, isAnswer: index == example.turns.upperBound - 1, arm: example.arm, of: record)
    }
  }

  private mutating func add(
    _ turn: Turn, isAnswer: Bool, arm: Arm, of record: borrowing Record
  ) {
    if !turn.reasoning.isEmpty { lines.append(Line(.think, record.string(turn.reasoning))) }
    let onlyCarries = turn.text.isEmpty && (!turn.calls.isEmpty || !turn.outcomes.isEmpty)
    if !onlyCarries && turn.role != .tool {
      var part = Part(rawValue: "\(turn.role)") ?? .user
      if isAnswer && arm == .chosen { part = .chosen }
      if isAnswer && arm == .rejected { part = .rejected }
      let verdict = isAnswer && (arm == .liked || arm == .disliked) ? "\(arm)" : ""
      lines.append(
        Line(part, record.string(turn.text), qualifier: Notation.qualifier(of: turn, verdict)))
    }
    for call in turn.calls {
      let call = record.calls[call]
      lines.append(
        Line(
          .call, "\(record.string(call.name)) \(record.string(call.arguments))",
          qualifier: isAnswer && onlyCarries && arm != .plain ? "\(arm)" : ""))
    }
    for outcome in turn.outcomes {
      let outcome = record.outcomes[outcome]
      lines.append(
        Line(.result, record.string(outcome.text), qualifier: outcome.isError ? "error" : ""))
    }
    if turn.role == .tool && turn.outcomes.isEmpty {
      lines.append(Line(.result, record.string(turn.text)))
    }
  }

  private static func qualifier(of turn: Turn, _ verdict: String) -> String {
    var words = verdict.isEmpty ? [] : [verdict]
    if turn.role == .assistant && !turn.isTrained { words.append("untrained") }
    if turn.attachments.contains(.image) { words.append("image") }
    if turn.attachments.contains(.audio) { words.append("audio") }
    if turn.attachments.contains(.video) { words.append("video") }
    if turn.attachments.contains(.file) { words.append("file") }
    return words.joined(separator: " ")
  }
}

extension Notation: CustomStringConvertible {
  package var description: String {
    lines.map(\.description).joined(separator: "\n") + "\n"
  }
}

extension Notation.Line: CustomStringConvertible {
  package var description: String {
    var bytes = Array(text.utf8)
    for mark in marks.reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: mark.upperBound)
      bytes.insert(contentsOf: "⟦".utf8, at: mark.lowerBound)
    }
    let marked = String(decoding: bytes, as: UTF8.self)
    let head = qualifier.isEmpty ? part.rawValue : "\(part.rawValue) (\(qualifier))"
    let body = marked.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(head): " + body.joined(separator: "\n  ")
  }
}
