/// A growing stretch of bytes. Texts in it are closed by a NUL, so that no pattern matches across
/// the border of two, and 64 readable bytes always lie behind the last.
public struct Arena: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  public var count: Int

  @usableFromInline static let padding = 64

  public init(capacity: Int = 64 * 1024) {
    self.capacity = max(capacity, 1024)
    base = .allocate(capacity: self.capacity + Arena.padding)
    base.initialize(repeating: 0, count: self.capacity + Arena.padding)
    count = 0
  }

  deinit { base.deallocate() }

  @inlinable public var bytes: Bytes { Bytes(start: base, count: count) }

  /// Forgets everything; memory beyond a generous size is given back.
  public mutating func clear() {
    if capacity > 16 << 20 && count < capacity / 8 { shrink() }
    count = 0
  }

  /// Makes room for more bytes behind those that are there and returns where they go; say
  /// afterwards with `grew` how many were written.
  @inlinable
  public mutating func room(for extra: Int) -> UnsafeMutablePointer<UInt8> {
    if count + extra > capacity { grow(to: count + extra) }
    return base + count
  }

  @inlinable
  public mutating func grew(by extra: Int) {
    assert(count + extra <= capacity)
    count += extra
  }

  @inlinable
  public mutating func append(_ bytes: Bytes) {
    room(for: bytes.count).update(from: bytes.start, count: bytes.count)
    count += bytes.count
  }

  @inlinable
  public mutating func append(_ byte: UInt8) {
    room(for: 1).pointee = byte
    count += 1
  }

  /// Overwrites bytes with spaces, the first with a line feed: what stood there is no longer read,
  /// and nothing behind it moves.
  public mutating func blank(_ range: Range<Int>) {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    guard !range.isEmpty else { return }
    (base + range.lowerBound).update(repeating: UInt8(ascii: " "), count: range.count)
    base[range.lowerBound] = UInt8(ascii: "\n")
  }

  /// Makes the words of a pattern in capitals look like speech: small letters, gaps for wild cards.
  public mutating func soften(_ range: Range<Int>) {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    for index in range {
      switch base[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): base[index] |= 0x20
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "#"),
        UInt8(ascii: "$"):
        base[index] = UInt8(ascii: " ")
      default: break
      }
    }
  }

  /// Forgets the bytes from an offset on.
  package mutating func cut(to length: Int) {
    assert(length <= count)
    count = length
  }

  /// Replaces one byte.
  package mutating func put(_ byte: UInt8, at index: Int) {
    assert(index >= 0 && index < count)
    base[index] = byte
  }

  /// Ends a text.
  @inlinable public mutating func close() { append(0) }

  @usableFromInline
  mutating func grow(to wanted: Int) {
    let larger = max(wanted, capacity * 2)
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Arena.padding)
    place.initialize(from: base, count: count)
    (place + count).initialize(repeating: 0, count: larger + Arena.padding - count)
    base.deallocate()
    base = place
    capacity = larger
  }

  private mutating func shrink() {
    base.deallocate()
    capacity = 64 * 1024
    base = .allocate(capacity: capacity + Arena.padding)
    base.initialize(repeating: 0, count: capacity + Arena.padding)
  }
}
