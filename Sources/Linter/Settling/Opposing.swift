import Claims
package import Corpus
package import Loader

/// Finds every row that claims what has to go; not those that are allowed to.
package struct Opposing: Draft {
  /// A row, and the step by which it goes.
  package struct Row: Sendable {
    package let location: Location
    package let step: Int
  }

  package private(set) var rows: [Row] = []
  private let settlement: Settlement
  private let workshop: Workshop
  private let files: [LintDraft.Home]

  init(_ settlement: Settlement, _ workshop: Workshop, _ files: [LintDraft.Home]) {
    self.settlement = settlement
    self.workshop = workshop
    self.files = files
  }

  package mutating func take(_ record: borrowing Record) {
    let home = files[Int(record.location.file.index)]
    guard home.isTrainedOn, let bench = workshop.bench() else { return }
    bench.scan(record)
    let excuse = Excuse(record, workshop.offices)
    if let step = step(of: record, on: bench, home, excuse) {
      rows.append(Row(location: record.location, step: step))
    }
    workshop.giveBack(bench)
  }

  private func step(
    of record: borrowing Record, on bench: Bench, _ home: LintDraft.Home, _ excuse: Excuse
  ) -> Int? {
    for example in record.examples where example.arm.isTaught {
      bench.read(example, of: record)
      if home.isPersona { bench.play() }
      for observation in bench.observations {
        var step = settlement.step(observation)
        if settlement.weighs(observation),
          let fact = Fact(
            observation.claim, in: record, workshop.lexicon, workshop.lore.introductions)
        {
          step = settlement.step(fact, of: observation.claim.topic)
        }
        if let step, !isExcused(step, excuse) { return step }
      }
    }
    return nil
  }

  private func isExcused(_ step: Int, _ excuse: Excuse) -> Bool {
    guard case .judge(let place) = workshop.offices[settlement.steps[step].rule] else {
      return false
    }
    return excuse.judges >> UInt64(place & 63) & 1 == 1
  }

  package mutating func absorb(_ later: consuming Opposing) { rows += later.rows }
}

extension Lint {
  /// The rows of files that claim what has to go, in their order.
  package func rows(against settlement: Settlement, _ loader: Loader) throws(LoaderError)
    -> [Opposing.Row]
  {
    let empty = Opposing(settlement, workshop, homes(loader.files))
    return try loader.read { empty }.draft.rows
  }
}
