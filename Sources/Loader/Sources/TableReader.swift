import Corpus
import Disk

/// A program that turns tables into JSON Lines.
enum TableReader {
  /// A Python whose `antinomy` package has pyarrow; the package names it when it starts this program.
  case python(String)
  /// DuckDB's command line.
  case duckdb(String)

  /// What reads a file that begins with these bytes, if it is a table at all and the program for it
  /// is there.
  init?(_ magic: UInt32) {
    guard let kind = TableReader.kind(magic) else { return nil }
    if let python = Terminal.variable("ANTINOMY_PYTHON"), !python.isEmpty {
      self = .python(python)
    } else if kind == .parquet, let path = Program.path(of: "duckdb") {
      self = .duckdb(path)
    } else {
      return nil
    }
  }

  /// The table that a file's first four bytes begin.
  static func kind(_ magic: UInt32) -> Container? {
    switch magic {
    case 0x3152_4150: .parquet
    case 0x4F52_5241, 0x3141_4546: .arrow
    default: nil
    }
  }

  /// How complaints call it.
  var name: String {
    switch self {
    case .python: "pyarrow"
    case .duckdb: "duckdb"
    }
  }

  /// The program and its arguments for one file.
  func command(for path: String) -> (program: String, arguments: [String]) {
    switch self {
    case .python(let program): return (program, ["-m", "antinomy.tables", path])
    case .duckdb(let program):
      let name = path.replacing("'", with: "''")
      let copy = "COPY (SELECT * FROM read_parquet('\(name)')) TO '/dev/stdout' (FORMAT json)"
      return (program, ["-no-init", "-batch", "-c", copy])
    }
  }
}
