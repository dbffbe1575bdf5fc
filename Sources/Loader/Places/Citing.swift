package import Corpus

extension Loader {
  /// Reads passages again from their files, one pass for each file, with what short ones need beside
  /// them. What can't be found any more is nil.
  package func cite(_ passages: [Passage]) -> [Citation?] { read(passages, isBrief: false) }

  /// The same without what stands elsewhere in their rows.
  package func locate(_ passages: [Passage]) -> [Citation?] { read(passages, isBrief: true) }

  private func read(_ passages: [Passage], isBrief: Bool) -> [Citation?] {
    var citations = [Citation?](repeating: nil, count: passages.count)
    for (file, wanted) in grouped(passages, by: \.file) {
      let order = wanted.sorted { passages[$0] < passages[$1] }
      guard var survey = try? Survey(file, milestones[file.id]) else { continue }
      try? survey.show(order.map { passages[$0].extent }) { index, sight in
        let passage = passages[order[index]]
        citations[order[index]] = Citer(passage, sight, isBrief: isBrief).citation
      }
    }
    return citations
  }

  /// The bytes of rows, as they stand in their files. What can't be found any more is nil.
  package func rows(_ locations: [Location]) -> [[UInt8]?] {
    var rows = [[UInt8]?](repeating: nil, count: locations.count)
    survey(locations) { index, sight in rows[index] = Array(sight[locations[index].bytes].buffer) }
    return rows
  }

  /// Shows rows, one pass for each file.
  func survey(_ locations: [Location], _ body: (_ index: Int, Survey.Sight) -> Void) {
    for (file, wanted) in grouped(locations, by: \.file) {
      let order = wanted.sorted { locations[$0] < locations[$1] }
      guard var survey = try? Survey(file, milestones[file.id]) else { continue }
      try? survey.show(order.map { locations[$0].bytes }) { body(order[$0], $1) }
    }
  }

  private func grouped<Wanted>(
    _ wanted: [Wanted], by file: KeyPath<Wanted, FileID>
  ) -> [(file: DataFile, indices: [Int])] {
    var indices: [FileID: [Int]] = [:]
    for index in wanted.indices { indices[wanted[index][keyPath: file], default: []].append(index) }
    return files.compactMap { file in indices[file.id].map { (file, $0) } }
  }
}

extension Passage {
  /// The bytes of the file that must be seen to cite it.
  fileprivate var extent: Range<Int> {
    guard coding == .verbatim, skip == 0, Int(source) == row.lowerBound else { return row }
    return row.lowerBound..<row.lowerBound + min(row.count, Survey.reach)
  }
}
