import Rulebook

/// Looks for the words by which a speaker of English names itself: I, my, me, myself; "this model";
/// "as a", which may begin "as an AI". In a short text also those of a company, we and our, and what is
/// the user's: "your order has been placed". In a long one these are about others nearly always.
/// Sixteen bytes at a time, before any word is looked at.
struct SpeakerScan {
  let bytes: UnsafePointer<UInt8>
  /// Whether the text is short.
  let isShort: Bool

  /// Where the first such word of a stretch begins; the end of the stretch where there is none.
  func first(from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    if isSpeaker(start, end) { return start }
    var place = start + 1
    while place < end {
      let found = unsafeBitCast(candidates(at: place), to: SIMD2<UInt64>.self)
      if found[0] | found[1] != 0 {
        for half in 0..<2 {
          var bytes = found[half]
          while bytes != 0 {
            let offset = bytes.trailingZeroBitCount >> 3
            let index = place + half * 8 + offset
            if index >= end { return end }
            if isSpeaker(index, end) { return index }
            bytes &= ~(0xFF << UInt64(offset * 8))
          }
        }
      }
      place += 16
    }
    return end
  }

  private typealias Sixteen = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// At which of sixteen bytes a word begins as one of the speaker's does. The bytes behind a text can
  /// be read.
  @inline(__always)
  private func candidates(at place: Int) -> Mask {
    @inline(__always) func load(_ offset: Int) -> Sixteen {
      UnsafeRawPointer(bytes + place).loadUnaligned(fromByteOffset: offset, as: Sixteen.self)
        | Sixteen(repeating: 0x20)
    }
    func letters(_ bytes: Sixteen) -> Mask {
      (bytes &- Sixteen(repeating: UInt8(ascii: "a"))) .< Sixteen(repeating: 26)
    }
    let here = load(0)
    let next = load(1)
    func equal(_ bytes: Sixteen, _ letter: Unicode.Scalar) -> Mask {
      bytes .== Sixteen(repeating: UInt8(ascii: letter))
    }
    func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Mask {
      equal(here, first) .& equal(next, second)
    }
    var found = equal(here, "i") .& (.!letters(next) .| equal(next, "m"))
    found = found .| (equal(here, "m") .& (equal(next, "e") .| equal(next, "y")))
    found = found .| pair("a", "s") .| (pair("t", "h") .& equal(load(2), "i"))
    if isShort {
      found = found .| pair("w", "e") .| pair("o", "u") .| pair("y", "o") .| pair("b", "e")
    }
    return found .& .!letters(load(-1))
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
    case UInt8(ascii: "w"): return isShort && letter(1) == UInt8(ascii: "e") && ends(2)
    case UInt8(ascii: "o"):
      return isShort && letter(1) == UInt8(ascii: "u") && letter(2) == UInt8(ascii: "r") && ends(3)
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
      return isModel(letter(5), letter(6))
    case UInt8(ascii: "a"):
      // "as an AI", "AIs like me"
      return letter(1) == UInt8(ascii: "s") && ends(2) && letter(3) == UInt8(ascii: "a")
    default: return false
    }
  }

  /// Whether a word that begins so may say what a model is: model, AI, assistant, bot, chatbot, system,
  /// program, language. "This is Nova" counts in a short text.
  private func isModel(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "m"), UInt8(ascii: "o")), (UInt8(ascii: "a"), UInt8(ascii: "i")),
      (UInt8(ascii: "a"), UInt8(ascii: "s")), (UInt8(ascii: "b"), UInt8(ascii: "o")),
      (UInt8(ascii: "c"), UInt8(ascii: "h")), (UInt8(ascii: "s"), UInt8(ascii: "y")),
      (UInt8(ascii: "p"), UInt8(ascii: "r")), (UInt8(ascii: "l"), UInt8(ascii: "a")):
      true
    case (UInt8(ascii: "i"), UInt8(ascii: "s")): isShort
    default: false
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
    let padding = [UInt8](repeating: 0, count: 32)
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

  /// Whether a sentence may be the answer to a question about the assistant: "It's Nova."
  func isBareAnswer(_ range: Range<Int>) -> Bool {
    isShort && range.lowerBound == Int(text.start) && range.count < 40 && addressesAssistant()
  }

  /// Whether the user says "you" or "your", or puts a question without it: "Name?"
  func addressesAssistant() -> Bool {
    var index = user.range.lowerBound
    let end = user.range.upperBound
    if end - index < 40 { return true }
    while index + 2 < end {
      if base[index] | 0x20 == UInt8(ascii: "y"), base[index + 1] | 0x20 == UInt8(ascii: "o"),
        base[index + 2] | 0x20 == UInt8(ascii: "u")
      {
        return true
      }
      index += 1
    }
    return false
  }
}
