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
    case .jsonInCSV: csv(string(json(text, escapesAll)), true)
    case .xml: xml(text)
    case .jsonInXML: xml(string(json(text, escapesAll)))
    case .verbatim, .yaml, .composed: nil
    }
  }

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func json(_ text: String, _ escapesAll: Bool) -> [UInt8] {
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

  /// Without quotes around it only what needs none.
  private static func csv(_ text: String, _ isQuoted: Bool) -> [UInt8]? {
    if isQuoted { return Array(text.replacing("\"", with: "\"\"").utf8) }
    let isPlain = text.utf8.allSatisfy { ![0x22, 0x2C, 0x0A, 0x0D, 0x09].contains($0) }
    return isPlain && !text.isEmpty ? Array(text.utf8) : nil
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
