import Corpus

/// Tells the < of a tag from one that stands for itself, as in "1 < 2", and costs no text.
enum XMLTagSign {
  static func opens(_ bytes: Bytes, _ start: Int) -> Bool {
    var at = start + 1
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): at += 1
    default: break
    }
    guard at < bytes.count, isNameStart(bytes[at]) else { return false }
    while at < bytes.count, XMLText.isName(bytes[at]) { at += 1 }
    return closes(bytes, at) || hasAttribute(bytes, at)
  }

  /// Whether a tag ends here, blanks before its end aside.
  private static func closes(_ bytes: Bytes, _ start: Int) -> Bool {
    let at = blanks(bytes, start)
    guard at < bytes.count else { return false }
    return bytes[at] == UInt8(ascii: ">") || bytes.has("/>", at: at)
  }

  /// Whether the next words, as many as there are, come to an equals sign: HTML has attributes
  /// without a value, and prose has none with one.
  private static func hasAttribute(_ bytes: Bytes, _ start: Int) -> Bool {
    var at = blanks(bytes, start)
    guard at > start else { return false }
    let limit = min(bytes.count, start + reach)
    while at < limit {
      let name = at
      while at < limit, XMLText.isName(bytes[at]) { at += 1 }
      guard at > name else { return false }
      at = blanks(bytes, at)
      if at < limit, bytes[at] == UInt8(ascii: "=") { return true }
    }
    return false
  }

  private static let reach = 256

  private static func blanks(_ bytes: Bytes, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 97 && lower <= 122 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte >= 0x80
  }
}
