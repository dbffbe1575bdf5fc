import Rulebook

/// Looks for the words by which a speaker of English names itself, or what is the user's: I, my, me,
/// myself, we, our, your, this, been; "as a", which may begin "as an AI". Sixteen bytes at a time,
/// before any word is looked at.
struct SpeakerScan {
  let bytes: UnsafePointer<UInt8>
  /// Whether the text is short: "your" and "been" count only there.
  let isShort: Bool

  /// Where the first such word of a stretch begins; the end of the stretch where there is none.
  func first(from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    if isSpeaker(start, end) { return start }
    var place = start + 1
    while place < end {
      var found = candidates(at: place)
      while found != 0 {
        let offset = found.trailingZeroBitCount >> 3
        let index = place + offset
        if index >= end { return end }
        if isSpeaker(index, end) { return index }
        found &= found &- 1
      }
      place += 8
    }
    return end
  }

  /// The high bits of those of eight bytes at which a word begins as one of the speaker's does. The
  /// bytes behind a text can be read.
  @inline(__always)
  private func candidates(at place: Int) -> UInt64 {
    func load(_ offset: Int) -> UInt64 {
      UnsafeRawPointer(bytes + place).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    let here = load(0) | SpeakerScan.all(0x20)
    let before = load(-1)
    let next = load(1) | SpeakerScan.all(0x20)
    var found =
      SpeakerScan.equal(here, UInt8(ascii: "i"))
      & (~SpeakerScan.letters(next) | SpeakerScan.equal(next, UInt8(ascii: "m")))
    func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
      SpeakerScan.equal(here, UInt8(ascii: first)) & SpeakerScan.equal(next, UInt8(ascii: second))
    }
    found |= pair("m", "e") | pair("m", "y") | pair("w", "e") | pair("o", "u") | pair("a", "s")
    let third = load(2) | SpeakerScan.all(0x20)
    found |= pair("t", "h") & SpeakerScan.equal(third, UInt8(ascii: "i"))
    if isShort { found |= pair("y", "o") | pair("b", "e") }
    return found & ~SpeakerScan.letters(before | SpeakerScan.all(0x20)) & SpeakerScan.all(0x80)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bits of the bytes that are one byte of ASCII.
  @inline(__always)
  private static func equal(_ bytes: UInt64, _ byte: UInt8) -> UInt64 {
    let other = bytes ^ all(byte)
    // Each byte by itself: what is carried out of it cannot be.
    return ~((other & all(0x7F)) &+ all(0x7F) | other) & all(0x80)
  }

  /// The high bits of the bytes that are small letters.
  @inline(__always)
  private static func letters(_ bytes: UInt64) -> UInt64 {
    let seven = bytes & all(0x7F)
    return (seven &+ all(0x80 - 0x61)) & ~(seven &+ all(0x80 - 0x7B)) & ~bytes & all(0x80)
  }

  private func isSpeaker(_ index: Int, _ end: Int) -> Bool {
    func letter(_ offset: Int) -> UInt8 { index + offset < end ? bytes[index + offset] | 0x20 : 32 }
    func ends(_ offset: Int) -> Bool {
      let byte = letter(offset)
      return byte < 97 || byte > 122
    }
    switch letter(0) {
    case UInt8(ascii: "i"): return ends(1) || letter(1) == UInt8(ascii: "m") && ends(2)
    case UInt8(ascii: "m"):
      if letter(1) == UInt8(ascii: "e") { return ends(2) }
      return letter(1) == UInt8(ascii: "y")
        && (ends(2) || letter(2) == UInt8(ascii: "s") && letter(3) == UInt8(ascii: "e"))
    case UInt8(ascii: "w"): return letter(1) == UInt8(ascii: "e") && ends(2)
    case UInt8(ascii: "o"):
      return letter(1) == UInt8(ascii: "u") && letter(2) == UInt8(ascii: "r") && ends(3)
    case UInt8(ascii: "y"):
      return isShort && letter(1) == UInt8(ascii: "o") && letter(2) == UInt8(ascii: "u")
        && letter(3) == UInt8(ascii: "r") && ends(4)
    case UInt8(ascii: "b"):
      return isShort && letter(1) == UInt8(ascii: "e") && letter(2) == UInt8(ascii: "e")
        && letter(3) == UInt8(ascii: "n") && ends(4)
    case UInt8(ascii: "t"):
      guard letter(1) == UInt8(ascii: "h"), letter(2) == UInt8(ascii: "i"),
        letter(3) == UInt8(ascii: "s"), ends(4)
      else { return false }
      // "this model", "this is", hardly "this way".
      let next = letter(5)
      return next == UInt8(ascii: "m") || next == UInt8(ascii: "a") || next == UInt8(ascii: "b")
        || next == UInt8(ascii: "c") || next == UInt8(ascii: "i")
    case UInt8(ascii: "a"):
      // "as an AI", "AIs like me"
      return letter(1) == UInt8(ascii: "s") && ends(2) && letter(3) == UInt8(ascii: "a")
    default: return false
    }
  }
}

extension SpeakerScan {
  /// Whether a phrase matches only where the speaker is named.
  static func isNamed(in phrase: Phrase, isShort: Bool) -> Bool {
    phrase.steps.contains { step in
      guard !step.isOptional, case .words(let alternatives) = step.kind else { return false }
      return !alternatives.isEmpty && alternatives.allSatisfy { isNamed(in: $0.text, isShort) }
    }
  }

  private static func isNamed(in text: String, _ isShort: Bool) -> Bool {
    // As in an arena, bytes around the text can be read.
    let padding = [UInt8](repeating: 0, count: 16)
    return (padding + text.utf8 + padding).withUnsafeBufferPointer {
      let scan = SpeakerScan(bytes: $0.baseAddress!, isShort: isShort)
      let end = padding.count + text.utf8.count
      return scan.first(from: padding.count, to: end) < end
    }
  }
}

extension ClaimReader {
  /// Whether a stretch of the turn names the speaker.
  func namesSpeaker(_ range: Range<Int>) -> Bool {
    SpeakerScan(bytes: base, isShort: isShort).first(from: range.lowerBound, to: range.upperBound)
      < range.upperBound
  }

  /// Whether a sentence is the answer to a question: "It's Nova."
  func isBareAnswer(_ range: Range<Int>) -> Bool {
    isShort && range.lowerBound == Int(text.start) && range.count < 40
  }
}
