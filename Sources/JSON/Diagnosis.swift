import CSimdjson
package import Corpus

extension Fault {
  /// Finds the exact place of a fault that the vector stage only knows to be somewhere.
  static func diagnosed(_ text: Bytes, scanCode: Int) -> Fault {
    switch scanCode {
    case CSIMDJSON_EMPTY: return Fault(.empty, at: text.count)
    case CSIMDJSON_BAD_UTF8: return Fault(.badUTF8, at: firstBadUTF8(text) ?? 0)
    case CSIMDJSON_TOO_LARGE: return Fault(.tooLarge, at: 0)
    default: return strings(text)
    }
  }

  /// The first string that is not closed or holds a bare control character.
  private static func strings(_ text: Bytes) -> Fault {
    var index = 0
    var opened: Int?
    while index < text.count {
      let byte = text[index]
      if opened != nil {
        if byte == UInt8(ascii: "\\") {
          index += 1
        } else if byte == UInt8(ascii: "\"") {
          opened = nil
        } else if byte < 0x20 {
          return Fault(.controlCharacter, at: index)
        }
      } else if byte == UInt8(ascii: "\"") {
        opened = index
      }
      index += 1
    }
    return opened.map { Fault(.unclosedString, at: $0) } ?? Fault(.expectedValue, at: 0)
  }

  /// The first byte that begins no well-formed UTF-8 sequence.
  package static func firstBadUTF8(_ text: Bytes) -> Int? {
    if csimdjson_is_utf8(text.start, text.count) == 1 { return nil }
    var index = 0
    while index < text.count {
      guard let length = sequenceLength(text, at: index) else { return index }
      index += length
    }
    return nil
  }

  /// How long the UTF-8 sequence at an offset is; nil when there is none.
  package static func sequenceLength(_ text: Bytes, at index: Int) -> Int? {
    let lead = text[index]
    if lead < 0x80 { return 1 }
    func follows(_ offset: Int, _ allowed: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < text.count && allowed.contains(text[index + offset])
    }
    switch lead {
    case 0xC2...0xDF: return follows(1) ? 2 : nil
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : nil
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : nil
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : nil
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : nil
    default: return nil
    }
  }
}
