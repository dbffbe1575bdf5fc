/// Decoded text: a range of a record's arena, and the way back to the file.
public struct Text: Hashable, Sendable {
  /// Where the decoded bytes begin in the arena.
  public var start: UInt32
  public var count: UInt32
  /// Where the raw value begins in the file.
  public var source: UInt64
  /// How many decoded bytes of the raw value stand before this text.
  public var skip: UInt32
  public var coding: Coding
  /// Whether the reader has seen that there is no bracket in it: neither `<` nor `[` nor `{`.
  public var isPlain = false

  /// How a raw value is written in its file.
  public enum Coding: UInt8, Sendable {
    /// As it is.
    case verbatim
    /// Between the quotes of a JSON string.
    case json
    /// In a JSON string that stands inside a JSON string.
    case jsonInJSON
    /// In a quoted field of a CSV file, quotes doubled.
    case csv
    /// In a JSON string that stands inside such a field.
    case jsonInCSV
    /// Character data or an attribute of an XML file.
    case xml
    /// In a JSON string that stands inside character data.
    case jsonInXML
    /// A scalar of a YAML file.
    case yaml
    /// Put together by the reader; `source` is where its first part begins.
    case composed
  }

  @inlinable
  public init(start: Int, count: Int, source: Int, skip: Int = 0, coding: Coding) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
    self.source = UInt64(truncatingIfNeeded: source)
    self.skip = UInt32(truncatingIfNeeded: skip)
    self.coding = coding
  }

  /// No text at all.
  @inlinable public static var none: Text {
    Text(start: 0, count: 0, source: 0, coding: .verbatim)
  }

  @inlinable public var isEmpty: Bool { count == 0 }

  /// The decoded bytes as a range of the arena.
  @inlinable public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }

  /// A part of this text, by a range counted from its beginning.
  @inlinable
  public func part(_ range: Range<Int>) -> Text {
    var text = self
    text.start += UInt32(truncatingIfNeeded: range.lowerBound)
    text.skip += UInt32(truncatingIfNeeded: range.lowerBound)
    text.count = UInt32(truncatingIfNeeded: range.count)
    return text
  }
}
