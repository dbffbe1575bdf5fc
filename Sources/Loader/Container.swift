/// What the rows of a file are kept in.
package enum Container: String, Sendable, CaseIterable {
  /// One JSON value on each line.
  case jsonLines = "jsonl"
  /// One JSON array of rows, or an object that holds one.
  case jsonArray = "json"
  /// JSON values one after the other, on as many lines as they like.
  case jsonValues = "json-values"
  case csv
  case tsv
  case xml
  case text = "txt"
  case yaml
  /// Known, and not read.
  case parquet
  case arrow

  package var isJSON: Bool { self == .jsonLines || self == .jsonArray || self == .jsonValues }

  /// What the end of a file's name says, without the suffix of a compression.
  package init?(path: String) {
    var name = Substring(path.split(separator: "/").last ?? "").lowercased()
    for suffix in [".gz", ".zst"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...]
    guard let container = Container.allCases.first(where: { $0.endings.contains { $0 == ending } })
    else { return nil }
    self = container
  }
}
