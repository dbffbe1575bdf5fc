import Corpus
package import Loader

/// Rows that are proposed, in a file of their own: rows of datasets in which an answer was rewritten,
/// kept in what their datasets are kept in.
package struct Proposals: Sendable {
  /// What the rows of all JSON containers go by.
  package let container: Container
  private let frame: (before: [UInt8], behind: [UInt8])
  private var rows: [[UInt8]] = []

  /// Rows of one file; of JSON, rows of any.
  package init(like file: DataFile) throws(LoaderError) {
    let intake = try Intake(file)
    container = intake.container.isJSON ? .jsonLines : intake.container
    frame = intake.frame
  }

  /// Adds what a row becomes; where rows have room for it, they say what they are proposed for.
  package mutating func add(_ deed: Workpiece.Deed, for purpose: String) {
    guard container == .jsonLines else {
      rows.append(deed.becomes)
      return
    }
    // Line ends of JSON stand between its values.
    var row = deed.becomes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    if let brace = row.firstIndex(of: UInt8(ascii: "{")) {
      row.insert(contentsOf: Array("\"\(Proposals.key)\": \"\(purpose)\", ".utf8), at: brace + 1)
    }
    rows.append(row)
  }

  /// The key under which a JSON row says what it is proposed for.
  package static let key = "antinomy_proposal"

  package var count: Int { rows.count }

  /// The same without some of the rows.
  package func keeping(_ kept: [Int]) -> Proposals {
    var proposals = self
    proposals.rows = kept.map { rows[$0] }
    return proposals
  }

  /// The whole file, and where each row begins in it.
  package var file: (bytes: [UInt8], starts: [Int]) {
    var bytes = frame.before
    if bytes.last.map({ $0 != 0x0A }) == true { bytes.append(0x0A) }
    if container == .xml {
      bytes += Array("<!-- proposed by antinomy fix: read, edit, and add what is right -->\n".utf8)
    }
    var starts: [Int] = []
    for row in rows {
      starts.append(bytes.count)
      bytes += row
      if bytes.last != 0x0A { bytes.append(0x0A) }
    }
    return (bytes + frame.behind + (frame.behind.isEmpty ? [] : [0x0A]), starts)
  }

  /// As one array, where a name asks for it.
  package func bytes(for path: String) -> [UInt8] {
    guard container == .jsonLines, Container(path: path) == .jsonArray else { return file.bytes }
    return Array("[\n".utf8) + Array(rows.joined(separator: Array(",\n".utf8)))
      + Array("\n]\n".utf8)
  }
}
