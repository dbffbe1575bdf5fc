import Claims
import Corpus

extension Workshop {
  /// What the arms of a preference say of one fact, where both can't be true. One of the values at
  /// least is known as one, or introduced as such: what merely stands where a name is expected may
  /// be none.
  func rivals(
    _ chosen: Observation, _ rejected: Observation, in record: borrowing Record
  ) -> (chosen: Fact, rejected: Fact)? {
    guard chosen.claim.topic == rejected.claim.topic, chosen.mayGiveFact, rejected.mayGiveFact,
      let fact = Fact(chosen.claim, in: record, lexicon, lore.introductions),
      let other = Fact(rejected.claim, in: record, lexicon, lore.introductions)
    else { return nil }
    let isSure = [fact, other].contains { $0.isKnown || $0.isIntroduced }
    return isSure && !fact.agrees(with: other) ? (fact, other) : nil
  }
}
