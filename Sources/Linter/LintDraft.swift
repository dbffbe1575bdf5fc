import Claims
package import Corpus
import Loader

/// What some rows contribute to a verdict.
package struct LintDraft: Draft {
  private let workshop: Workshop
  /// Where the rows of each file belong.
  private let files: [Home]
  private(set) var sightings = Sightings()
  /// What rows contribute that every judge sees.
  private var shared = Contribution()
  /// What rows contribute that are excused from the rules of some judges, by the bits of these.
  private(set) var excused: [UInt64: Contribution] = [:]
  /// In which scripts rows are answered.
  private(set) var scripts = Scripts()
  /// No part of what is packed.
  private(set) var remembered = Remembered()

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
    scripts.take(record)
    let home = files[Int(record.location.file.index)]
    let dataset = home.isTrainedOn ? home.dataset : nil
    let looking = workshop.checks.looking(at: home.checks)
    if record.allowance != nil { sightings.excuse = Excuse(record, workshop.offices) }
    for (number, example) in record.examples.enumerated() {
      bench.read(example, of: record)
      if home.isPersona { bench.play() }
      if sightings.excuse.judges != 0, example.arm.isTaught { note(example, of: record, on: bench) }
      for looking in looking {
        sightings.rule = looking.rule
        let start = bench.spent.isEmpty ? nil : ContinuousClock.now
        looking.check.look(at: example, of: record, on: bench, into: &sightings)
        if let start { bench.spent[looking.rule] += ContinuousClock.now - start }
      }
      if sightings.hasFresh {
        sightings.settle(bench.content(of: example, in: record), bench.classes(in: record))
      }
      guard let dataset else {
        if example.arm.isTaught {
          bench.hold(example, of: record, dataset: home.dataset, into: &own.conduct)
        }
        continue
      }
      guard example.arm.isTaught else { continue }
      bench.take(example, of: record, dataset: dataset, into: &own.conduct)
      if !bench.done.isEmpty, workshop.lore.wantsEchoes {
        remembered.take(bench.done, row: record.location, example: number)
      }
      own.claims.count(
        statements: bench.statements.all, notUnderstood: bench.statements.notUnderstood)
      if bench.observations.isEmpty { continue }
      let (lexicon, lore, edges) = (workshop.lexicon, workshop.lore, workshop.edges)
      own.claims.take(
        bench.observations, content: bench.content(of: example, in: record), in: record,
        dataset: dataset, edges: workshop.bridges(example, record, bench) ? edges : nil
      ) { claim, record in Fact(claim, in: record, lexicon, lore.introductions) }
    }
    if let dataset {
      for (chosen, rejected) in bench.preferences {
        own.claims.prefer(
          chosen, to: rejected, content: bench.content(of: record), in: record, dataset: dataset)
        if let (fact, other) = workshop.rivals(chosen, rejected, in: record) {
          own.claims.prefer(
            chosen, fact, to: other, content: bench.content(of: record), in: record,
            dataset: dataset)
        }
      }
    }
    if record.allowance != nil { sightings.excuse = Excuse() }
    workshop.giveBack(bench)
  }

  /// Notes what there is in an excused row that a judge could see.
  private mutating func note(_ example: Example, of record: borrowing Record, on bench: Bench) {
    let isTrainedOn = files[Int(record.location.file.index)].isTrainedOn
    if isTrainedOn, !bench.observations.isEmpty { sightings.excuse.isObserved = true }
    guard let allowance = record.allowance, !isTrainedOn || !bench.conducts.isEmpty else { return }
    sightings.excuse.isAsked = true
    excused[sightings.excuse.judges, default: Contribution()].rows.take(
      Sample.Reference(
        content: bench.content(of: record), wording: 0,
        dataset: files[Int(record.location.file.index)].dataset,
        quote: Passage(allowance.text, in: record.location)))
  }

  /// Where it belongs what the row at hand contributes.
  private var own: Contribution {
    get {
      let judges = sightings.excuse.judges
      return judges == 0 ? shared : excused[judges] ?? Contribution()
    }
    _modify {
      let judges = sightings.excuse.judges
      if judges == 0 {
        yield &shared
      } else {
        yield &excused[judges, default: Contribution()]
      }
    }
  }

  /// Every claim that a judge sees; of all rows, where none is named.
  func claims(for judge: Int? = nil) -> ClaimDraft {
    excused.seen(by: judge).reduce(into: shared.claims) { $0.absorb($1.claims) }
  }

  /// All that is done with requests, as far as a judge sees it; in all rows, where none is named.
  func conduct(for judge: Int? = nil) -> ConductDraft {
    excused.seen(by: judge).reduce(into: shared.conduct) { $0.absorb($1.conduct) }
  }

  /// Whether anything was asked that later rows are compared with.
  var hasRequests: Bool {
    !shared.conduct.requests.entries.isEmpty
      || excused.values.contains { !$0.conduct.requests.entries.isEmpty }
  }

  private mutating func absorb(excused later: [UInt64: Contribution]) {
    for (judges, draft) in later { excused[judges, default: Contribution()].absorb(draft) }
  }

  package mutating func absorb(_ later: consuming LintDraft) {
    sightings.absorb(later.sightings)
    shared.absorb(later.shared)
    absorb(excused: later.excused)
    scripts.absorb(later.scripts)
    remembered.absorb(later.remembered)
  }

  /// Writes down all that `unpack` reads; the workshop is at hand wherever drafts are read.
  func pack(into packer: inout Packer) {
    packer.pack(sightings)
    packer.pack(shared.claims)
    packer.pack(shared.conduct)
    packer.pack(unordered: excused) { packer, entry in
      packer.pack(word: entry.key)
      packer.pack(entry.value)
    }
    packer.pack(scripts)
  }

  /// Takes what was packed in the place of what is here.
  mutating func unpack(_ unpacker: inout Unpacker) throws(Damage) {
    sightings = try unpacker.next()
    shared.claims = try unpacker.next()
    shared.conduct = try unpacker.next()
    excused = [:]
    try unpacker.each { (unpacker) throws(Damage) in
      let judges = try unpacker.word()
      excused[judges, default: Contribution()].absorb(try unpacker.next())
    }
    scripts = try unpacker.next()
    let topics = workshop.lexicon.topics.count
    guard shared.isWithin(topics: topics),
      excused.values.allSatisfy({ $0.isWithin(topics: topics) })
    else { throw Damage() }
  }
}

extension Fact {
  /// What a claim's value is called; nil where it has none, or one that can't be right: an assistant
  /// is nobody's maker.
  init?(
    _ claim: Claim, in record: borrowing Record, _ lexicon: Lexicon,
    _ introductions: Introductions
  ) {
    switch claim.value {
    case .none: return nil
    case .known(let name):
      let kind = lexicon.names[name].kind
      if lexicon.topics[claim.topic].id == "identity.maker" && kind != .makers { return nil }
      if lexicon.topics[claim.topic].id == "identity.name" && kind != .assistants { return nil }
      self.init(name: lexicon.names[name].name, isKnown: true)
    case .date(let year, let month): self.init(year: year, month: month)
    case .text(let text):
      self.init(name: record.string(text), isKnown: false)
      isIntroduced = introductions.introduce(text, in: claim.quote, of: record)
    }
    if key.isEmpty { return nil }
  }
}
