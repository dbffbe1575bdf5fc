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
