import Corpus
import Rulebook
import YAML

/// A row that allows what is not found in it. It looks when all others have looked.
struct UnusedAllow: Check {
  static let name = "unused-allow"

  init(_ verb: RulePage.Verb) throws(YAML.Fault) { try verb.takesNothing() }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard record.allowance != nil, example.turns == record.examples.last?.turns else { return }
    for rule in sightings.excuse.unused {
      let name = record.string(rule.name)
      let message =
        switch rule.office {
        case nil: "No rule is called \"\(name)\"."
        case .nobody: "\"\(name)\" is not about rows, so no row can allow it."
        default: "Nothing in this row is found by \"\(name)\"."
        }
      sightings.note(Sighting(rule.name, message, in: record))
    }
  }
}
