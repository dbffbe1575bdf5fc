extension ClaimReader {
  /// Reads an item of a system text under "Capabilities:" or "## Limitations" as what the assistant can
  /// or cannot do, and what stands behind such a heading in its line. An item that says so itself needs
  /// no heading.
  mutating func readUnderHeading(_ matcher: inout Matcher) {
    guard role != .assistant, heads.isEmpty, let heading = heading(matcher) else { return }
    let start = leadCount > 0 ? itemWords(matcher) : matcher.firstWord(from: heading.end)
    guard start < matcher.count, !matcher.is(start, [.negations, .speakers, .pronouns]) else {
      return
    }
    var end = start
    while end < matcher.count, !matcher.is(end, .enders), !isStop(end, matcher) { end += 1 }
    waking.wakePredicates(&matcher)
    for frame in [Form.Frame.can, .have] {
      let head = Head(
        start: start, cue: start, end: start, polarity: heading.polarity, frame: frame, isOwn: true,
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

  /// Whether a sentence of a system text may be read under a heading: that of its list, or its own.
  func mayHaveHeading(_ matcher: Matcher) -> Bool {
    guard role != .assistant else { return false }
    return leadCount > 0
      || (0..<min(ClaimReader.longestHeading, matcher.count)).contains {
        matcher.isMark($0, .colon)
      }
  }

  /// How many words and marks a heading has at most that stands in the line of its list.
  private static let longestHeading = 8

  /// A heading of what can be done, or of what cannot, and no more: in the line over an item, or before
  /// the colon of a line.
  private func heading(_ matcher: Matcher) -> (polarity: Claim.Polarity, end: Int)? {
    let limit = leadCount > 0 ? leadCount : matcher.count
    let place = matcher.firstWord(from: 0)
    guard place < limit else { return nil }
    let ability = matcher.longest(.abilities, at: place, limit: limit)
    let limitation = matcher.longest(.limits, at: place, limit: limit)
    guard let end = limitation?.end ?? ability?.end else { return nil }
    let isHeading =
      leadCount > 0
      ? (end..<limit).allSatisfy { matcher.tokens[$0].isMark } : matcher.isMark(end, .colon)
    return isHeading ? (limitation != nil ? .deny : .affirm, end) : nil
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
