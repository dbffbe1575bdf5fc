/// Which file of a run: its place in the sorted list of files.
package struct FileID: Hashable, Comparable, Sendable {
  package let index: Int32

  package init(_ index: Int) { self.index = Int32(index) }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// Where something stands: bytes of one file, counted in the uncompressed stream.
package struct Location: Hashable, Comparable, Sendable {
  package var file: FileID
  package var bytes: Range<Int>

  package init(file: FileID, bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  package static func < (left: Location, right: Location) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.bytes.lowerBound != right.bytes.lowerBound {
      return left.bytes.lowerBound < right.bytes.lowerBound
    }
    return left.bytes.upperBound < right.bytes.upperBound
  }
}
