import Corpus

/// A call or a tool that Python printed instead of writing JSON, as many datasets in the form of
/// Hermes hold them: `{'name': 'set_alarm', 'arguments': {'time': None}}`.
struct PythonLiteral {
  private var json: [UInt8] = []
  /// How many bytes the string at hand has become shorter by.
  private var spare = 0

  /// Whether a text begins like one: with a key in single quotes, which no JSON does.
  static func begins(_ text: Bytes) -> Bool {
    var isOpen = false
    for byte in text.buffer where !byte.isBlank {
      switch byte {
      case UInt8(ascii: "["): continue
      case UInt8(ascii: "{"): isOpen = true
      default: return isOpen && byte == UInt8(ascii: "'")
      }
    }
    return false
  }

  /// The same as JSON, as long as it was and its strings in their places, so that they keep their
  /// way back to the file. A double quote within a string becomes a single one: there is no room
  /// to escape it.
  static func json(_ text: Bytes) -> [UInt8] {
    var literal = PythonLiteral()
    literal.json.reserveCapacity(text.count)
    literal.translate(text)
    return literal.json
  }

  private mutating func translate(_ text: Bytes) {
    var quote: UInt8?
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
        index += inString(byte, open, text, index)
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
        json.append(UInt8(ascii: "\""))
      } else if text.has("None", at: index - 1) {
        json += "null".utf8
        index += 3
      } else {
        let isName = text.has("True", at: index - 1) || text.has("False", at: index - 1)
        json.append(isName ? byte | 0x20 : byte)
      }
    }
    fill()
  }

  /// Writes a byte of a string, and says how many more of them it has dealt with.
  private mutating func inString(
    _ byte: UInt8, _ open: UInt8, _ text: Bytes, _ next: Int
  ) -> Int {
    if byte == open {
      json.append(UInt8(ascii: "\""))
      fill()
    } else if byte == UInt8(ascii: "\""), open == UInt8(ascii: "'") {
      json.append(UInt8(ascii: "'"))
    } else if byte == UInt8(ascii: "\\"), next < text.count {
      if text[next] == UInt8(ascii: "'") { spare += 1 } else { json.append(byte) }
      json.append(text[next])
      return 1
    } else {
      json.append(byte)
    }
    return 0
  }

  /// Gives back behind a string the room that its escapes have left.
  private mutating func fill() {
    json.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spare))
    spare = 0
  }
}
