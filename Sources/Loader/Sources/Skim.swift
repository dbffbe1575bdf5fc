import Corpus

/// A quick look over JSON that may end in the middle: it finds its way without checking.
struct Skim {
  private let text: Bytes
  var index = 0

  init(_ text: Bytes) { self.text = text }

  /// The byte at hand; 0 at the end.
  var byte: UInt8 { index < text.count ? text[index] : 0 }

  /// Passes white space and gives what follows; nil at the end.
  @discardableResult
  mutating func blanks() -> UInt8? {
    while index < text.count, text[index].isBlank { index += 1 }
    return index < text.count ? text[index] : nil
  }

  /// Passes a key and gives it as it is written.
  mutating func key() -> Bytes? {
    guard blanks() == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    return string() ? text[start..<index - 1] : nil
  }

  mutating func colon() -> Bool { pass(UInt8(ascii: ":")) }

  mutating func comma() -> Bool { pass(UInt8(ascii: ",")) }

  /// Passes a whole value; false when it does not end within the text, or not with its own bracket.
  mutating func value() -> Bool {
    blanks()
    let opener = byte
    var depth = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""):
        guard string() else { return false }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return true }
        depth -= 1
        index += 1
        let closes = text[index - 1] == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")
        if depth == 0 && closes != opener { return false }
      case UInt8(ascii: ","):
        if depth == 0 { return true }
        index += 1
        continue
      default:
        index += 1
        continue
      }
      if depth == 0 { return true }
    }
    return false
  }

  private mutating func string() -> Bool {
    index += 1
    while index < text.count {
      let byte = text[index]
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    return false
  }

  private mutating func pass(_ mark: UInt8) -> Bool {
    guard blanks() == mark else { return false }
    index += 1
    blanks()
    return true
  }
}
