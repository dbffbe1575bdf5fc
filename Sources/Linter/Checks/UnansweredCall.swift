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
      guard answers.talksOn, answers.results < turn.calls.count else { continue }
      let call = record.calls[turn.calls.lowerBound + answers.results]
      let name = record.string(call.name)
      let count = turn.calls.count - answers.results
      let which = count == 1 ? "\(name) is called" : "\(name) and \(count - 1) more are called"
      sightings.note(
        Sighting(
          call.name.isEmpty ? turn.text : call.name,
          "\(which), no result comes back, and the conversation goes on as if one had.",
          in: record))
    }
  }

  /// How many results follow a turn before anyone else speaks, and whether someone does.
  private func answers(
    after index: Int, _ example: Example, _ record: borrowing Record
  ) -> (results: Int, talksOn: Bool) {
    // Some formats put the results of a call into the very turn that makes it.
    var results = record.turns[index].outcomes.count
    for next in index + 1..<max(index + 1, example.turns.upperBound) {
      let turn = record.turns[next]
      if !turn.outcomes.isEmpty {
        results += turn.outcomes.count
      } else if turn.role == .tool {
        results += 1
      } else if turn.role == .assistant && turn.text.isEmpty && !turn.calls.isEmpty {
        continue
      } else {
        return (results, true)
      }
    }
    return (results, false)
  }
}
