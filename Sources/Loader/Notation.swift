package import Corpus

/// How an example is written wherever people see one: `role: text` lines, calls and thoughts
/// indented below, `(masked)` where the model is not trained on an answer.
package enum Notation {
  /// The whole example: a line about it, its tools, its turns.
  package static func describe(_ example: Example, in record: borrowing Record) -> String {
    head(of: example) + "\n" + body(of: example, in: record)
  }

  /// What the example is and why it was taken for that.
  package static func head(of example: Example) -> String {
    "\(example.format.rawValue), \(example.arm): \(example.because)"
  }

  /// The tools and the turns.
  package static func body(of example: Example, in record: borrowing Record) -> String {
    var lines: [String] = []
    for index in example.tools { lines.append(line(record.tools[index], in: record)) }
    for index in example.turns { write(record.turns[index], in: record, to: &lines) }
    return lines.joined(separator: "\n")
  }

  private static func line(_ tool: Tool, in record: borrowing Record) -> String {
    var line = "tool: \(record.string(tool.name))"
    if !tool.parameters.isEmpty { line += " \(record.string(tool.parameters))" }
    if !tool.description.isEmpty { line += ": \(indented(record.string(tool.description)))" }
    return line
  }

  private static func write(
    _ turn: Turn, in record: borrowing Record, to lines: inout [String]
  ) {
    var line = "\(turn.role)"
    if !turn.name.isEmpty { line += " \(record.string(turn.name))" }
    if turn.role == .assistant && !turn.isTrained { line += " (masked)" }
    if turn.role != .assistant && turn.isTrained { line += " (trained)" }
    if turn.outcomes.contains(where: { record.outcomes[$0].isError }) { line += " (error)" }
    let attached = names(of: turn.attachments)
    if !attached.isEmpty { line += " [\(attached.joined(separator: ", "))]" }
    lines.append("\(line): \(indented(record.string(turn.text)))")
    if !turn.reasoning.isEmpty {
      lines.append("  thinks: \(indented(record.string(turn.reasoning)))")
    }
    for index in turn.calls {
      let call = record.calls[index]
      lines.append("  calls: \(record.string(call.name)) \(record.string(call.arguments))")
    }
  }

  private static func names(of attachments: Attachments) -> [String] {
    let known: [(Attachments, String)] = [
      (.image, "image"), (.audio, "audio"), (.video, "video"), (.file, "file"),
    ]
    return known.filter { attachments.contains($0.0) }.map { $0.1 }
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
  }
}
