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
    guard let (name, field) = cell(bytes, offset) else { return "" }
    let inner = FieldPath(
      inside: bytes[field.range], .csv, isQuoted: field.isQuoted,
      offset: offset - field.range.lowerBound)
    return FieldPath.joined(name, inner.text)
  }
}
