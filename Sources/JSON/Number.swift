package import Corpus

/// Numbers as JSON writes them.
package enum Number {
  /// Whether the bytes are a number by JSON's grammar.
  package static func isWellFormed(_ bytes: Bytes) -> Bool {
    var index = 0
    func digits() -> Bool {
      let from = index
      while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
      return index > from
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    guard digits() else { return false }
    if bytes[first] == UInt8(ascii: "0") && index > first + 1 { return false }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() else { return false }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == 43 || bytes[index] == 45 { index += 1 }
      guard digits() else { return false }
    }
    return index == bytes.count
  }

  /// The value, where the bytes are a number.
  package static func value(_ bytes: Bytes) -> Double? {
    isWellFormed(bytes) ? Double(bytes.string) : nil
  }
}
