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

  /// The same for either of two.
  @inlinable @inline(__always)
  public func count(before byte: UInt8, or other: UInt8) -> Int {
    Block.first((bytes .== SIMD16(repeating: byte)) .| (bytes .== SIMD16(repeating: other)))
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

/// Sixty-four bytes at a time, for the long stretches in which nothing is to be found.
public struct Stride {
  @inlinable @inline(__always) public static var width: Int { 64 }

  /// Whether one of two bytes is among the sixty-four that begin at a place.
  @inlinable @inline(__always)
  public static func has(
    _ byte: UInt8, or other: UInt8, at place: UnsafePointer<UInt8>
  ) -> Bool {
    let left = SIMD16<UInt8>(repeating: byte)
    let right = SIMD16<UInt8>(repeating: other)
    var hits = SIMDMask<SIMD16<Int8>>(repeating: false)
    for part in 0..<4 {
      let bytes = Block(place + part * 16).bytes
      hits = hits .| (bytes .== left) .| (bytes .== right)
    }
    return Block.first(hits) < Block.width
  }

  /// Copies the sixty-four bytes that begin at a place; whether a byte is among them.
  @inlinable @inline(__always)
  public static func copy(
    _ place: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, has byte: UInt8
  ) -> Bool {
    let wanted = SIMD16<UInt8>(repeating: byte)
    var hits = SIMDMask<SIMD16<Int8>>(repeating: false)
    for part in 0..<4 {
      let block = Block(place + part * 16)
      block.store(to: target + part * 16)
      hits = hits .| (block.bytes .== wanted)
    }
    return Block.first(hits) < Block.width
  }
}

extension Bytes {
  /// Where one of two bytes next stands. Sixteen bytes behind the view must be readable, as they
  /// are in arenas and stretches.
  @inlinable
  public func find(_ byte: UInt8, or other: UInt8, from start: Int = 0) -> Int? {
    var index = start
    while index + Stride.width <= count,
      !Stride.has(byte, or: other, at: self.start + index)
    {
      index += Stride.width
    }
    while index < count {
      let run = Block(self.start + index).count(before: byte, or: other)
      if run < Block.width { return index + run < count ? index + run : nil }
      index += Block.width
    }
    return nil
  }
}
