import Corpus

/// A value as it is written in its row, from one of its bytes on.
struct WrittenValue {
  /// As far as the value may reach: to the end of the cell or the attribute that it is, of the row
  /// where the value's own notation says where it ends.
  let bytes: Bytes
  /// Whether it is a cell in quotes.
  let isQuoted: Bool
  /// The cell that it is in or is, as a range of the file, its quotes aside; nil where there are none.
  private(set) var cell: Range<Int>?

  init(at place: Int, in row: Range<Int>, _ sight: Survey.Sight) {
    let offset = place - row.lowerBound
    var end = row.count
    var isQuoted = false
    if row.contains(place) {
      switch sight.intake.container {
      case .csv, .tsv:
        guard let (_, cell) = sight.cell(sight[row], offset) else { break }
        end = cell.range.upperBound
        isQuoted = cell.isQuoted
        self.cell = row.lowerBound + cell.range.lowerBound..<row.lowerBound + cell.range.upperBound
      case .xml:
        end = ElementPath(sight[row], offset: offset).attributeValue?.upperBound ?? end
      default: break
      }
    }
    bytes = sight[place..<max(place, row.lowerBound + end)]
    self.isQuoted = isQuoted
  }
}

extension Survey.Sight {
  /// The cell of a row of a table in which a byte of the row stands, and its column's name.
  func cell(_ row: Bytes, _ offset: Int) -> (name: String, field: CSVRow.Field)? {
    let header = CSVHeader(intake.head, isTabbed: intake.container == .tsv)
    var cells = CSVRow()
    cells.read(row, from: 0, to: row.count, delimiter: header.delimiter)
    let fields = cells.fields.prefix(header.columns.count)
    guard let number = fields.firstIndex(where: { offset <= $0.range.upperBound }) else {
      return nil
    }
    return (header.columns[number].name, fields[number])
  }
}
