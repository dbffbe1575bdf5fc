import Corpus

extension ClaimReader {
  /// Whether a letter of a script without spaces stands at a place.
  func isUnspaced(_ place: Int) -> Bool { base[place] >= 0xE3 && base[place] <= 0xEC }

  /// Whether a letter of a script without spaces stands near the beginning of a text.
  func holdsLetters(of range: Range<Int>) -> Bool {
    (range.lowerBound..<min(range.upperBound, range.lowerBound + 300)).contains { isUnspaced($0) }
  }

  /// Whether a text begins with two words of letters with spaces: "Translate to English: 你好".
  func beginsWithWords(_ range: Range<Int>) -> Bool {
    var words = 0
    var scanner = WordScanner(base, range)
    while words < 2, let piece = scanner.next(), piece.kind == .word { words += 1 }
    return words == 2
  }

  /// Whether a text is written without spaces, by its beginning.
  func isUnspaced(_ range: Range<Int>) -> Bool { LetterSigns.isUnspaced(base, range) }

  /// Reads a sentence of the turn.
  mutating func readUnspaced(_ range: Range<Int>, _ sentences: Sentences) {
    let before = sentence(before: range, sentences)
    let isSecond =
      before.isEmpty || sentence(before: before, sentences).isEmpty
    unspaced.read(base, range, before: before, isEarly: isSecond)
  }

  private func sentence(before range: Range<Int>, _ sentences: Sentences) -> Range<Int> {
    var place = range.lowerBound
    while place > text.range.lowerBound, base[place - 1] <= 32 { place -= 1 }
    guard place > text.range.lowerBound else {
      return text.range.lowerBound..<text.range.lowerBound
    }
    return sentences.start(of: place - 1)..<range.lowerBound
  }

  /// Reads every sentence of a system text: what it says to "you" has no anchor.
  mutating func readAllUnspaced(_ sentences: Sentences) {
    guard !lexicon.unspaced.isEmpty, isUnspaced(text.range) else { return }
    var place = text.range.lowerBound
    while place < text.range.upperBound {
      let end = sentences.end(of: place, from: place)
      readUnspaced(place..<end, sentences)
      place = max(end, place + 1)
    }
  }
}

extension LetterSigns {
  /// Whether a text is written without spaces, by its beginning.
  static func isUnspaced(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    var letters = 0
    for place in range.lowerBound..<min(range.upperBound, range.lowerBound + 300)
    where bytes[place] >= 0xE3 && bytes[place] <= 0xEC { letters += 1 }
    return letters >= 2
  }
}
