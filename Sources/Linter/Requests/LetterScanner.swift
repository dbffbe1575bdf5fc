import Corpus

/// Cuts a text into words, and hashes each as it goes.
struct LetterScanner {
  private let text: Bytes
  private var at = 0
  /// Whether a word that comes now begins a sentence.
  private var isFirst = true

  init(_ text: Bytes) { self.text = text }

  /// What a letter does.
  private enum Step {
    case join(UInt64)
    case alone(UInt64)
    case skip
    case part
  }

  mutating func next() -> Wording.Word? {
    while at < text.count {
      let start = at
      let (step, width) = self.step(at)
      switch step {
      case .part, .skip:
        note(text[at])
        at += width
      case .alone(let letter):
        at += width
        isFirst = false
        return word(start, LetterScanner.hash(letter), .letter)
      case .join: return joined()
      }
    }
    return nil
  }

  private mutating func joined() -> Wording.Word {
    let start = at
    let isCapital = text[at] >= 65 && text[at] <= 90
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var hasDigit = false
    var end = at
    loop: while at < text.count {
      let (step, width) = self.step(at)
      switch step {
      case .join(let letter):
        hash = (hash ^ letter) &* 0x0000_0100_0000_01B3
        if letter >= 48 && letter <= 57 { hasDigit = true }
        at += width
        end = at
      case .skip: at += width
      case .part, .alone: break loop
      }
    }
    let kind: Wording.Kind = hasDigit ? .number : isCapital && !isFirst ? .name : .plain
    isFirst = false
    return Wording.Word(
      hash: LetterScanner.hash(hash), bytes: Int32(start)..<Int32(end), kind: kind)
  }

  private func word(_ start: Int, _ hash: UInt64, _ kind: Wording.Kind) -> Wording.Word {
    Wording.Word(hash: hash, bytes: Int32(start)..<Int32(at), kind: kind)
  }

  private mutating func note(_ mark: UInt8) {
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 10, 0xE3,
      UInt8(ascii: "\""):
      isFirst = true
    default: break
    }
  }

  @inline(__always)
  private func step(_ index: Int) -> (Step, Int) {
    let byte = text[index]
    if byte < 0x80 {
      if byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57 { return (.join(UInt64(byte)), 1) }
      if byte >= 65 && byte <= 90 { return (.join(UInt64(byte | 0x20)), 1) }
      return (byte == UInt8(ascii: "'") ? .skip : .part, 1)
    }
    return wide(index)
  }

  /// A letter beyond ASCII.
  private func wide(_ index: Int) -> (Step, Int) {
    let lead = text[index]
    let wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let width = min(wanted, text.count - index)
    var value = UInt32(lead) & (wanted == 4 ? 0x07 : wanted == 3 ? 0x0F : 0x1F)
    for offset in 1..<max(1, width) { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    switch value {
    case 0x2019, 0x00AD, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: return (.skip, width)
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x2E00...0x2E7F, 0x3000...0x303F,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      return (.part, width)
    case 0xFF10...0xFF19: return (.join(UInt64(value - 0xFF10 + 48)), width)
    case 0xFF21...0xFF3A: return (.join(UInt64(value - 0xFF21 + 97)), width)
    case 0xFF41...0xFF5A: return (.join(UInt64(value - 0xFF41 + 97)), width)
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      return (.alone(UInt64(value)), width)
    case 0xC0...0x58F, 0x1E00...0x1FFF:
      let small = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first?.value
      return (.join(UInt64(small ?? value)), width)
    default: return (.join(UInt64(value)), width)
    }
  }

  /// Spreads what letters were added up to over all bits.
  @inline(__always)
  static func hash(_ letters: UInt64) -> UInt64 {
    var hash = letters &+ 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
