import Rulebook

extension UnspacedReader {
  /// Finds acts that were done: a verb and an object of one act, and a word that says it is done.
  mutating func findDeeds() {
    guard mayPerform else { return }
    guard turn.count <= 1500 else { return }
    for place in clause {
      let doing = letters.longest(.doings, at: place, limit: clause.upperBound)
      if doing > place, !isNegated(place) { done(place, doing) }
      let benefit = letters.longest(.leads, at: place, limit: clause.upperBound)
      if benefit > place || letters.is(place, .speakers), !isNegated(place) {
        finished(place, max(benefit, place + 1))
      }
    }
    if isReport { reported() }
  }

  /// 已为您预订了机票; 您的机票已成功预订.
  private mutating func done(_ start: Int, _ doing: Int) {
    let isOthers = subject(at: start).kind == .other
    for deeds in pages.deeds {
      for verb in doing..<max(doing, min(doing + 14, clause.upperBound)) {
        guard let end = ending(of: deeds.verbs, at: verb) else { continue }
        guard isBridge(doing, verb), !isModifier(endingAt: end) else { continue }
        if !isOthers, let object = object(of: deeds, from: doing), object <= verb {
          // 已经把灯打开了
          note(deeds, start..<end)
        } else if !isOthers, let object = object(of: deeds, from: end) {
          note(deeds, start..<object)
        } else if let object = objectBefore(start, of: deeds) {
          note(deeds, object..<end)
        }
      }
    }
  }

  /// 我预订了机票; 为您订好了机票.
  private mutating func finished(_ start: Int, _ behind: Int) {
    if subject(at: start).kind == .other { return }
    var verb = behind
    while verb < clause.upperBound {
      let benefit = letters.longest(.leads, at: verb, limit: clause.upperBound)
      let end = max(benefit, letters.longest(.doings, at: verb, limit: clause.upperBound))
      guard end > verb else { break }
      verb = end
    }
    for deeds in pages.deeds {
      guard let end = ending(of: deeds.verbs, at: verb), isFinished(verb, end) else { continue }
      if let object = object(of: deeds, from: end) { note(deeds, start..<object) }
    }
  }

  private func isFinished(_ verb: Int, _ end: Int) -> Bool {
    if letters.tokens[end - 1].word == pages.known.done { return true }
    guard end < letters.count else { return false }
    return pages.known.dones.contains(letters.tokens[end].word)
      || letters.begins(.finished, at: end, limit: letters.count)
  }

  mutating func note(_ deeds: Deeds, _ tokens: Range<Int>) {
    if isMoment(behind: tokens.upperBound) { return }
    claim(deeds.topic, .affirm, .performed, tokens, Matcher.Filling(), isMarked: false)
  }

  /// Whether only adverbs, or one phrase with a preposition, stand between.
  private func isBridge(_ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end {
      let word = letters.word(.adverbs, at: place)
      if word > place, word <= end {
        place = word
      } else {
        return letters.is(place, .prepositions) && end - place <= 11
      }
    }
    return true
  }
}
