/// Finds where the sentence around a place begins and ends.
struct Sentences {
  let bytes: UnsafePointer<UInt8>
  /// The text that the sentences are in.
  let text: Range<Int>
  let lexicon: Lexicon

  /// Longer sentences are cut: no one writes them.
  static let longest = 1200

  func around(_ place: Int) -> Range<Int> {
    let start = start(of: place)
    return start..<end(of: place, from: start)
  }

  func start(of place: Int) -> Int {
    var index = place
    let earliest = max(text.lowerBound, place - Sentences.longest)
    while index > earliest {
      if index - earliest >= 8 {
        let marks = Sentences.marks(in: eight(at: index - 8))
        index -= marks.leadingZeroBitCount >> 3
        if marks == 0 { continue }
      }
      // A letter of three bytes follows another one most often.
      repeat {
        if ends(at: index - 1) { return index }
        index -= 1
      } while index > earliest && bytes[index - 1] >= 0x80
    }
    return index
  }

  func end(of place: Int, from start: Int) -> Int {
    var index = place
    let latest = min(text.upperBound, place + Sentences.longest)
    while index < latest {
      // The bytes behind a text can be read.
      let marks = Sentences.marks(in: eight(at: index))
      index += marks.trailingZeroBitCount >> 3
      guard marks != 0, index < latest else { continue }
      repeat {
        if ends(at: index) { return min(index + 1, text.upperBound) }
        index += 1
      } while index < latest && bytes[index] >= 0x80
    }
    return latest
  }

  @inline(__always)
  private func eight(at place: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self))
  }

  /// Which of eight bytes are neither letters of ASCII nor spaces, nor what stands among the letters:
  /// only these may end a sentence.
  @inline(__always)
  private static func marks(in eight: UInt64) -> UInt64 {
    let noLetter = ~(eight << 1)
    return (eight | noLetter & ~EightBytes.equal(eight, 32)) & EightBytes.all(0x80)
  }

  /// Whether a sentence ends with this byte.
  @inline(__always)
  private func ends(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte > UInt8(ascii: "?") { return byte >= 0x80 && endsWide(index) }
    if byte == UInt8(ascii: "\n") { return !WordScanner.isWrap(bytes, index, in: text) }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else {
      return false
    }
    return closes(index)
  }

  private func closes(_ index: Int) -> Bool {
    var next = index + 1
    while next < text.upperBound,
      bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: ")")
        || bytes[next] == UInt8(ascii: "'") || bytes[next] == UInt8(ascii: "*")
    { next += 1 }
    guard next < text.upperBound else { return true }
    let after = bytes[next]
    if bytes[index] == UInt8(ascii: "."), after == 32 { return !isAbbreviation(before: index) }
    if after == 32 || after == 10 || after == 13 { return true }
    // "done.Next"
    return after >= 65 && after <= 90 && next == index + 1 && index > text.lowerBound
      && bytes[index - 1] >= 97 && bytes[index - 1] <= 122
  }

  private func isAbbreviation(before stop: Int) -> Bool {
    var start = stop
    while start > text.lowerBound, stop - start < 6, bytes[start - 1] > 32 { start -= 1 }
    if start > text.lowerBound, bytes[start - 1] > 32 { return false }
    if start < stop, bytes[start] == UInt8(ascii: "(") { start += 1 }
    return lexicon.isAbbreviation(lexicon.vocabulary.find(bytes + start, stop - start))
  }

  /// 。！？
  private func endsWide(_ index: Int) -> Bool {
    guard index >= text.lowerBound + 2 else { return false }
    if bytes[index - 2] == 0xE3 { return bytes[index - 1] == 0x80 && bytes[index] == 0x82 }
    return bytes[index - 2] == 0xEF && bytes[index - 1] == 0xBC
      && (bytes[index] == 0x81 || bytes[index] == 0x9F)
  }
}

extension Lexicon {
  /// Whether a word keeps its full stop within a sentence: "Mr."
  func isAbbreviation(_ word: Int32) -> Bool {
    word > 0 && words[Int(word)].classes & WordKinds.abbreviations.rawValue != 0
  }
}
