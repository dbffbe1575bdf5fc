import Claims
package import Corpus
import Loader

/// What some rows contribute to a verdict.
package struct LintDraft: Draft {
  private let workshop: Workshop
  /// Where the rows of each file belong.
  private let files: [Home]
  private(set) var sightings = Sightings()
  private(set) var claims = ClaimDraft()
  private(set) var conduct = ConductDraft()

  /// Where a row belongs, and what is peculiar to it.
  struct Home {
    var dataset: Int32
    /// Whether a model is trained on it; else it is only evaluated with it.
    var isTrainedOn: Bool
    /// Which checks look at it.
    var checks: Int
    /// Whether everything that is said in it is said in a role.
    var isPersona: Bool
  }

  init(_ workshop: Workshop, _ files: [Home]) {
    self.workshop = workshop
    self.files = files
  }

  package mutating func take(_ record: borrowing Record) {
    guard let bench = workshop.bench() else { return }
    bench.scan(record)
    let home = files[Int(record.location.file.index)]
    let dataset = home.isTrainedOn ? home.dataset : nil
    let looking = workshop.checks.looking(at: home.checks)
    for example in record.examples {
      bench.read(example, of: record)
      if home.isPersona { bench.play() }
      for looking in looking {
        sightings.rule = looking.rule
        looking.check.look(at: example, of: record, on: bench, into: &sightings)
      }
      guard let dataset else {
        if example.arm.isTaught {
          bench.hold(example, of: record, dataset: home.dataset, into: &conduct)
        }
        continue
      }
      guard example.arm.isTaught else { continue }
      bench.take(example, of: record, dataset: dataset, into: &conduct)
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
    conduct.absorb(later.conduct)
  }

  /// Adds what other files contributed, wherever they stand among these.
  mutating func merge(_ other: LintDraft) {
    sightings.merge(other.sightings)
    claims.absorb(other.claims)
    conduct.absorb(other.conduct)
  }

  /// Writes down all that `unpack` reads; the workshop is at hand wherever drafts are read.
  func pack(into packer: inout Packer) {
    packer.pack(sightings)
    packer.pack(claims)
    packer.pack(conduct)
  }

  /// Takes what was packed in the place of what is here.
  mutating func unpack(_ unpacker: inout Unpacker) throws(Damage) {
    sightings = try unpacker.next()
    claims = try unpacker.next()
    conduct = try unpacker.next()
    let topics = workshop.lexicon.topics.count
    guard claims.isWithin(topics: topics), conduct.isWithin(topics: topics) else { throw Damage() }
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
