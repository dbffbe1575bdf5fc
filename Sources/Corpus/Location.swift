/// Which file of a run: its place in the sorted list of files.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(index) }

  @inlinable
  public static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// Where something stands: bytes of one file, counted in the uncompressed stream.
public struct Location: Hashable, Comparable, Sendable {
  public var file: FileID
  public var bytes: Range<Int>

  @inlinable
  public init(file: FileID, bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  @inlinable
  public static func < (left: Location, right: Location) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.bytes.lowerBound != right.bytes.lowerBound {
      return left.bytes.lowerBound < right.bytes.lowerBound
    }
    return left.bytes.upperBound < right.bytes.upperBound
  }
}
