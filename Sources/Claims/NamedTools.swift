import Rulebook

extension ClaimReader {
  /// Finds tools that a system text lists by their names: "Tools: web_search, send_email", "Call the
  /// web_search tool". What a tool is called says what it does, as where it is declared.
  mutating func findNamedTools(in range: Range<Int>, under lead: Range<Int>?) {
    guard role != .assistant, let first = firstLowLine(in: range),
      namesTools(lead ?? listed(in: range, before: first))
    else { return }
    let limit = itemEnd(range, isUnder: lead != nil)
    var place = range.lowerBound
    while place < limit {
      guard isOfName(base[place]) else {
        place += 1
        continue
      }
      var end = place
      while end < limit, isOfName(base[end]) { end += 1 }
      if (place..<end).contains(where: { base[$0] == UInt8(ascii: "_") }) { provide(place..<end) }
      place = end
    }
  }

  private mutating func provide(_ name: Range<Int>) {
    let words = ToolPattern.words(
      of: String(
        decoding: UnsafeBufferPointer(start: base + name.lowerBound, count: name.count),
        as: UTF8.self))
    for topic in lexicon.topics.indices
    where lexicon.topics[topic].tools.contains(where: { $0.fits(words) }) {
      guard !drafts.contains(where: { $0.claim.topic == topic && $0.claim.polarity == .affirm })
      else { continue }
      let quote = text.part(name.lowerBound - Int(text.start)..<name.upperBound - Int(text.start))
      let claim = Claim(
        topic: topic, polarity: .affirm, force: .declared, sign: .tool, quote: quote, turn: turn)
      drafts.append(Draft(claim: claim, start: name.lowerBound, isMarked: false))
      finds += 1
    }
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      || byte == UInt8(ascii: "_")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private func firstLowLine(in range: Range<Int>) -> Int? {
    range.first { base[$0] == UInt8(ascii: "_") }
  }

  /// What stands before the colon of a list in one line: "Tools available: …"; the whole line where
  /// there is none.
  private func listed(in range: Range<Int>, before place: Int) -> Range<Int> {
    var colon = place
    // A wide colon ends with the same byte as no letter that stands before a name.
    while colon > range.lowerBound, base[colon] != UInt8(ascii: ":"), base[colon] != 0x9A {
      colon -= 1
    }
    return colon > range.lowerBound ? range.lowerBound..<colon : range
  }

  /// An item's name ends where its description begins.
  private func itemEnd(_ range: Range<Int>, isUnder: Bool) -> Int {
    guard isUnder else { return range.upperBound }
    return range.first { base[$0] == UInt8(ascii: ":") || base[$0] == UInt8(ascii: "(") }
      ?? range.upperBound
  }

  /// Whether a line speaks of tools, and of none that are forbidden.
  private mutating func namesTools(_ range: Range<Int>) -> Bool {
    if isUnspaced(range) { return unspaced.namesTools(base, range) }
    sentence.clear()
    sentence.read(base, range, lexicon)
    let matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    let words = 0..<matcher.count
    return words.contains { matcher.longest(.tools, at: $0, limit: matcher.count) != nil }
      && !words.contains { matcher.is($0, .negations) }
  }
}
