/// A hash of content: the same on every machine and in every run, so that it may be written down
/// and compared. Not for secrets.
package struct Digest: Hashable, Comparable, Sendable {
  package private(set) var value: UInt64

  package init() { value = 0x9E37_79B9_7F4A_7C15 }

  /// A digest that was written down.
  package init(value: UInt64) { self.value = value }

  /// The digest of a text.
  package init(_ text: String) {
    self.init()
    mix(text)
  }

  /// Adds bytes, closed by their count, so that "ab", "c" is not "a", "bc".
  package mutating func mix(_ bytes: Bytes) {
    var index = 0
    while index + 8 <= bytes.count {
      let word = UnsafeRawPointer(bytes.start + index).loadUnaligned(as: UInt64.self)
      mix(UInt64(littleEndian: word))
      index += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
      rest |= UInt64(bytes[index]) << shift
      shift += 8
      index += 1
    }
    mix(rest)
    mix(UInt64(bytes.count))
  }

  package mutating func mix(_ text: String) {
    var text = text
    text.withUTF8 { mix(Bytes($0)) }
  }

  @inlinable
  package mutating func mix(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    replace(product.high ^ product.low ^ word)
  }

  @usableFromInline
  mutating func replace(_ new: UInt64) { value = new }

  package static func < (left: Digest, right: Digest) -> Bool { left.value < right.value }

  /// Sixteen hexadecimal digits.
  package var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Digest: Packing {
  package func pack(into packer: inout Packer) { packer.pack(word: value) }
  package init(unpacking unpacker: inout Unpacker) throws(Damage) { value = try unpacker.word() }
}
