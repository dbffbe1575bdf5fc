import Corpus
import JSON

// Files whose rows are single turns: Open Assistant's flat export, API-Bank's dialogues.
extension ShapeReader {
  mutating func message(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    if let name = value(.apiName) { apiCall(name, &record) } else { turn(0, &record) }
    untag(from: first, &record)
    example(from: first, tools: record.tools.count, sign, &record)
  }

  mutating func apiCall(_ name: Int, _ record: inout Record) {
    let name = text(name, &record)
    let arguments = value(.paramDict).map { raw($0, &record) } ?? .none
    record.calls.append(Call(name: name, arguments: arguments))
    var turn = Turn(.assistant, .none)
    turn.calls = record.calls.count - 1..<record.calls.count
    record.turns.append(turn)
    guard let result = value(.result) else { return }
    let exception = page.nodes.value("exception", of: result)
    let isError = exception.map { page.nodes.kind($0) != .null } ?? false
    let output = isError ? nil : page.nodes.value("output", of: result)
    outcome(
      Outcome(text: text(output ?? result, &record), name: name, isError: isError), nil, &record)
  }
}
