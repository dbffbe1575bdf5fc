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
  /// What rows claim that are excused from the rules of some judges, by the bits of these.
  private(set) var excused: [UInt64: ClaimDraft] = [:]
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
    if record.allowance != nil { sightings.excuse = Excuse(record, workshop.offices) }
    for example in record.examples {
      bench.read(example, of: record)
      if home.isPersona { bench.play() }
      if dataset != nil && example.arm.isTaught && !bench.observations.isEmpty {
        sightings.excuse.isObserved = true
      }
      for looking in looking {
        sightings.rule = looking.rule
        let start = bench.spent.isEmpty ? nil : ContinuousClock.now
        looking.check.look(at: example, of: record, on: bench, into: &sightings)
        if let start { bench.spent[looking.rule] += ContinuousClock.now - start }
      }
      if sightings.hasFresh { sightings.settle(bench.content(of: example, in: record)) }
      guard let dataset else {
        if example.arm.isTaught {
          bench.hold(example, of: record, dataset: home.dataset, into: &conduct)
        }
        continue
      }
      guard example.arm.isTaught else { continue }
      bench.take(example, of: record, dataset: dataset, into: &conduct)
      if bench.observations.isEmpty { continue }
      let (lexicon, edges) = (workshop.lexicon, workshop.edges)
      own.take(
        bench.observations, content: bench.content(of: example, in: record), in: record,
        dataset: dataset, edges: edges
      ) { claim, record in Fact(claim, in: record, lexicon) }
    }
    if let dataset {
      for (chosen, rejected) in bench.preferences {
        own.prefer(
          chosen, to: rejected, content: bench.content(of: record), in: record, dataset: dataset)
      }
    }
    if record.allowance != nil { sightings.excuse = Excuse() }
    workshop.giveBack(bench)
  }

  /// Where the claims of the row at hand belong.
  private var own: ClaimDraft {
    get {
      let judges = sightings.excuse.judges
      return judges == 0 ? claims : excused[judges] ?? ClaimDraft()
    }
    _modify {
      let judges = sightings.excuse.judges
      if judges == 0 { yield &claims } else { yield &excused[judges, default: ClaimDraft()] }
    }
  }

  /// Every claim that a judge sees; of all rows, where none is named.
  func claims(for judge: Int? = nil) -> ClaimDraft {
    var seen = claims
    for (judges, draft) in excused.sorted(by: { $0.key < $1.key }) {
      if let judge, judges >> UInt64(judge & 63) & 1 == 1 { continue }
      seen.absorb(draft)
    }
    return seen
  }

  private mutating func absorb(excused later: [UInt64: ClaimDraft]) {
    for (judges, draft) in later { excused[judges, default: ClaimDraft()].absorb(draft) }
  }

  package mutating func absorb(_ later: consuming LintDraft) {
    sightings.absorb(later.sightings)
    claims.absorb(later.claims)
    absorb(excused: later.excused)
    conduct.absorb(later.conduct)
  }

  /// Adds what other files contributed, wherever they stand among these.
  mutating func merge(_ other: LintDraft) {
    sightings.merge(other.sightings)
    claims.absorb(other.claims)
    absorb(excused: other.excused)
    conduct.absorb(other.conduct)
  }

  /// Writes down all that `unpack` reads; the workshop is at hand wherever drafts are read.
  func pack(into packer: inout Packer) {
    packer.pack(sightings)
    packer.pack(claims)
    packer.pack(unordered: excused) { packer, entry in
      packer.pack(word: entry.key)
      packer.pack(entry.value)
    }
    packer.pack(conduct)
  }

  /// Takes what was packed in the place of what is here.
  mutating func unpack(_ unpacker: inout Unpacker) throws(Damage) {
    sightings = try unpacker.next()
    claims = try unpacker.next()
    excused = [:]
    try unpacker.each { (unpacker) throws(Damage) in
      let judges = try unpacker.word()
      excused[judges, default: ClaimDraft()].absorb(try unpacker.next())
    }
    conduct = try unpacker.next()
    let topics = workshop.lexicon.topics.count
    guard claims.isWithin(topics: topics), conduct.isWithin(topics: topics),
      excused.values.allSatisfy({ $0.isWithin(topics: topics) })
    else { throw Damage() }
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
