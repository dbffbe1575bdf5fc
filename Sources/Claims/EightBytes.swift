/// Questions to eight bytes at once; the answers are the bytes' high bits.
enum EightBytes {
  @inline(__always)
  static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Which bytes are one byte of ASCII.
  @inline(__always)
  static func equal(_ bytes: UInt64, _ byte: UInt8) -> UInt64 {
    let other = bytes ^ all(byte)
    // Each byte by itself: what is carried out of it cannot be.
    return ~((other & all(0x7F)) &+ all(0x7F) | other) & all(0x80)
  }

  /// Which bytes are small letters.
  @inline(__always)
  static func letters(_ bytes: UInt64) -> UInt64 {
    let seven = bytes & all(0x7F)
    return (seven &+ all(0x80 - 0x61)) & ~(seven &+ all(0x80 - 0x7B)) & ~bytes & all(0x80)
  }
}
