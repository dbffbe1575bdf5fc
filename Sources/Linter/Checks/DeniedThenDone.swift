import Claims
import Corpus
import Rulebook
import YAML

/// The assistant says that it can't, and then it does.
///
/// The doing is a call, or a sentence that says it is done; the denial is a claim about the same
/// topic, or any "I can't" that is followed by a call before the user speaks again. What is said
/// after a result is a failed attempt and no denial.
struct DeniedThenDone: Check {
  static let name = "denied-then-done"

  /// Says that it can't, whatever it is.
  private let cues: Phrases
  /// Turns a denial into an offer: "but I can".
  private let turns: Phrases
  /// Those cues that speak of what it is able to do, not of what may have just failed.
  private let inabilities: Phrases
  /// In a short word of the user's, asks for the same once more.
  private let insists: Phrases

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let node = verb.arguments else {
      throw verb.node.fault("say below it which cues deny, and which turn a denial round")
    }
    let fields = try Fields(node, known: ["cues", "inabilities", "turns", "insists"])
    let deep = try fields.required("inabilities").strings()
    inabilities = Phrases(deep)
    cues = Phrases(try fields.required("cues").strings() + deep)
    turns = try fields.phrases("turns")
    insists = try fields.phrases("insists")
  }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard let found = contradiction(in: example, of: record, on: bench) else { return }
    sightings.note(
      Sighting(
        found.denial,
        found.isUndone
          ? "It was done right before, and is denied here."
          : "It is denied here, and done after all.",
        against: [("done", found.deed)], in: record))
  }

  /// What an example denies and does. Such an answer is no bridge between the two.
  func contradiction(
    in example: Example, of record: borrowing Record, on bench: Bench
  ) -> Found? {
    guard example.arm.isTaught else { return nil }
    if var found = undone(example, record, bench) {
      found.isUndone = true
      return found
    }
    var hasResult = false
    for index in example.turns {
      let turn = record.turns[index]
      switch turn.role {
      case .user: hasResult = false
      case .tool: hasResult = true
      case .assistant where turn.isTrained && !turn.text.isEmpty:
        let found =
          hasResult
          ? bluntly(index, example, record, inabilities, bench)
          : claimed(index, example, record, bench) ?? bluntly(index, example, record, cues, bench)
        if let found { return found }
      default: break
      }
      if !turn.outcomes.isEmpty { hasResult = true }
    }
    return nil
  }

  /// A denial and the deed that belies it.
  struct Found {
    var denial: Text
    var deed: Text
    /// Whether the deed was done before.
    var isUndone = false
  }

  /// A claim that denies a topic behind a call that did it.
  private func undone(
    _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Found? {
    for denial in bench.claims where denial.polarity == .deny && denial.force == .stated {
      guard denial.turn >= 0, denial.confidence == .strict, denial.condition.isEmpty,
        bench.isAct(denial.topic), record.turns[denial.turn].role == .assistant,
        record.turns[denial.turn].isTrained
      else { continue }
      let text = record.turns[denial.turn].text
      let bytes = record.bytes(text)
      guard let deed = bench.deed(before: denial, in: example, of: record), !turns.occur(in: bytes),
        !bench.isBlamed(denial.quote, of: text, record),
        !bench.isNarrowed(denial.quote, of: text, record)
      else { continue }
      return Found(denial: denial.quote, deed: deed)
    }
    return nil
  }

  /// A claim that denies a topic, and one behind it that does it.
  private func claimed(
    _ index: Int, _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Found? {
    for denial in bench.claims(of: index) where denial.polarity == .deny {
      guard bench.isAct(denial.topic), denial.condition.isEmpty,
        !turns.occur(in: record.bytes(record.turns[index].text))
      else { continue }
      let soon = index..<endOfSoon(after: index, example, record)
      let deed = bench.claims(in: soon).first { deed in
        deed.topic == denial.topic && deed.polarity == .affirm
          && (deed.force == .called || deed.force == .performed && deed.turn > index)
          && (deed.aspect == denial.aspect || deed.aspect < 0 || denial.aspect < 0)
          && !isAnswered(denial, before: deed.turn, record, bench)
      }
      if let deed { return Found(denial: denial.quote, deed: deed.quote) }
    }
    return nil
  }

  /// Up to where the user gives nothing new: at most one more word from the user.
  private func endOfSoon(
    after start: Int, _ example: Example, _ record: borrowing Record
  ) -> Int {
    var users = 0
    for index in start..<example.turns.upperBound where record.turns[index].role == .user {
      users += 1
      if users > 1 || !record.turns[index].attachments.isEmpty { return index + 1 }
    }
    return example.turns.upperBound
  }

  /// "I can't set an alarm for that day": whether it denies this one only, and the user asks for
  /// another.
  private func isAnswered(
    _ denial: Claim, before end: Int, _ record: borrowing Record, _ bench: Bench
  ) -> Bool {
    guard let user = (denial.turn..<end).first(where: { record.isUser($0) }) else { return false }
    let text = record.turns[denial.turn].text
    return !insists(record.turns[user], after: record.bytes(text), record)
      && bench.isNarrowed(denial.quote, of: text, record)
  }

  /// Any "I can't" with a call before the user says anything new.
  private func bluntly(
    _ index: Int, _ example: Example, _ record: borrowing Record, _ cues: Phrases,
    _ bench: Bench
  ) -> Found? {
    guard let call = nextCall(index, example, record) else { return nil }
    let text = record.turns[index].text
    let bytes = record.bytes(text)
    guard let cue = cues.first(in: bytes), !turns.occur(in: bytes),
      !bench.lore.shortfall.isBlamed(in: bytes, denial: cue)
    else { return nil }
    return Found(denial: text.part(cue), deed: record.calls[call].name)
  }

  /// The first call before the user speaks again, but to insist.
  private func nextCall(_ index: Int, _ example: Example, _ record: borrowing Record) -> Int? {
    let denial = record.bytes(record.turns[index].text)
    var asked = 0
    for next in index..<example.turns.upperBound {
      let later = record.turns[next]
      if later.role == .tool { return nil }
      if later.role == .user {
        asked += 1
        if asked > 1 || !insists(later, after: denial, record) { return nil }
      }
      if let call = later.calls.first { return call }
    }
    return nil
  }

  /// "Please", and nothing that was asked for.
  private func insists(_ turn: Turn, after denial: Bytes, _ record: borrowing Record) -> Bool {
    guard turn.attachments.isEmpty, !turn.text.isEmpty, turn.text.count <= 32,
      denial.first(of: [UInt8(ascii: "?")]) == nil
    else { return false }
    let bytes = record.bytes(turn.text)
    return insists.occur(in: bytes) && !(0..<bytes.count).contains { bytes[$0].isDigit }
  }
}

extension Bench {
  /// The call that did what an answer denies, since the user spoke: one of its topic, or one that the
  /// request names, where the request is about that topic. It succeeded.
  fileprivate func deed(
    before denial: Claim, in example: Example, of record: borrowing Record
  ) -> Text? {
    if outcome(before: denial, in: example, of: record) == .success {
      return claims(in: example.turns.lowerBound..<denial.turn).last {
        $0.force == .called && $0.topic == denial.topic
          && ($0.aspect == denial.aspect || $0.aspect < 0 || denial.aspect < 0)
      }?.quote
    }
    guard
      let conduct = conducts[..<conducts.partitioningIndex { $0.asked >= denial.turn }]
        .last(where: { $0.answered <= denial.turn }),
      conduct.needs.contains(denial.topic),
      !(conduct.asked + 1..<denial.turn).contains(where: { record.isUser($0) }),
      let call = record.onlyCall(in: conduct.asked + 1..<denial.turn),
      let outcome = record.lastOutcome(in: conduct.asked + 1..<denial.turn),
      ending(outcome, record) == .success
    else { return nil }
    lore.tools.words(of: record.bytes(record.turns[conduct.asked].text), into: &asked)
    return lore.tools.isNamed(name(of: call, in: record).asked, in: asked) ? call : nil
  }

  /// Whether a topic is something that is done, not something that the assistant is or knows.
  func isAct(_ topic: Int) -> Bool { acts.contains(topic) }
}

extension Record {
  /// The name of what is called in some turns; nil of several calls, or of none.
  fileprivate borrowing func onlyCall(in turns: Range<Int>) -> Text? {
    var name: Text?
    for turn in turns {
      for call in self.turns[turn].calls {
        if name != nil { return nil }
        name = calls[call].name
      }
    }
    return name
  }

  /// The last result in some turns.
  fileprivate borrowing func lastOutcome(in turns: Range<Int>) -> Outcome? {
    for turn in turns.reversed() {
      if let last = self.turns[turn].outcomes.last { return outcomes[last] }
    }
    return nil
  }
}
