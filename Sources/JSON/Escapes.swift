import CSimdjson
package import Corpus

/// The way between a JSON string as it is written and the text that it means.
package enum Escapes {
  /// What a string means, and what was seen while it was read.
  package struct Decoded {
    /// How many bytes it means.
    package var count: Int
    /// Where the first lone surrogate stands in the written string.
    package var lone: Int?
    /// Whether there is neither `<` nor `[` nor `{` in it, as far as was looked.
    package var isPlain = false
    /// Whether a NUL may stand in it.
    package var mayHoldZero = false
  }

  /// Writes what a string means to a place and returns how many bytes it took: never more than it
  /// is written with. Sixty-four bytes behind the string must be readable, and sixty-four behind as
  /// many bytes of the place may be overwritten. A lone surrogate becomes U+FFFD.
  package static func decode(
    _ written: Bytes, to place: UnsafeMutablePointer<UInt8>
  ) throws(Fault) -> Int {
    try read(written, to: place).count
  }

  /// The same, and says what was seen on the way.
  package static func read(
    _ written: Bytes, to place: UnsafeMutablePointer<UInt8>
  ) throws(Fault) -> Decoded {
    var seen: UInt32 = 0
    let count = csimdjson_decode(written.start, written.count, place, &seen)
    if count >= 0 {
      return Decoded(
        count: count, isPlain: Int(seen) & CSIMDJSON_BRACKET == 0,
        mayHoldZero: Int(seen) & CSIMDJSON_NUL != 0)
    }
    var decoded = Decoded(count: 0, mayHoldZero: true)
    decoded.count = try decodeAlone(written, to: place, lone: &decoded.lone)
    return decoded
  }

  /// The same, without simdjson's help.
  private static func decodeAlone(
    _ written: Bytes, to place: UnsafeMutablePointer<UInt8>, lone: inout Int?
  ) throws(Fault) -> Int {
    var read = 0
    var wrote = 0
    while read < written.count {
      let run = Stride.copy(
        written.start + read, to: place + wrote, before: UInt8(ascii: "\\"))
      if run == Stride.width || read + run >= written.count {
        let passed = min(Stride.width, written.count - read)
        read += passed
        wrote += passed
        continue
      }
      read += run
      wrote += run
      let simple = read + 1 < written.count ? Escape.simple(written.start[read + 1]) : 0
      if simple != 0 {
        place[wrote] = simple
        read += 2
        wrote += 1
      } else {
        let escape = try Escape(written, at: read)
        if escape.isLone && lone == nil { lone = read }
        wrote += escape.write(to: place + wrote)
        read += escape.length
      }
    }
    return wrote
  }

  /// The offset in the written string of the byte at an offset in the meant one.
  package static func writtenOffset(_ written: Bytes, of meant: Int) -> Int {
    var read = 0
    var wrote = 0
    while read < written.count, wrote < meant {
      if written[read] == UInt8(ascii: "\\"), let escape = try? Escape(written, at: read) {
        wrote += escape.width
        read += escape.length
      } else {
        wrote += 1
        read += 1
      }
    }
    return read
  }

  /// Writes what the next character of a string means, come what may: what is no UTF-8 becomes
  /// U+FFFD and what is no escape stays as it is. The place has room for four bytes.
  package static func step(
    _ written: Bytes, at start: Int, to place: UnsafeMutablePointer<UInt8>
  ) -> (read: Int, wrote: Int) {
    if written[start] == UInt8(ascii: "\\"), let escape = try? Escape(written, at: start) {
      return (escape.length, escape.write(to: place))
    }
    guard let length = Fault.sequenceLength(written, at: start) else {
      return (1, Escape.replacement.write(to: place))
    }
    place.update(from: written.start + start, count: length)
    return (length, length)
  }
}

/// One escape of a JSON string.
private struct Escape {
  /// How many bytes it is written with.
  let length: Int
  let scalar: UInt32

  init(_ written: Bytes, at start: Int) throws(Fault) {
    guard start + 1 < written.count else { throw Fault(.badEscape, at: start) }
    let simple = Escape.simple(written[start + 1])
    if simple != 0 {
      self.init(2, UInt32(simple))
      return
    }
    switch written[start + 1] {
    case UInt8(ascii: "u"):
      guard let high = Escape.hex(written, at: start + 2) else {
        throw Fault(.badEscape, at: start)
      }
      self = Escape.unicode(written, high, at: start)
    default: throw Fault(.badEscape, at: start)
    }
  }

  /// What a letter behind a backslash stands for; 0 for those that stand for nothing alone.
  @inline(__always)
  static func simple(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "\""): 34
    case UInt8(ascii: "\\"): 92
    case UInt8(ascii: "/"): 47
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    default: 0
    }
  }

  static let replacement = Escape(1, 0xFFFD)

  private init(_ length: Int, _ scalar: UInt32, isLone: Bool = false) {
    self.length = length
    self.isLone = isLone
    self.scalar = scalar
  }

  private static func unicode(_ written: Bytes, _ high: UInt32, at start: Int) -> Escape {
    guard (0xD800...0xDFFF).contains(high) else { return Escape(6, high) }
    guard high < 0xDC00, start + 7 < written.count, written[start + 6] == UInt8(ascii: "\\"),
      written[start + 7] == UInt8(ascii: "u"), let low = hex(written, at: start + 8),
      (0xDC00...0xDFFF).contains(low)
    else { return Escape(6, 0xFFFD, isLone: true) }
    return Escape(12, 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private static func hex(_ written: Bytes, at start: Int) -> UInt32? {
    guard start + 4 <= written.count else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      let byte = written[index]
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    return value
  }

  /// Whether it is half of a surrogate pair without the other half.
  let isLone: Bool

  /// How many bytes of UTF-8 it means.
  var width: Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4 }

  func write(to place: UnsafeMutablePointer<UInt8>) -> Int {
    switch width {
    case 1:
      place[0] = UInt8(scalar)
    case 2:
      place[0] = UInt8(0xC0 | scalar >> 6)
      place[1] = UInt8(0x80 | scalar & 0x3F)
    case 3:
      place[0] = UInt8(0xE0 | scalar >> 12)
      place[1] = UInt8(0x80 | scalar >> 6 & 0x3F)
      place[2] = UInt8(0x80 | scalar & 0x3F)
    default:
      place[0] = UInt8(0xF0 | scalar >> 18)
      place[1] = UInt8(0x80 | scalar >> 12 & 0x3F)
      place[2] = UInt8(0x80 | scalar >> 6 & 0x3F)
      place[3] = UInt8(0x80 | scalar & 0x3F)
    }
    return width
  }
}
