extension ClaimReader {
  /// Reads what stands before a phrase that says whether one can: "is beyond my abilities", "is one
  /// of the things I can do".
  mutating func findReversed(_ matcher: inout Matcher) {
    var index = 1
    while index < matcher.count {
      guard matcher.mayBegin(Group.reversals, at: index) else {
        index += 1
        continue
      }
      let denial = matcher.longest(.lefts, at: index, limit: matcher.count)
      let grant = matcher.longest(.grants, at: index, limit: matcher.count)
      defer { index += 1 }
      guard let end = denial?.end ?? grant?.end else { continue }
      if matcher.isMark(index, .comma) {
        follow(index, behind: end, &matcher)
      } else {
        reverse(at: index, behind: end, denial != nil ? .deny : .affirm, &matcher)
      }
      index = max(index, end - 1)
    }
  }

  private mutating func reverse(
    at index: Int, behind end: Int, _ polarity: Claim.Polarity, _ matcher: inout Matcher
  ) {
    var start = index
    while start > 0, !matcher.is(start - 1, .enders), !matcher.isMark(start - 1, .semicolon) {
      start -= 1
    }
    start = firstWord(from: start, to: index, matcher)
    guard start < index, isAsserted(max(start, leadCount), matcher) else { return }
    var last = end
    while last < min(end + 4, matcher.count), !matcher.tokens[last].isMark,
      !matcher.is(last, [.enders, .joins, .adverbs, .closers])
    { last += 1 }
    reversed = words(max(start, leadCount)..<last, matcher)
    matcher.endsWithLimit = true
    defer {
      reversed = nil
      matcher.endsWithLimit = false
    }
    // "isn't something I can recommend" says nothing of the deed itself.
    if last == end {
      for frame in polarity == .deny ? [Form.Frame.can, .have] : [.can] {
        compose(asserted(start, polarity, frame), to: index, &matcher)
      }
    }
    let verb = last == end ? end - 1..<end : end..<last
    if !matcher.is(verb.lowerBound, .selves) {
      turn(start..<index, behind: verb, polarity, &matcher)
    }
  }

  /// "Mails are not something I can | send": reads "send mails".
  private mutating func turn(
    _ subject: Range<Int>, behind verb: Range<Int>, _ polarity: Claim.Polarity,
    _ matcher: inout Matcher
  ) {
    let first = subject.lowerBound
    let whole = first..<verb.upperBound
    let kept = whole.map { sentence.base[$0] }
    let moved = verb.map { sentence.base[$0] } + subject[first...].map { sentence.base[$0] }
    for (offset, token) in moved.enumerated() { sentence.base[first + offset] = token }
    if waking.wake(&matcher) {
      compose(asserted(first, polarity, .can), to: first + moved.count, &matcher)
      // "isn't something I have | access to"
      if polarity == .deny {
        let head = asserted(first, polarity, .have)
        matcher.each(.nouns, at: first, limit: first + moved.count) {
          form, compiled, end, filling in
          compose(form, compiled, head, first..<end, filling, matcher)
        }
      }
    }
    for (offset, token) in kept.enumerated() { sentence.base[first + offset] = token }
    _ = waking.wake(&matcher)
  }

  /// Behind marks, adverbs and openings: "Unfortunately, sorry, …".
  private func firstWord(from start: Int, to end: Int, _ matcher: Matcher) -> Int {
    var place = start
    while place < end {
      let next = matcher.firstWord(from: place)
      if next > place {
        place = next
      } else if let opening = matcher.longest(.openings, at: place, limit: end) {
        place = opening.end
      } else {
        break
      }
    }
    return min(place, end)
  }

  /// "It takes a camera, which I don't have": what is denied ends at the comma.
  private mutating func follow(_ comma: Int, behind end: Int, _ matcher: inout Matcher) {
    guard
      end == matcher.count || matcher.tokens[end].isMark || matcher.is(end, [.enders, .adverbs])
    else { return }
    var start = comma
    while start > max(0, comma - 7), !matcher.tokens[start - 1].isMark { start -= 1 }
    waking.wakePredicates(&matcher)
    for place in start..<comma {
      let head = asserted(place, .deny, .have)
      let words = words(place..<end, matcher)
      for group in [Group.nouns, .verbs] {
        matcher.each(group, at: place, limit: comma) { number, form, last, _ in
          guard last == comma else { return }
          reversed = words
          claim(
            Int(form.topic), .deny, .stated, from: head.start, through: last, Matcher.Filling(),
            form: number, isHedged: false, matcher)
        }
      }
      if reversed != nil { break }
    }
    reversed = nil
  }

  private func asserted(_ start: Int, _ polarity: Claim.Polarity, _ frame: Form.Frame) -> Head {
    Head(
      start: start, cue: start, end: start, polarity: polarity, frame: frame, isOwn: true,
      isHedged: false)
  }

  /// Where some tokens stand.
  private func words(_ range: Range<Int>, _ matcher: Matcher) -> Range<Int> {
    Int(matcher.tokens[range.lowerBound].start)..<Int(matcher.tokens[range.upperBound - 1].end)
  }
}
