import Corpus
import Rulebook
import YAML

/// A call that is followed by the assistant's next words although no result came back.
struct UnansweredCall: Check {
  static let name = "unanswered-call"

  init(_ verb: RulePage.Verb) throws(YAML.Fault) { try verb.takesNothing() }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught else { return }
    for index in example.turns {
      let turn = record.turns[index]
      guard turn.role == .assistant, !turn.calls.isEmpty else { continue }
      let answers = answers(after: index, example, record)
      guard answers.talksOn else { continue }
      for call in turn.calls where !isAnswered(record.calls[call], by: answers.outcomes, record) {
        note(record.calls[call], record, &sightings)
        break
      }
    }
  }

  private func note(_ call: Call, _ record: borrowing Record, _ sightings: inout Sightings) {
    let name = record.string(call.name)
    sightings.note(
      Sighting(
        call.name.isEmpty ? call.arguments : call.name,
        "\(name) is called, no result comes back, and the conversation goes on as if one had.",
        in: record))
  }

  /// Whether a result answers a call. Without ids on both, any result may be the answer of all.
  private func isAnswered(
    _ call: Call, by outcomes: Range<Int>, _ record: borrowing Record
  ) -> Bool {
    outcomes.contains { outcome in
      let id = record.outcomes[outcome].id
      return call.id.isEmpty || id.isEmpty || record.bytes(id).equals(record.bytes(call.id))
    }
  }

  /// The results that follow a turn before anyone else speaks, and whether someone does.
  private func answers(
    after index: Int, _ example: Example, _ record: borrowing Record
  ) -> (outcomes: Range<Int>, talksOn: Bool) {
    // Some formats put the results of a call into the very turn that makes it.
    var outcomes = record.turns[index].outcomes
    for next in index + 1..<max(index + 1, example.turns.upperBound) {
      let turn = record.turns[next]
      if !turn.outcomes.isEmpty {
        let start = outcomes.isEmpty ? turn.outcomes.lowerBound : outcomes.lowerBound
        outcomes = start..<turn.outcomes.upperBound
      } else if turn.role == .assistant && turn.text.isEmpty && !turn.calls.isEmpty {
        continue
      } else {
        return (outcomes, turn.role != .tool)
      }
    }
    return (outcomes, false)
  }
}
