import Rulebook

/// What the speaker is: 我是…, 我不是…, 你是一个没有感情的翻译机器.
extension UnspacedReader {
  /// The topic "is an AI"; -1 where no page defines it.
  var mindTopic: Int { pages.mindTopic }

  /// 我是…, 我不是….
  mutating func be(_ cue: LetterCue, from start: Int, isHere: Bool) {
    let limit = clause.upperBound
    if !cue.isDenial {
      if isHere { standing.isDescription = true }
      let end = letters.mind(at: cue.end, limit: limit)
      guard end > cue.end, mindTopic >= 0, isComplement(cue.end..<end, of: cue) else { return }
      let isFollowing = standing.hasHead || clause.lowerBound > clauses[0].lowerBound
      guard isHere || isFollowing && !standing.isQuestion else { return }
      standing.isDescription = true
      claim(
        mindTopic, .affirm, .stated, start..<end, Matcher.Filling(), isMarked: standing.isMarked)
      return
    }
    findHeads(cue.end, reach(of: cue), .be)
    for head in heads {
      letters.matches(.complements, at: head, limit: limit, into: &found)
      for match in found {
        // 不是战斗机器人 is another one.
        if Int(match.form.topic) == mindTopic, !isMind(behind: cue.end) { continue }
        claim(
          Int(match.form.topic), .deny, .stated, start..<match.end, match.filling,
          by: match.number, isMarked: standing.isMarked)
      }
    }
  }

  /// Whether a mind is what one is: not 我只是按程序回答, nor 我用的是大模型.
  private func isComplement(_ mind: Range<Int>, of cue: LetterCue) -> Bool {
    if cue.start > clause.lowerBound, letters.tokens[cue.start - 1].word == pages.known.possessive {
      return false
    }
    return !letters.is(mind.lowerBound, .prepositions)
      || mind.contains { letters.tokens[$0].word == pages.known.possessive }
  }

  /// Whether a word for a mind follows, with nothing but 一个 before it.
  private func isMind(behind place: Int) -> Bool {
    var place = place
    while true {
      if letters.longest(.minds, at: place, limit: clause.upperBound) > place { return true }
      let quality = max(
        letters.word(.qualities, at: place), letters.word(.adverbs, at: place))
      guard quality > place, quality < clause.upperBound else { return false }
      place = quality
    }
  }

  /// 你是一个没有感情的翻译机器: where what is said of a mind before its noun ends.
  func endOfModified(
    _ cue: LetterCue, behind subject: (kind: Subject, start: Int, end: Int, isHere: Bool)
  ) -> Int? {
    guard cue.frame != .be, subject.isHere || isSystem,
      let start = startOfDescription(behind: subject.end, before: cue.start),
      !(start..<cue.start).contains(where: { letters.is($0, .others) })
    else { return nil }
    let last = letters.mind(at: start, limit: clause.upperBound)
    let widest = min(clause.upperBound, cue.end + UnspacedReader.widestModifier)
    return (cue.end..<max(cue.end, widest)).last {
      letters.tokens[$0].word == pages.known.possessive && (isSystem || $0 < last)
    }
  }

  /// Where what one is begins: behind 是, or in a prompt behind the name: 你是小诺，|一个有记忆力的助手.
  private func startOfDescription(behind first: Int, before last: Int) -> Int? {
    if let being = cues.first(where: { $0.frame == .be && !$0.isDenial }) {
      return being.start >= first && being.end < last ? being.end : nil
    }
    guard isSystem, standing.isDescription, clause.lowerBound > clauses[0].lowerBound else {
      return nil
    }
    let article = letters.word(.qualities, at: clause.lowerBound)
    return article > clause.lowerBound && article < last ? article : nil
  }
}
