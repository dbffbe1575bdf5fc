extension UnspacedReader {
  /// How much of a system text says whether the assistant speaks in it itself.
  private static let beginning = 300

  /// Notes whether a system text is what the assistant says of itself, to nobody: 我是小诺，由…研发.
  mutating func hearSelf(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    let start = range.lowerBound
    letters.read(
      bytes, start..<min(range.upperBound, start + UnspacedReader.beginning), isAddressed: false)
    var place = 0
    while place < letters.count, letters.tokens[place].isMark { place += 1 }
    guard letters.is(place, .speakers),
      letters.longest(.cues, at: place + 1, limit: letters.count) > place + 1
    else { return isSelfSpoken = false }
    isSelfSpoken = !(place..<letters.count).contains {
      pages.known.addressees.contains(letters.tokens[$0].word)
        || letters.longest(.personas, at: $0, limit: letters.count) > $0
    }
  }

  /// Takes the assistant for the subject of a list's item, as of the line before it.
  mutating func carry(over before: Range<Int>) {
    isCarried = true
    last = before.upperBound
  }

  /// Whether a line speaks of tools, and of none that are forbidden.
  mutating func namesTools(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    letters.read(bytes, range, isAddressed: true)
    let words = 0..<letters.count
    return words.contains { letters.longest(.tools, at: $0, limit: letters.count) > $0 }
      && !words.contains { letters.longest(.limits, at: $0, limit: letters.count) > $0 }
  }
}
