import Rulebook

extension UnspacedReader {
  /// 作为一个人工智能: the speaker's own voice.
  mutating func findMark() {
    for clause in clauses {
      self.clause = clause
      opening = skipped(clause.lowerBound, clause.upperBound)
      for place in clause.lowerBound..<min(opening + 3, clause.upperBound) {
        letters.matches(.marks, at: place, limit: clause.upperBound, into: &found)
        guard let match = found.first, isClean(upTo: place) else { continue }
        // 不要说“作为AI”
        if isSystem, letters.isQuoted(Int(letters.tokens[place].start), letters.bytes) { return }
        guard !isAboutOthers(behind: match.end) else { return }
        standing.mark = place..<match.end
        let start = place > 0 && letters.is(place - 1, .speakers) ? place - 1 : place
        claim(
          Int(match.form.topic), .affirm, .stated, start..<match.end, Matcher.Filling(),
          by: match.number, isMarked: !standing.isQuestion)
        return
      }
    }
  }

  /// Whether the clause behind a mark has another subject, and the speaker is not named.
  private func isAboutOthers(behind end: Int) -> Bool {
    guard !standing.isEarly else { return false }
    guard let next = clauses.first(where: { $0.lowerBound >= end }) else { return false }
    guard letters.is(next.lowerBound, .others) else { return false }
    return !(0..<letters.count).contains { letters.is($0, .speakers) }
  }
}
