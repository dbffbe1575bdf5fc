import Corpus
import Disk

extension Bytes {
  /// Where a text next stands.
  func find(_ needle: StaticString, from start: Int = 0) -> Int? {
    let length = needle.utf8CodeUnitCount
    var from = start
    while from + length <= count,
      let hit = memchr(self.start + from, Int32(needle.utf8Start[0]), count - length - from + 1)
    {
      let place = UnsafeRawPointer(hit) - UnsafeRawPointer(self.start)
      if memcmp(hit, needle.utf8Start, length) == 0 { return place }
      from = place + 1
    }
    return nil
  }

  /// Where a byte next stands.
  func find(_ byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let hit = memchr(self.start + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(self.start)
  }

  /// Whether a text stands at an offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    offset + text.utf8CodeUnitCount <= count
      && memcmp(start + offset, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, start[lower] <= 0x20 { lower += 1 }
    while upper > lower, start[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }

  /// Whether a byte is the first of a line.
  func beginsLine(_ offset: Int) -> Bool {
    offset == 0 || start[offset - 1] == UInt8(ascii: "\n")
  }
}

extension StaticString {
  /// How many bytes it has.
  var length: Int { utf8CodeUnitCount }
}
