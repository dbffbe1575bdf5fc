/// A text of a row that is gone: enough to read it again from its file.
package struct Passage: Hashable, Comparable, Sendable {
  package var file: FileID
  /// The row's bytes in the file; for what stands in no row, the place itself.
  package var row: Range<Int>
  /// Where the raw value begins, how far into it the text begins, and how it is written; see `Text`.
  package var source: UInt64
  package var skip: UInt32
  package var count: UInt32
  package var coding: Text.Coding

  package init(_ text: Text, in row: Location) {
    file = row.file
    self.row = row.bytes
    source = text.source
    skip = text.skip
    count = text.count
    coding = text.coding
  }

  /// Bytes of a file as they stand there.
  package init(_ location: Location) {
    file = location.file
    row = location.bytes
    source = UInt64(location.bytes.lowerBound)
    skip = 0
    count = UInt32(clamping: location.bytes.count)
    coding = .verbatim
  }

  package static func < (left: Passage, right: Passage) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.row.lowerBound != right.row.lowerBound {
      return left.row.lowerBound < right.row.lowerBound
    }
    return (left.source, left.skip, left.count) < (right.source, right.skip, right.count)
  }
}
