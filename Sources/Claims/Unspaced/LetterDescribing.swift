import Rulebook

extension UnspacedReader {
  /// Reads what stands in a self-description: name, maker, model.
  mutating func describe() {
    guard standing.isDescription || standing.mark != nil else { return }
    guard standing.supposition != .own, !standing.isQuestion else { return }
    describeMind()
    for place in clause {
      if subject(at: place).kind == .other { break }
      if let mark = standing.mark, place < mark.lowerBound { continue }
      guard letters.mayBegin(.tails, at: place) else { continue }
      letters.matches(.tails, at: place, limit: clause.upperBound, into: &found)
      guard !found.isEmpty, !isDeniedBeing(before: place) else { continue }
      for match in found where Int(match.form.topic) != pages.mindTopic {
        claim(
          Int(match.form.topic), .affirm, .stated, place..<match.end, match.filling,
          by: match.number, isMarked: standing.isMarked)
      }
    }
  }

  /// 我是某某，由…研发的语言模型: the clause behind a description says what it is.
  private mutating func describeMind() {
    guard standing.isDescription, clause.lowerBound > clauses[0].lowerBound, cues.isEmpty,
      pages.mindTopic >= 0, standing.subject == .speaker,
      // In a system text 助手 is the speaker, and here the noun.
      subjects.allSatisfy({ $0.isSpeaker && $0.end == clause.upperBound })
    else { return }
    let end = letters.mind(at: clause.lowerBound, limit: clause.upperBound)
    // 一只AI小狐狸
    guard end > clause.lowerBound, clause.upperBound - end <= 4,
      end == clause.upperBound || letters.tokens[end].word != pages.known.possessive
    else { return }
    claim(
      pages.mindTopic, .affirm, .stated, clause.lowerBound..<end, Matcher.Filling(),
      isMarked: standing.isMarked)
  }

  /// 不是由…开发: what is described is what the speaker is not.
  func isDeniedBeing(before place: Int) -> Bool {
    cues.contains {
      $0.isDenial && $0.frame == .be && $0.start < place && $0.start >= place - 14
    }
  }
}
