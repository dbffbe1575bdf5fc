import Corpus
import Rulebook
import YAML

/// A row that allows rules and does not say why, or says it in a way that nobody understands.
struct AllowWithoutReason: Check {
  static let name = "allow-without-reason"

  init(_ verb: RulePage.Verb) throws(YAML.Fault) { try verb.takesNothing() }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard let allowance = record.allowance, !allowance.isInForce,
      example.turns == record.examples.first?.turns
    else { return }
    let complaint =
      allowance.complaint.utf8CodeUnitCount > 0
      ? "\(allowance.complaint)" : "It gives no reason."
    sightings.note(
      Sighting(
        allowance.text, "\(complaint) What is said here allows nothing.", in: record))
  }
}
