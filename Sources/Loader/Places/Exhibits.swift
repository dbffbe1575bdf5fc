package import Corpus

extension Loader {
  /// Reads the rows of passages again, whole, and says where in them the passages stand. What is in
  /// no row that can be read is left out.
  package func exhibits(_ passages: [Passage]) -> Exhibition {
    let wanted = Wanted(passages)
    var asked = self
    asked.files = files.filter { wanted.byFile[$0.id] != nil }
    asked.progress = nil
    guard let gathered = try? asked.read({ Gathering(wanted: wanted) }).draft.rows else {
      return Exhibition()
    }
    var exhibition = Exhibition()
    for (file, rows) in gathered.grouped(in: asked.files) {
      guard var survey = try? Survey(file) else { continue }
      try? survey.show(rows.map(\.location.bytes)) { index, sight in
        exhibition.add(rows[index], sight)
      }
    }
    return exhibition
  }
}

/// Passages by file, in the order in which their rows stand.
struct Wanted: Sendable {
  let byFile: [FileID: [Passage]]

  init(_ passages: [Passage]) {
    byFile = Dictionary(grouping: Set(passages), by: \.file).mapValues { $0.sorted() }
  }

  /// The passages that stand in a row.
  func passages(in row: Location) -> ArraySlice<Passage> {
    guard let sorted = byFile[row.file] else { return [] }
    let first = sorted.partitioningIndex { $0.row.lowerBound >= row.bytes.lowerBound }
    return sorted[first...].prefix {
      $0.row.lowerBound < row.bytes.upperBound || $0.row == row.bytes
    }
  }
}

extension [Gathering.Row] {
  /// By file, each row once, in the order of the file; a row that was read in parts is put together.
  fileprivate func grouped(in files: [DataFile]) -> [(DataFile, [Gathering.Row])] {
    let byFile = Dictionary(grouping: self, by: \.location.file)
    return files.compactMap { file in
      guard let rows = byFile[file.id] else { return nil }
      var whole: [Gathering.Row] = []
      for row in rows.sorted(by: { $0.location < $1.location }) {
        if whole.last?.location == row.location {
          whole[whole.count - 1].add(row)
        } else {
          whole.append(row)
        }
      }
      return (file, whole)
    }
  }
}

extension Exhibition {
  /// Adds a row that was gathered, with what is seen of it in its file.
  fileprivate mutating func add(_ row: Gathering.Row, _ sight: Survey.Sight) {
    let bytes = sight[row.location.bytes]
    var digest = Digest()
    digest.mix(bytes)
    var talks = row.talks
    for (answer, source) in row.sources {
      talks[answer.talk].turns[answer.turn].field = sight.field(at: source, in: row.location.bytes)
    }
    for (passage, place) in row.places {
      var place = place
      place.exhibit = exhibits.count
      places[passage] = place
    }
    exhibits.append(
      Exhibit(
        path: sight.intake.file.path, row: sight.row, line: sight.mark.line, content: digest.hex,
        talks: talks))
  }
}
