extension UnspacedReader {
  /// How many bytes an answer's beginning has in which it confirms an order.
  private static let brief = 120

  /// Whether the user's words are an order: no report, and no question but 能…吗.
  func isOrder() -> Bool {
    var place = 0
    while place < letters.count, letters.tokens[place].isMark { place += 1 }
    let orders = letters.longest(.orders, at: place, limit: letters.count)
    if orders > place { return !(0..<letters.count).contains { asks(at: $0) } }
    if letters.is(place, .speakers) { return false }
    return !(0..<letters.count).contains {
      asks(at: $0) || letters.isMark($0, .question)
        || pages.known.asking.contains(letters.tokens[$0].word)
    }
  }

  private func asks(at place: Int) -> Bool { letters.word(.wonderers, at: place) > place }

  /// Reads 好的，已打开 behind an order as what it means: that what was ordered is done.
  mutating func confirm(_ bytes: UnsafePointer<UInt8>) {
    let start = turn.range.lowerBound
    letters.read(
      bytes, start..<min(turn.range.upperBound, start + UnspacedReader.brief), isAddressed: false)
    letters.matches(.confirmations, at: 0, limit: letters.count, into: &found)
    guard let end = found.first?.end, !isMoment(behind: end) else { return }
    for topic in ordered {
      claim(
        Int(topic), .affirm, .performed, 0..<end, Matcher.Filling(), isMarked: false)
    }
  }
}

extension ClaimReader {
  /// Reads what confirms an order in a language without spaces.
  mutating func confirmUnspaced() {
    guard isShort, !unspaced.ordered.isEmpty else { return }
    unspaced.ordered.removeAll { !lexicon.topics[Int($0)].id.hasPrefix("act.") }
    unspaced.confirm(base)
  }
}
