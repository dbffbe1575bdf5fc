package import Corpus

/// A piece of a file that holds whole rows, as one worker gets it.
package struct Stretch {
  package let file: FileID
  /// Where its first byte stands in the uncompressed file.
  package let offset: Int
  /// The rows' bytes; 64 more are readable behind them.
  package let bytes: Bytes

  package init(file: FileID, offset: Int, bytes: Bytes) {
    self.file = file
    self.offset = offset
    self.bytes = bytes
  }

  /// Where a part of the stretch stands in its file.
  package func location(_ range: Range<Int>) -> Location {
    Location(file: file, bytes: offset + range.lowerBound..<offset + range.upperBound)
  }
}

/// Reads the rows of a container. One for each worker; it keeps its memory from row to row.
package protocol RowReader: ~Copyable {
  /// Reads every row of a stretch into the record and hands it on; what is wrong goes to the log.
  mutating func read(
    _ stretch: Stretch, into record: inout Record, log: inout Log,
    each: (borrowing Record) -> Void)
}
