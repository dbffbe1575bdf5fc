package import Claims
package import Corpus
package import Loader

/// What rows say that may bridge a tension.
package struct Bridged: Draft {
  package struct Row: Sendable {
    package let location: Location
    var denied: Set<Int> = []
    /// Denied with a condition, where nothing grants it.
    var conditional: Set<Int> = []
    var affirmed: Set<Int> = []
    /// Whether a rule finds something wrong with it.
    var isFaulty = false
  }

  private(set) var rows: [Row] = []
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  package mutating func take(_ record: borrowing Record) {
    guard let bench = workshop.bench() else { return }
    bench.scan(record)
    var row = Row(location: record.location)
    var sightings = Sightings()
    for example in record.examples where example.arm.isTaught {
      bench.read(example, of: record)
      for looking in workshop.checks.looking(at: 0) {
        sightings.rule = looking.rule
        looking.check.look(at: example, of: record, on: bench, into: &sightings)
      }
      for observation in bench.observations {
        let topic = observation.claim.topic
        if observation.claim.polarity == .affirm { row.affirmed.insert(topic) }
        guard observation.claim.polarity == .deny else { continue }
        row.denied.insert(topic)
        if observation.isConditional, observation.cell == .open || observation.cell == .withheld {
          row.conditional.insert(topic)
        }
      }
    }
    row.isFaulty = sightings.hasFresh
    rows.append(row)
    workshop.giveBack(bench)
  }

  package mutating func absorb(_ later: consuming Bridged) { rows += later.rows }
}

extension Lint {
  /// The tensions that want bridges.
  package func gaps(in index: ClaimIndex) throws -> [Gap] {
    try pages.all.filter { $0.check.name == Tension.name }
      .flatMap { try Tension($0.check).gaps(index) }
  }

  /// What every row of some files says that may bridge a tension.
  package func bridged(_ loader: Loader) throws(LoaderError) -> [Bridged.Row] {
    let empty = Bridged(workshop)
    return try loader.read { empty }.draft.rows
  }
}
