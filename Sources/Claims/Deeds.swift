extension ClaimReader {
  /// Reads "I went ahead and updated …", and "I fixed it and updated …", as "I updated …".
  mutating func findDeeds(_ matcher: inout Matcher) {
    for index in 0..<matcher.count
    where matcher.is(index, .speakers) && mayDo(index, matcher) && isAsserted(index, matcher) {
      let verb = behindDoings(index, matcher)
      guard verb < matcher.count, !matcher.is(verb, [.modals, .negations, .speakers]) else {
        continue
      }
      if verb > index + 1 { findDeed(of: index, at: verb, &matcher) }
      var place = verb + 1
      while place + 1 < matcher.count, !matcher.is(place, [.speakers, .negations, .modals]) {
        if matcher.isMark(place, .comma) || matcher.is(place, .joins) {
          let next = matcher.afterAdverbs(place + 1)
          if next < matcher.count { findDeed(of: index, at: next, &matcher) }
        } else if matcher.tokens[place].isMark || matcher.is(place, .enders) {
          break
        }
        place += 1
      }
    }
  }

  /// Where the verb stands: behind "have gone ahead and just".
  func behindDoings(_ subject: Int, _ matcher: Matcher) -> Int {
    var place = subject + 1
    for _ in 0..<5 {
      let behind = matcher.afterAdverbs(place)
      if behind > place {
        place = behind
      } else if let doing = matcher.longest(.doings, at: place, limit: matcher.count) {
        place = doing.end
      } else {
        break
      }
    }
    return place
  }

  /// Looks for a deed with the speaker in the place of the word before its verb.
  private mutating func findDeed(of speaker: Int, at verb: Int, _ matcher: inout Matcher) {
    let kept = sentence.base[verb - 1]
    sentence.base[verb - 1] = sentence.base[speaker]
    shapes(.performs, .performed, verb - 1, &matcher)
    sentence.base[verb - 1] = kept
  }
}
