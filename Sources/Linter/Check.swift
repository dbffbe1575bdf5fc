package import Corpus
package import Rulebook
package import YAML

/// Looks at one example.
package protocol Check: Sendable {
  /// What pages call it.
  static var name: String { get }

  /// Takes what the page tells it.
  init(_ verb: RulePage.Verb) throws(YAML.Fault)

  /// Reports what is wrong with an example.
  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings)
}
