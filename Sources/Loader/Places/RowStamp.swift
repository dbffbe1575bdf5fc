package import Corpus

/// How decisions call a row.
package struct RowStamp: Sendable {
  package let path: String
  /// Which row of the file, counted from 1; nil where nobody knows the rows.
  package let row: Int?
  /// A hash of its bytes as they stand in the uncompressed file.
  package let content: String
}

extension Loader {
  /// The stamps of rows, one pass for each file. What can't be found any more is nil.
  package func stamps(of rows: [Location]) -> [RowStamp?] {
    var stamps = [RowStamp?](repeating: nil, count: rows.count)
    survey(rows) { index, sight in
      var digest = Digest()
      digest.mix(sight[rows[index].bytes])
      stamps[index] = RowStamp(
        path: sight.intake.file.path, row: sight.row, content: digest.hex)
    }
    return stamps
  }
}
