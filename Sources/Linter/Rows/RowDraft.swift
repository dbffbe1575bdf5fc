import Claims
package import Corpus
import Loader

/// All rows that are counted under some names, or that one check sees something in. It grows with
/// what is listed: nothing is drawn here.
package struct RowDraft: Draft {
  private let workshop: Workshop
  private let files: [LintDraft.Home]
  private let wanted: [Stack: [Int]]
  /// The judge that must not see rows that are excused from its rule.
  private let judge: Int?
  /// What the check sees that is asked for; nil where none is.
  private(set) var sightings: Sightings?
  private(set) var rows: [Row] = []

  /// One row of the list.
  struct Row {
    /// What it is listed for, as `wanted` numbers it.
    var place: Int
    /// In which way it takes part: stated, called, refused …
    var how: String
    var quote: Passage
  }

  init(
    _ workshop: Workshop, _ files: [LintDraft.Home], _ wanted: [Stack: [Int]], judge: Int? = nil,
    check: Int? = nil
  ) {
    self.workshop = workshop
    self.files = files
    self.wanted = wanted
    self.judge = judge
    sightings = check.map { Sightings(only: $0) }
  }

  package mutating func take(_ record: borrowing Record) {
    guard let bench = workshop.bench() else { return }
    bench.scan(record)
    let home = files[Int(record.location.file.index)]
    var excuse = record.allowance == nil ? Excuse() : Excuse(record, workshop.offices)
    for example in record.examples {
      bench.read(example, of: record)
      if home.isPersona { bench.play() }
      if sightings != nil { look(at: example, record, bench, home, &excuse) }
      guard !wanted.isEmpty, example.arm.isTaught, !isExcused(excuse) else { continue }
      guard home.isTrainedOn else {
        listQuestions(Stack.Kind.heldOut, example, record, bench)
        continue
      }
      listConducts(example, record, bench, home.dataset)
      listClaims(example, record, bench)
    }
    if home.isTrainedOn, !isExcused(excuse) {
      for (chosen, rejected) in bench.preferences {
        if chosen.isOpposite(to: rejected) {
          note(Drawer(chosen).preferenceStack, chosen, record)
        }
        if let (fact, other) = workshop.rivals(chosen, rejected, in: record) {
          let pair = FactPreferences.Pair(
            topic: chosen.claim.topic, chosen: fact.key, rejected: other.key)
          note(pair.stack, chosen, record)
        }
      }
    }
    workshop.giveBack(bench)
  }

  private func isExcused(_ excuse: Excuse) -> Bool {
    judge.map { excuse.judges & Excuse.bit($0) != 0 } ?? false
  }

  /// Lets every check look, for what one sees may hang on what others saw.
  private mutating func look(
    at example: Example, _ record: borrowing Record, _ bench: Bench, _ home: LintDraft.Home,
    _ excuse: inout Excuse
  ) {
    guard var seen = sightings else { return }
    sightings = nil
    if excuse.judges != 0, example.arm.isTaught {
      if home.isTrainedOn && !bench.observations.isEmpty { excuse.isObserved = true }
      if !home.isTrainedOn || !bench.conducts.isEmpty { excuse.isAsked = true }
    }
    seen.excuse = excuse
    for looking in workshop.checks.looking(at: home.checks) {
      seen.rule = looking.rule
      looking.check.look(at: example, of: record, on: bench, into: &seen)
    }
    if seen.hasFresh {
      seen.settle(bench.content(of: example, in: record), bench.classes(in: record))
    }
    excuse = seen.excuse
    seen.excuse = Excuse()
    sightings = seen
  }

  private mutating func listClaims(
    _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) {
    let observations = bench.observations
    lazy var mayBridge = workshop.bridges(example, record, bench)
    for observation in observations {
      note(Drawer(observation).stack, observation, record)
      if observation.mayGiveFact,
        let fact = Fact(
          observation.claim, in: record, workshop.lexicon, workshop.lore.introductions)
      {
        note(fact.stack(of: observation.claim.topic), observation, record)
      }
      guard observation.claim.polarity == .deny, mayBridge else { continue }
      let topic = observation.claim.topic
      for other in observations
      where other.claim.polarity == .affirm && workshop.edges[topic].contains(other.claim.topic) {
        let edge = ClaimDraft.Edge(denied: topic, affirmed: other.claim.topic)
        note(edge.stack, observation, record)
      }
    }
  }

  private mutating func listConducts(
    _ example: Example, _ record: borrowing Record, _ bench: Bench, _ dataset: Int32
  ) {
    for conduct in bench.conducts {
      let how = conduct.deed.says
      let quote = Passage(conduct.quote, in: record.location)
      note(ConductDraft.Kind(conduct).stack(bench.act(conduct, dataset)), how, quote)
      if let saying = bench.saying(conduct, record) { note(Stack(.sentence, saying), how, quote) }
      if conduct.deed == .helps, let text = bench.disclaimer(conduct, record) {
        note(
          Stack(.disclaimer, UInt64(dataset)), how, Passage(text, in: record.location))
      }
    }
    bench.questioner.each(of: example, in: record, isHeldOut: false) { question, _ in
      guard let index = bench.conductIndex(asked: question.turn) else { return }
      let conduct = bench.conducts[index]
      let act = bench.act(conduct, dataset)
      let quote = Passage(conduct.quote, in: record.location)
      if !conduct.declines || conduct.isSure {
        note(act.stack(question.key, isLike: false), conduct.deed.says, quote)
      }
      note(act.stack(question.key, isLike: true), conduct.deed.says, quote)
    }
    listQuestions(.overlap, example, record, bench)
    guard bench.lore.wantsLabels, example.arm == .plain else { return }
    bench.labeller.eachLabel(of: example, in: record, bench.lore.labels) { label in
      note(
        Stack(.label, label.input, label.id), "answered",
        Passage(label.answer, in: record.location))
    }
  }

  private mutating func listQuestions(
    _ kind: Stack.Kind, _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) {
    bench.questioner.each(of: example, in: record, isHeldOut: true) { question, _ in
      guard
        kind == .heldOut || bench.conductIndex(asked: question.turn) != nil
      else { return }
      note(
        Stack(kind, question.key), "asked",
        Passage(record.turns[question.turn].text, in: record.location))
    }
  }

  private mutating func note(
    _ stack: Stack, _ observation: Observation, _ record: borrowing Record
  ) {
    note(
      stack, "\(observation.claim.force)", Passage(observation.claim.quote, in: record.location))
  }

  private mutating func note(_ stack: Stack, _ how: String, _ quote: Passage) {
    for place in wanted[stack] ?? [] { rows.append(Row(place: place, how: how, quote: quote)) }
  }

  package mutating func absorb(_ later: consuming RowDraft) {
    rows += later.rows
    if let seen = later.sightings { sightings?.absorb(seen) }
  }
}
