/// Sixteen bytes that are looked at together.
public struct Block {
  @usableFromInline let bytes: SIMD16<UInt8>

  /// How many bytes a block has.
  @inlinable @inline(__always) public static var width: Int { 16 }

  /// The bytes that begin at a place; all sixteen must be readable.
  @inlinable @inline(__always)
  public init(_ place: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(place).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  /// Writes the bytes to a place with room for all sixteen.
  @inlinable @inline(__always)
  public func store(to place: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(place).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
  }

  /// How many bytes stand before the first that equals the given one; the width when none does.
  @inlinable @inline(__always)
  public func count(before byte: UInt8) -> Int {
    Block.first(bytes .== SIMD16(repeating: byte))
  }

  /// How many bytes stand before the first that means something inside of a JSON string: its quote,
  /// a backslash, the end of a line. The width when none does.
  @inlinable @inline(__always)
  public var countInString: Int {
    Block.first(
      (bytes .== SIMD16(repeating: UInt8(ascii: "\"")))
        .| (bytes .== SIMD16(repeating: UInt8(ascii: "\\")))
        .| (bytes .== SIMD16(repeating: UInt8(ascii: "\n"))))
  }

  // `any` of a mask would be a call; two words of its bits are two instructions.
  @inlinable @inline(__always)
  static func first(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if words[0] != 0 { return words[0].littleEndian.trailingZeroBitCount / 8 }
    if words[1] != 0 { return 8 + words[1].littleEndian.trailingZeroBitCount / 8 }
    return width
  }
}

/// Sixty-four bytes that are looked at together, for the long runs in which nothing is to be found.
public struct Stride {
  @inlinable @inline(__always) public static var width: Int { 64 }

  /// How many of the sixty-four bytes that begin at a place stand before the first bracket: `<`, `[`
  /// or `{`. All sixty-four must be readable.
  @inlinable @inline(__always)
  public static func countBeforeBracket(at place: UnsafePointer<UInt8>) -> Int {
    Stride.first(
      brackets(Block(place)), brackets(Block(place + 16)), brackets(Block(place + 32)),
      brackets(Block(place + 48)))
  }

  // `[` and `{` are one bit apart.
  @inlinable @inline(__always)
  static func brackets(_ block: Block) -> SIMDMask<SIMD16<Int8>> {
    (block.bytes .== SIMD16(repeating: UInt8(ascii: "<")))
      .| ((block.bytes | SIMD16(repeating: 0x20)) .== SIMD16(repeating: UInt8(ascii: "{")))
  }

  /// Copies the sixty-four bytes that begin at a place, and counts how many stand before a byte.
  @inlinable @inline(__always)
  public static func copy(
    _ place: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, before byte: UInt8
  ) -> Int {
    let wanted = SIMD16<UInt8>(repeating: byte)
    let first = Block(place)
    let second = Block(place + 16)
    let third = Block(place + 32)
    let fourth = Block(place + 48)
    first.store(to: target)
    second.store(to: target + 16)
    third.store(to: target + 32)
    fourth.store(to: target + 48)
    return Stride.first(
      first.bytes .== wanted, second.bytes .== wanted, third.bytes .== wanted,
      fourth.bytes .== wanted)
  }

  @inlinable @inline(__always)
  static func first(
    _ first: SIMDMask<SIMD16<Int8>>, _ second: SIMDMask<SIMD16<Int8>>,
    _ third: SIMDMask<SIMD16<Int8>>, _ fourth: SIMDMask<SIMD16<Int8>>
  ) -> Int {
    if Block.first(first .| second .| third .| fourth) == Block.width { return width }
    var run = Block.first(first)
    if run < Block.width { return run }
    run = Block.first(second)
    if run < Block.width { return 16 + run }
    run = Block.first(third)
    return run < Block.width ? 32 + run : 48 + Block.first(fourth)
  }
}

extension Bytes {
  /// Where the next bracket stands: `<`, `[` or `{`. Sixty-four bytes behind the view must be
  /// readable, as they are in arenas and stretches.
  @inlinable
  public func findBracket(from start: Int = 0) -> Int? {
    var index = start
    while index < count {
      let run = Stride.countBeforeBracket(at: self.start + index)
      if run < Stride.width { return index + run < count ? index + run : nil }
      index += Stride.width
    }
    return nil
  }
}
