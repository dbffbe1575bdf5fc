import Rulebook

extension UnspacedReader {
  /// 放不了音乐: a verb that cannot be done.
  mutating func findPotentials() {
    guard standing.supposition != .own, !standing.isQuestion,
      letters.present & WordKinds.potentials.rawValue != 0
    else { return }
    for place in clause.dropFirst() where letters.is(place, .potentials) {
      let subject = subject(at: place)
      guard subject.kind == .speaker || subject.kind == .none && isElided else { continue }
      let first = subject.isHere ? subject.end : clause.lowerBound
      for start in max(first, place - 3)..<max(first, place) {
        guard residue(first, start) <= (subject.isHere ? 6 : 0) else { continue }
        letters.matches(
          .verbs, at: start, limit: clause.upperBound, ending: .verb(isAffirmed: false),
          potential: place, into: &found)
        for match in found {
          claim(
            Int(match.form.topic), .deny, .stated,
            (subject.isHere ? subject.start : start)..<match.end, match.filling, by: match.number,
            isMarked: standing.isMarked)
        }
      }
    }
  }

  /// Where a verb stands, at the end of a clause, that cannot be done: 红包|抢不了; nil where none does.
  func lastPotential() -> Range<Int>? {
    guard letters.present & WordKinds.potentials.rawValue != 0 else { return nil }
    var last = clause.upperBound
    while last > opening, letters.follows(.enders, before: last, from: opening, within: 1) {
      last -= 1
    }
    for place in max(opening, last - 5)..<max(opening, last)
    where letters.word(.potentials, at: place) == last { return place..<last }
    return nil
  }
}
