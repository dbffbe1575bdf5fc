extension ClaimReader {
  /// Reads an item of a system text under "Capabilities:" or "## Limitations" as what the assistant can
  /// or cannot do. An item that says so itself needs no heading.
  mutating func readUnderHeading(_ matcher: inout Matcher) {
    guard role != .assistant, leadCount > 0, heads.isEmpty,
      let polarity = polarityOfHeading(matcher)
    else { return }
    let start = itemWords(matcher)
    guard start < matcher.count, !matcher.is(start, [.negations, .speakers, .pronouns]) else {
      return
    }
    var end = start
    while end < matcher.count, !matcher.is(end, .enders), !isStop(end, matcher) { end += 1 }
    waking.wakePredicates(&matcher)
    for frame in [Form.Frame.can, .have] {
      let head = Head(
        start: start, cue: start, end: start, polarity: polarity, frame: frame, isOwn: true,
        isHedged: false)
      compose(head, to: end, &matcher)
    }
  }

  /// Where the words of a list's item begin, behind its sign.
  func itemWords(_ matcher: Matcher) -> Int {
    var place = leadCount
    while place < matcher.count,
      matcher.tokens[place].isMark
        || matcher.tokens[place].shape.contains(.number) && matcher.isMark(place + 1, .stop)
    { place += 1 }
    return place
  }

  /// Whether the line over an item is a heading of what can be done, or of what cannot, and no more.
  private func polarityOfHeading(_ matcher: Matcher) -> Claim.Polarity? {
    let place = matcher.firstWord(from: 0)
    guard place < leadCount else { return nil }
    let ability = matcher.longest(.abilities, at: place, limit: leadCount)
    let limit = matcher.longest(.limits, at: place, limit: leadCount)
    guard let end = limit?.end ?? ability?.end,
      (end..<leadCount).allSatisfy({ matcher.tokens[$0].isMark })
    else { return nil }
    return limit != nil ? .deny : .affirm
  }

  private func isStop(_ index: Int, _ matcher: Matcher) -> Bool {
    matcher.isMark(index, .stop) || matcher.isMark(index, .semicolon)
      || matcher.isMark(index, .colon) || matcher.isMark(index, .dash)
  }

  /// Whether a line is a heading: "## Limits", "**Limits**".
  func isHeading(_ line: Range<Int>) -> Bool {
    guard line.count > 2 else { return false }
    if base[line.lowerBound] == UInt8(ascii: "#") { return true }
    return base[line.lowerBound] == UInt8(ascii: "*")
      && base[line.lowerBound + 1] == UInt8(ascii: "*")
  }
}
