import Corpus
import Loader

/// A text as it must be written where another stood.
enum Wording {
  /// The bytes that mean a text in a coding, in the manner of the row; nil where that can't be written.
  static func bytes(
    _ text: String, coding: Text.Coding, isQuoted: Bool, escapesAll: Bool
  ) -> [UInt8]? {
    switch coding {
    case .json: json(text, escapesAll)
    case .jsonInJSON: json(string(json(text, escapesAll)), false)
    case .csv: csv(text, isQuoted)
    case .jsonInCSV: csv(string(json(text, escapesAll)), isQuoted)
    case .xml: xml(text)
    case .jsonInXML: xml(string(json(text, escapesAll)))
    case .verbatim, .yaml, .composed: nil
    }
  }

  static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  static func json(_ text: String, _ escapesAll: Bool) -> [UInt8] {
    var written = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      default:
        if scalar.value < 0x20 || (escapesAll && scalar.value > 0x7E) {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          written.unicodeScalars.append(scalar)
        }
      }
    }
    return Array(written.utf8)
  }

  private static func csv(_ text: String, _ isQuoted: Bool) -> [UInt8] {
    Array((isQuoted ? text.replacing("\"", with: "\"\"") : text).utf8)
  }

  /// A cell without quotes that says something else now: with quotes around it where it needs them.
  static func cell(_ bytes: [UInt8]) -> [UInt8] {
    let special: Set<UInt8> = [0x22, 0x2C, 0x3B, 0x7C, 0x09, 0x0A, 0x0D]
    if !bytes.isEmpty, bytes.allSatisfy({ !special.contains($0) }) { return bytes }
    return [0x22] + csv(string(bytes), true) + [0x22]
  }

  private static func xml(_ text: String) -> [UInt8]? {
    // What XML has no character for can't be written at all.
    let strange = text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && !["\n", "\t", "\r"].contains(scalar)
    }
    if strange { return nil }
    return Array(
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;").replacing("\r", with: "&#13;").utf8)
  }
}
