import Corpus

extension ClaimReader {
  /// Whether a letter of a script without spaces stands at a place.
  func isUnspaced(_ place: Int) -> Bool { base[place] >= 0xE3 && base[place] <= 0xEC }

  /// Whether a letter of a script without spaces stands near the beginning of a text.
  func holdsLetters(of range: Range<Int>) -> Bool {
    var place = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + 300)
    while place < end {
      if isUnspaced(place) { return true }
      place += 1
    }
    return false
  }

  /// Whether a text begins with two words of letters with spaces: "Translate to English: 你好".
  func beginsWithWords(_ range: Range<Int>) -> Bool {
    var words = 0
    var scanner = WordScanner(base, range)
    while words < 2, let piece = scanner.next(), piece.kind == .word { words += 1 }
    return words == 2
  }

  /// Whether a text is written without spaces, by its beginning.
  package func isUnspaced(_ range: Range<Int>) -> Bool { LetterSigns.isUnspaced(base, range) }

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
    unspaced.hearSelf(base, text.range)
    var place = text.range.lowerBound
    while place < text.range.upperBound {
      let end = sentences.end(of: place, from: place)
      findNamedTools(in: place..<end, under: lead(of: place..<end))
      // – 可以联网搜索: an item that says what can be done says it of the assistant.
      if isItem(place..<end) { unspaced.carry(over: sentence(before: place..<end, sentences)) }
      readUnspaced(place..<end, sentences)
      place = max(end, place + 1)
    }
  }
}

extension LetterSigns {
  /// Whether a text is written without spaces, by its beginning.
  static func isUnspaced(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    var isSecond = false
    var place = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + 300)
    while place < end {
      // Most texts are plain ASCII: eight bytes at once, of which those behind a text can be read.
      let eight = UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self)
      if eight & EightBytes.all(0x80) == 0 {
        place += 8
        continue
      }
      for _ in 0..<min(8, end - place) {
        if bytes[place] >= 0xE3, bytes[place] <= 0xEC {
          if isSecond { return true }
          isSecond = true
        }
        place += 1
      }
    }
    return false
  }
}
