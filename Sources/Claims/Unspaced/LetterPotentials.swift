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
}
