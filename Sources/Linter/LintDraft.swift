import Claims
package import Corpus
import Loader

/// What some rows contribute to a verdict.
package struct LintDraft: Draft {
  private let workshop: Workshop
  /// The dataset of each file; nil for what is not trained on.
  private let datasets: [Int32?]
  private let habits: [Habits]
  private(set) var sightings = Sightings()
  private(set) var claims = ClaimDraft()

  /// What is peculiar to the files of a dataset.
  struct Habits {
    /// Which checks look at it.
    var checks: Int
    /// Whether everything that is said in it is said in a role.
    var isPersona: Bool
  }

  init(_ workshop: Workshop, datasets: [Int32?], habits: [Habits]) {
    self.workshop = workshop
    self.datasets = datasets
    self.habits = habits
  }

  package mutating func take(_ record: borrowing Record) {
    guard let bench = workshop.bench() else { return }
    bench.scan(record)
    let dataset = datasets[Int(record.location.file.index)]
    let habits = habits[Int(record.location.file.index)]
    let looking = workshop.checks.looking(at: habits.checks)
    for example in record.examples {
      bench.read(example, of: record)
      if habits.isPersona { bench.play() }
      for looking in looking {
        sightings.rule = looking.rule
        let start = bench.spent.isEmpty ? nil : ContinuousClock.now
        looking.check.look(at: example, of: record, on: bench, into: &sightings)
        if let start { bench.spent[looking.rule] += ContinuousClock.now - start }
      }
      guard let dataset, example.arm.isTaught else { continue }
      let lexicon = workshop.lexicon
      claims.take(
        bench.observations, of: example, in: record, dataset: dataset, edges: workshop.edges
      ) { claim, record in Fact(claim, in: record, lexicon) }
    }
    if let dataset {
      for (chosen, rejected) in bench.preferences {
        claims.prefer(chosen, to: rejected, in: record, dataset: dataset)
      }
    }
    workshop.giveBack(bench)
  }

  package mutating func absorb(_ later: consuming LintDraft) {
    sightings.absorb(later.sightings)
    claims.absorb(later.claims)
  }

  /// Adds what other files contributed, wherever they stand among these.
  mutating func merge(_ other: LintDraft) {
    sightings.merge(other.sightings)
    claims.absorb(other.claims)
  }

  /// Writes down all that `unpack` reads; the workshop is at hand wherever drafts are read.
  func pack(into packer: inout Packer) {
    packer.pack(sightings)
    packer.pack(claims)
  }

  /// Takes what was packed in the place of what is here.
  mutating func unpack(_ unpacker: inout Unpacker) throws(Damage) {
    sightings = try unpacker.next()
    claims = try unpacker.next()
    guard claims.isWithin(topics: workshop.lexicon.topics.count) else { throw Damage() }
  }
}

extension Fact {
  /// What a claim's value is called; nil where it has none, or one that can't be right: an assistant
  /// is nobody's maker.
  fileprivate init?(_ claim: Claim, in record: borrowing Record, _ lexicon: Lexicon) {
    switch claim.value {
    case .none: return nil
    case .known(let name):
      let kind = lexicon.names[name].kind
      if lexicon.topics[claim.topic].id == "identity.maker" && kind != .makers { return nil }
      if lexicon.topics[claim.topic].id == "identity.name" && kind != .assistants { return nil }
      self.init(name: lexicon.names[name].name, isKnown: true)
    case .date(let year, let month): self.init(year: year, month: month)
    case .text(let text): self.init(name: record.string(text), isKnown: false)
    }
    if key.isEmpty { return nil }
  }
}
