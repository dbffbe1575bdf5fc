import Corpus

extension Survey.Sight {
  /// The way from a row to the field in which a byte of the file stands, as its container names
  /// fields: `messages[2].content`, a column, the path of an XML element. Empty where none are named.
  func field(at place: Int, in row: Range<Int>) -> String {
    guard row.contains(place) else { return "" }
    let bytes = self[row]
    let offset = place - row.lowerBound
    switch intake.container {
    case .jsonLines, .jsonArray, .jsonValues: return FieldPath(bytes, offset: offset).text
    case .csv, .tsv: return column(bytes, offset)
    case .xml: return ElementPath(bytes, offset: offset).text
    case .text, .yaml, .parquet, .arrow: return ""
    }
  }

  /// The column, and the way within it where it holds JSON.
  private func column(_ bytes: Bytes, _ offset: Int) -> String {
    let header = CSVHeader(intake.head, isTabbed: intake.container == .tsv)
    var row = CSVRow()
    row.read(bytes, from: 0, to: bytes.count, delimiter: header.delimiter)
    let fields = row.fields.prefix(header.columns.count)
    guard let number = fields.firstIndex(where: { offset <= $0.range.upperBound }) else {
      return ""
    }
    let field = fields[number]
    let inner = FieldPath(
      inside: bytes[field.range], .csv, isQuoted: field.isQuoted,
      offset: offset - field.range.lowerBound)
    return FieldPath.joined(header.columns[number].name, inner.text)
  }
}
