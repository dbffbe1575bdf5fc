package import Corpus
import Loader

/// What some rows contribute to a verdict.
package struct LintDraft: Draft {
  private let workshop: Workshop
  private(set) var sightings = Sightings()

  init(_ workshop: Workshop) { self.workshop = workshop }

  package mutating func take(_ record: borrowing Record) {
    let bench = workshop.bench()
    for example in record.examples {
      for (rule, check) in workshop.checks.checks.enumerated() {
        sightings.rule = rule
        check.look(at: example, of: record, on: bench, into: &sightings)
      }
    }
    workshop.giveBack(bench)
  }

  package mutating func absorb(_ later: consuming LintDraft) {
    sightings.absorb(later.sightings)
  }
}
