import Claims
import Corpus
import Loader
import Rulebook

/// The findings of what checks saw: one for each row, or one for a file in which there are too many.
struct Seen {
  private let checks: Checks
  private let files: [DataFile]
  private let measures: Measures

  init(_ checks: Checks, _ files: [DataFile], _ measures: Measures) {
    self.measures = measures
    self.checks = checks
    self.files = files
  }

  /// Where everything shall be told, no file stands for its rows.
  func findings(_ sightings: Sightings, tellsAll: Bool = false) -> [Finding] {
    checks.rules.enumerated().flatMap { index, page in
      var twins = Twins()
      return sightings.lots(of: index).flatMap { lot -> [Finding] in
        let kept = lot.kept(tellsAll ? .max : Sightings.kept)
        let rows = kept.map { twins.apart(.init(content: $0.content.value, quote: $0.passage)) }
        if lot.count > kept.count { return [finding(page, lot, kept, rows)] }
        return zip(kept, rows).map { finding(page, $0, $1) }
      }
    }
  }

  /// A row.
  private func finding(_ page: RulePage, _ sighting: Sighting, _ row: Finding.Row) -> Finding {
    Finding(
      rule: page.rule, severity: page.severity,
      confidence: measures.confidence(ofBits: sighting.classes),
      message: sighting.message, dataset: files[Int(sighting.passage.file.index)].dataset,
      place: sighting.passage,
      sides: sighting.others.map { .init(label: $0.label, count: 1, evidence: [$0.passage]) },
      fingerprint: Finding.fingerprint(of: page.rule, row: row.content), remedy: page.instead,
      rows: [row])
  }

  /// So many places are shown beside the first.
  private static let shown = 4

  /// A file full of rows: what is wrong with the first, and how many there are.
  private func finding(
    _ page: RulePage, _ lot: Lot, _ kept: [Sighting], _ rows: [Finding.Row]
  ) -> Finding {
    var whole = finding(page, lot.first, .init(content: 0, quote: lot.first.passage))
    // A baseline need not know more of them.
    whole.rows = Array(rows.prefix(Draw.size))
    whole.count = lot.count
    whole.fingerprint = Finding.fingerprint(of: page.rule, rows: rows) ?? whole.fingerprint
    whole.confidence = kept.map { measures.confidence(ofBits: $0.classes) }.min() ?? 1
    let others = kept.map(\.passage).filter { $0 != lot.first.passage }.sorted()
    whole.sides.append(
      .init(label: "also", count: lot.count - 1, evidence: Array(others.prefix(Seen.shown))))
    whole.notes = [
      "There are \(lot.count) of these in the file; this is the first. "
        + "'antinomy rows \(whole.fingerprint.prefix(8))' lists all."
    ]
    return whole
  }
}
