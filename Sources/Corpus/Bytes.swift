/// A borrowed view of bytes that someone else keeps alive. Never stored beyond a call.
public struct Bytes {
  public let start: UnsafePointer<UInt8>
  public let count: Int

  @inlinable
  public init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// The bytes of a buffer; an empty buffer gives an empty view.
  @inlinable
  public init(_ buffer: UnsafeBufferPointer<UInt8>) {
    start = buffer.baseAddress ?? ("" as StaticString).utf8Start
    count = buffer.count
  }

  @inlinable public var isEmpty: Bool { count == 0 }

  @inlinable public var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: count)
  }

  @inlinable
  public subscript(index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    return start[index]
  }

  @inlinable
  public subscript(range: Range<Int>) -> Bytes {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    return Bytes(start: start + range.lowerBound, count: range.count)
  }

  /// Whether the view spells exactly the given text.
  @inlinable
  public func spells(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && equals(text.utf8Start, count)
  }

  /// Whether two views spell the same.
  @inlinable
  public func spells(_ other: Bytes) -> Bool {
    count == other.count && equals(other.start, count)
  }

  @inlinable
  public func begins(with text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && equals(text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Whether two views show the same bytes.
  @inlinable
  public static func == (left: Bytes, right: Bytes) -> Bool {
    left.count == right.count && left.equals(right.start, left.count)
  }

  @inlinable
  func equals(_ other: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var index = 0
    while index + 8 <= length {
      let left = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
      let right = UnsafeRawPointer(other + index).loadUnaligned(as: UInt64.self)
      if left != right { return false }
      index += 8
    }
    while index < length {
      if start[index] != other[index] { return false }
      index += 1
    }
    return true
  }

  /// A copy as text; broken UTF-8 is replaced.
  public var string: String { String(decoding: buffer, as: UTF8.self) }
}

extension Bytes {
  /// The bytes of a text that stands in the code.
  @inlinable
  public init(_ text: StaticString) {
    self.init(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  @inlinable
  public func contains(_ byte: UInt8) -> Bool {
    var index = 0
    while index < count {
      if start[index] == byte { return true }
      index += 1
    }
    return false
  }
}

extension UInt8 {
  /// Whether the byte is white space, as JSON counts it.
  @inlinable public var isBlank: Bool { self == 32 || self == 10 || self == 13 || self == 9 }
}
