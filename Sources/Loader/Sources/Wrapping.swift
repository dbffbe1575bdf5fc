/// How the bytes of a file lie on disk.
package enum Wrapping: String, Sendable {
  case plain, gzip, zstd
  /// Rows are made from it by another program.
  case table
  /// XML in another encoding than UTF-8.
  case recoded

  init(_ source: any ByteSource) {
    switch source {
    case is GzipSource: self = .gzip
    case is ZstdSource: self = .zstd
    case is TableSource: self = .table
    case is RecodingSource: self = .recoded
    default: self = .plain
    }
  }
}

extension Intake {
  /// Why rows of the file can't be changed; nil where they can.
  package var cannotBeWritten: String? {
    if let refusal { return refusal.detail }
    switch wrapping {
    case .table: return "rows of a Parquet or Arrow file can't be changed; convert it to JSON Lines"
    case .recoded: return "rows of XML in another encoding can't be changed; convert it to UTF-8"
    case .plain, .gzip, .zstd: break
    }
    return container.countsRows
      ? nil : "rows of a .\(container.rawValue) file can't be changed one by one"
  }
}

extension Container {
  /// Whether its rows are counted one by one, so that a number names a row.
  package var countsRows: Bool {
    switch self {
    case .jsonLines, .jsonArray, .jsonValues, .csv, .tsv, .xml: true
    case .text, .yaml, .parquet, .arrow: false
    }
  }
}
