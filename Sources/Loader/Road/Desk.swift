import Corpus

/// What one worker has before it: a record to fill, and a reader for every container.
struct Desk: ~Copyable {
  private var record = Record()
  private var json: JSONRows
  private var csv: CSVRows
  private var xml: XMLRows
  private var text: TextRows
  private var yaml: ChatterBotRows

  init(limits: Splitter.Limits) {
    json = JSONRows(rowLimit: limits.row)
    csv = CSVRows(rowLimit: limits.row)
    xml = XMLRows(rowLimit: limits.row)
    text = TextRows(rowLimit: limits.row)
    yaml = ChatterBotRows(rowLimit: limits.row)
  }

  /// Reads the rows of a stretch.
  mutating func read(_ stretch: Stretch, log: inout Log, each: (borrowing Record) -> Void) {
    switch stretch.container {
    case .jsonLines, .jsonArray, .jsonValues:
      json.read(stretch, into: &record, log: &log, each: each)
    case .csv, .tsv:
      csv.read(stretch, into: &record, log: &log, each: each)
    case .xml:
      xml.read(stretch, into: &record, log: &log, each: each)
    case .text:
      text.read(stretch, into: &record, log: &log, each: each)
    case .yaml:
      yaml.read(stretch, into: &record, log: &log, each: each)
    case .parquet, .arrow:
      break
    }
  }

  /// Reads a file that can't be cut.
  mutating func read(
    _ intake: Intake, log: inout Log, each: (borrowing Record) -> Void
  ) throws(LoaderError) {
    if let refusal = intake.refusal { log.note(refusal) }
  }
}
