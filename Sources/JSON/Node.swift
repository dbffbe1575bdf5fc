/// One value on a tape, or the key of a member.
public struct Node: Sendable {
  public var kind: Kind
  /// Where the value's first byte stands; for a string, the byte behind its quote.
  public var start: UInt32
  /// Behind the value's last byte; for a string, at its closing quote.
  public var end: UInt32
  /// The node that follows this value and everything inside it.
  public var next: UInt32

  public enum Kind: UInt8, Sendable {
    case object, array, string, number, yes, no, null
  }

  @inlinable
  init(kind: Kind, start: UInt32, end: UInt32, next: UInt32) {
    self.kind = kind
    self.start = start
    self.end = end
    self.next = next
  }

  /// The value's bytes in its text; a string without its quotes, still escaped.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}
