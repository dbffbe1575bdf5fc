import Claims
import Corpus
import Rulebook
import YAML

/// The answer says the opposite of what the system text says of the assistant's abilities or of who
/// it is, or is not in the language or the form that the system text demands.
struct AgainstSystemText: Check {
  static let name = "against-system-text"

  private let demands: Demands?

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    if let arguments = verb.arguments {
      demands = try Demands(arguments)
    } else {
      demands = nil
    }
  }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught, let system = system(bench, record) else { return }
    let declared = bench.systems.flatMap { bench.claims(of: $0) }.filter { $0.force == .declared }
    for claim in bench.claims
    where !declared.isEmpty && claim.turn >= 0 && claim.force != .declared {
      let turn = record.turns[claim.turn]
      guard turn.role == .assistant, turn.isTrained, claim.confidence == .strict,
        claim.polarity != .none, claim.condition.isEmpty,
        let said = declared.last(where: { $0.topic == claim.topic }), claim.voice == .own,
        !isMixed(claim.topic, declared, bench), !tellsOfCall(claim, example, record),
        !isLimited(said, record),
        let message = clash(said, claim, bench, record)
      else { continue }
      sightings.note(
        Sighting(claim.quote, message, against: [("system", said.quote)], in: record))
      return
    }
    form(example, system, record, on: bench, &sightings)
  }

  private func system(_ bench: Bench, _ record: borrowing Record) -> Text? {
    for index in bench.systems where !record.turns[index].text.isEmpty {
      return record.turns[index].text
    }
    return nil
  }

  /// Whether what the system text says holds at some times only: "you must not set alarms after 10 pm".
  private func isLimited(_ said: Claim, _ record: borrowing Record) -> Bool {
    guard let demands else { return false }
    let text = record.turns[said.turn].text
    let bytes = record.bytes(text)
    let quote = said.quote.within(text)
    let sentence = bytes.saying(around: quote)
    guard quote.upperBound < sentence.upperBound else { return false }
    return demands.limits.occur(in: bytes[quote.upperBound..<sentence.upperBound])
  }

  /// Whether it says what was done right behind a call, which did it, whatever it is called.
  private func tellsOfCall(
    _ claim: Claim, _ example: Example, _ record: borrowing Record
  ) -> Bool {
    guard claim.force == .performed else { return false }
    var index = claim.turn
    while index >= example.turns.lowerBound, !record.isUser(index) {
      if !record.turns[index].calls.isEmpty { return true }
      index -= 1
    }
    return false
  }

  /// Whether the system text says both of a topic: of one part of it this, of another that.
  private func isMixed(_ topic: Int, _ declared: [Claim], _ bench: Bench) -> Bool {
    bench.kind(topic) == .ability
      && Set(declared.lazy.filter { $0.topic == topic }.map(\.polarity)).count > 1
  }

  private func clash(
    _ said: Claim, _ claim: Claim, _ bench: Bench, _ record: borrowing Record
  ) -> String? {
    switch bench.kind(claim.topic) {
    case .ability:
      guard said.polarity != claim.polarity, said.polarity != .none,
        said.aspect == claim.aspect || said.aspect < 0 || claim.aspect < 0
      else { return nil }
      let topic = bench.title(of: claim.topic)
      return said.polarity == .deny
        ? "The system text forbids what the answer does: it \(topic)."
        : "The system text allows what the answer says it can't: it \(topic)."
    case .fact:
      guard said.polarity == .affirm, claim.polarity == .affirm,
        isAnother(claim.value, than: said, record) || isStranger(claim, bench, record)
      else { return nil }
      let lexicon = bench.reader.lexicon
      return "The system text says “\(lexicon.spelling(of: said.value, in: record))”, the answer "
        + "“\(lexicon.spelling(of: claim.value, in: record))”."
    case .nature: return nil
    }
  }

  /// Whether an answer gives a name that pages know where the system text gives another, be it one that
  /// nobody knows.
  private func isAnother(
    _ value: Claim.Value, than said: Claim, _ record: borrowing Record
  ) -> Bool {
    if case .date(let year, let month) = value, case .date(let own, let other) = said.value {
      return year != own || month != other && month > 0 && other > 0
    }
    guard case .known(let name) = value else { return false }
    switch said.value {
    case .known(let other): return name != other
    case .text(let text): return !record.bytes(text).isEmpty
    case .none, .date: return false
    }
  }

  /// Whether an answer introduces somebody whom the system text, which introduces another, never names:
  /// "Your name is Nova." – "My name is Max."
  private func isStranger(_ claim: Claim, _ bench: Bench, _ record: borrowing Record) -> Bool {
    let (lexicon, introductions) = (bench.reader.lexicon, bench.lore.introductions)
    guard case .text = claim.value, bench.topic(claim.topic, is: "identity.name"),
      let fact = Fact(claim, in: record, lexicon, introductions), fact.isIntroduced
    else { return false }
    var isIntroduced = false
    for said in bench.claims
    where said.force == .declared && said.turn >= 0 && said.topic == claim.topic
      && said.polarity == .affirm
    {
      guard let own = Fact(said, in: record, lexicon, introductions) else { return false }
      if own.agrees(with: fact) { return false }
      isIntroduced = isIntroduced || own.isIntroduced || own.isKnown
    }
    return isIntroduced
  }

  /// Whether every trained answer is as the system text demands.
  private func form(
    _ example: Example, _ system: Text, _ record: borrowing Record, on bench: Bench,
    _ sightings: inout Sightings
  ) {
    guard let demands else { return }
    let bytes = record.bytes(system)
    if demands.lifts.occur(in: bytes) { return }
    for demand in demands.all(in: bytes) {
      guard let broken = broken(demand, example, record, bench, demands) else { continue }
      sightings.note(
        Sighting(
          broken.part, broken.says, against: [("system", system.part(demand.range))], in: record))
      return
    }
  }

  /// What breaks a demand first.
  private func broken(
    _ demand: Demand, _ example: Example, _ record: borrowing Record, _ bench: Bench,
    _ demands: Demands
  ) -> (part: Text, says: String)? {
    for index in example.turns {
      let turn = record.turns[index]
      let bytes = record.bytes(turn.text)
      if turn.role == .user, demands.maySetAside(demand, bytes) { return nil }
      guard turn.role == .assistant, turn.isTrained else { continue }
      if case .silence(let silence) = demand.kind {
        if let told = bench.told(silence, at: index) { return (told, demand.message) }
      } else if turn.calls.isEmpty, let says = demand.fault(in: bytes) {
        return (turn.text.part(bytes.firstSentence), says)
      }
    }
    return nil
  }
}

extension Bench {
  /// Where a turn says what is not to be said.
  fileprivate func told(_ silence: Silence, at turn: Int) -> Text? {
    claims(of: turn).first {
      topic($0.topic, is: silence.topic) && $0.polarity == .affirm
        && $0.voice == .own && $0.confidence == .strict
    }?.quote
  }
}
