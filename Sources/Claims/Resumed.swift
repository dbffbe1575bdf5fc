extension ClaimReader {
  /// "It takes hands, and I have none", "I'd love to see it, but I can't": what is denied stands in
  /// the clause before.
  mutating func resume(_ number: Int, to limit: Int, _ matcher: inout Matcher) {
    let head = heads[number]
    guard head.polarity == .deny, head.start > 1, echoed == nil else { return }
    var end = matcher.afterAdverbs(head.end)
    while end < limit, matcher.is(end, .standIns) { end = matcher.afterAdverbs(end + 1) }
    guard end >= limit, limit == matcher.count || matcher.tokens[limit].isMark else { return }
    var start = head.start - 1
    while start > leadCount, !matcher.isMark(start - 1, .semicolon) { start -= 1 }
    let quote = Int(matcher.tokens[head.start].start)..<Int(matcher.tokens[limit - 1].end)
    reversed = quote
    defer { reversed = nil }
    switch head.frame {
    case .have where end > head.end || matcher.is(head.end - 1, .standIns):
      nouns(before: head, from: start, &matcher)
    case .can: wish(before: head, from: start, &matcher)
    default: break
    }
  }

  /// Whatever can be had and is named before.
  private mutating func nouns(before head: Head, from start: Int, _ matcher: inout Matcher) {
    let denial = denial(at: start, .have)
    for place in start..<head.start {
      guard
        place == start || matcher.tokens[place - 1].isMark
          || matcher.is(place - 1, [.borders, .joins, .articles]) || isVerb(place - 1, matcher)
      else { continue }
      matcher.each(.nouns, at: place, limit: head.start) { form, compiled, end, filling in
        guard
          end == head.start || matcher.tokens[end].isMark
            || matcher.is(end, [.borders, .joins, .enders])
        else { return }
        compose(form, compiled, denial, place..<end, filling, matcher)
      }
    }
  }

  /// Whether something is needed or had: "it takes", "you need".
  private func isVerb(_ index: Int, _ matcher: Matcher) -> Bool {
    matcher.longest(.wants, at: index, limit: matcher.count) != nil
  }

  /// What the speaker would like to do.
  private mutating func wish(before head: Head, from start: Int, _ matcher: inout Matcher) {
    for place in start..<head.start {
      guard let wish = matcher.longest(.wishes, at: place, limit: head.start) else { continue }
      return compose(denial(at: wish.end, .can), to: head.start, &matcher)
    }
  }

  private func denial(at place: Int, _ frame: Form.Frame) -> Head {
    Head(
      start: place, cue: place, end: place, polarity: .deny, frame: frame, isOwn: true,
      isHedged: false)
  }
}
