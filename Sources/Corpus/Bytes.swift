/// A borrowed view of bytes that someone else keeps alive. Never stored beyond a call.
package struct Bytes {
  package let start: UnsafePointer<UInt8>
  package let count: Int

  @inlinable
  package init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// The bytes of a buffer; an empty buffer gives an empty view.
  @inlinable
  package init(_ buffer: UnsafeBufferPointer<UInt8>) {
    start = buffer.baseAddress ?? ("" as StaticString).utf8Start
    count = buffer.count
  }

  @inlinable package var isEmpty: Bool { count == 0 }

  @inlinable package var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: count)
  }

  @inlinable
  package subscript(index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    return start[index]
  }

  @inlinable
  package subscript(range: Range<Int>) -> Bytes {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    return Bytes(start: start + range.lowerBound, count: range.count)
  }

  /// Whether the view spells exactly the given text.
  @inlinable
  package func spells(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && equals(text.utf8Start, count)
  }

  @inlinable
  package func begins(with text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && equals(text.utf8Start, text.utf8CodeUnitCount)
  }

  @inlinable
  func equals(_ other: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var index = 0
    while index < length {
      if start[index] != other[index] { return false }
      index += 1
    }
    return true
  }

  /// A copy as text; broken UTF-8 is replaced.
  package var string: String { String(decoding: buffer, as: UTF8.self) }
}

extension Bytes {
  /// The bytes of a text that stands in the code.
  @inlinable
  package init(_ text: StaticString) {
    self.init(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  @inlinable
  package func contains(_ byte: UInt8) -> Bool {
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
  @inlinable package var isBlank: Bool { self == 32 || self == 10 || self == 13 || self == 9 }
}
