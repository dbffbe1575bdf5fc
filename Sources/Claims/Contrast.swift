extension ClaimReader {
  /// "You can feel the sun; I can't": what is denied stands in the clause about somebody else.
  mutating func contrast(_ number: Int, to limit: Int, _ matcher: inout Matcher) {
    let head = heads[number]
    guard head.polarity == .deny, head.isOwn, role == .assistant, echoed == nil,
      matcher.afterAdverbs(head.end) >= limit,
      limit == matcher.count || matcher.tokens[limit].isMark
    else { return }
    var other = head.start - 1
    while other >= 0, !matcher.is(other, .counterparts) { other -= 1 }
    guard other >= 0 else { return }
    let place = matcher.afterAdverbs(other + 1)
    let cue = matcher.longest(.cues, at: place, limit: head.start)
    let frame = cue?.form.frame ?? .do
    guard cue?.form.polarity != .deny, agree(head.frame, frame) else { return }
    echoed = (
      isNo: true,
      quote: Int(matcher.tokens[head.start].start)..<Int(matcher.tokens[head.end - 1].end)
    )
    defer { echoed = nil }
    let like = Head(
      start: other, cue: place, end: cue?.end ?? place, polarity: .deny, frame: frame, isOwn: true,
      isHedged: head.isHedged)
    compose(like, to: head.start, &matcher)
  }

  /// Whether "I don't" may answer "you have", and "I can't" only "you can".
  private func agree(_ denied: Form.Frame, _ other: Form.Frame) -> Bool {
    denied == other || denied == .do && other == .have
  }
}
