import Claims
import Corpus
import Loader
import Rulebook

/// Rows that are excused from a judge's rule and take part in nothing that the judge would find if
/// they were not.
struct Idle {
  private let excused: [UInt64: Contribution]
  private let judges: Judges
  private let page: RulePage?
  private let files: [DataFile]

  init(
    _ excused: [UInt64: Contribution], _ judges: Judges, in pages: RulePages, _ files: [DataFile]
  ) {
    self.excused = excused
    self.judges = judges
    self.files = files
    page = pages.all.first { $0.check.name == UnusedAllow.name }
  }

  /// `claims` and `conduct` are of every row.
  func findings(_ claims: ClaimIndex, _ conduct: ConductIndex) -> [Finding] {
    judges.ofClaims.flatMap { judge in
      findings(judge, { $0.claims.samples.values.flatMap(\.rows) }) {
        judges.judge(claims, by: judge)
      }
    }
      + judges.ofConduct.flatMap { judge in
        findings(judge, { $0.rows.rows }) { judges.judge(conduct, by: judge) }
      }
  }

  private func findings(
    _ judge: Int, _ rows: (Contribution) -> [Finding.Row], _ found: () -> [Finding]
  ) -> [Finding] {
    let drafts = excused.filter { $0.key & Excuse.bit(judge) != 0 }.map(\.value)
    guard let page, !drafts.isEmpty else { return [] }
    let sides = found().flatMap(\.sides)
    let rowsOfSides = sides.map { $0.rows.isEmpty ? $0.evidence : $0.rows.map(\.quote) }
    // Of a side with more rows than are kept, nobody knows all.
    guard zip(sides, rowsOfSides).allSatisfy({ $1.count >= $0.count }) else { return [] }
    let met = Set(rowsOfSides.joined().map(\.place))
    var idle: [Location: Finding.Row] = [:]
    for row in drafts.flatMap(rows) where !met.contains(row.quote.place) {
      if idle[row.quote.place].map({ row.quote < $0.quote }) ?? true { idle[row.quote.place] = row }
    }
    return idle.sorted { $0.key < $1.key }.map { finding(page, judges.rules[judge], $0.value) }
  }

  private func finding(_ page: RulePage, _ rule: String, _ row: Finding.Row) -> Finding {
    var fingerprint = Digest(page.rule)
    fingerprint.mix(rule)
    fingerprint.mix(row.content)
    return Finding(
      rule: page.rule, severity: page.severity,
      message: "This row allows \"\(rule)\", and takes part in nothing that the rule finds.",
      dataset: files[Int(row.quote.file.index)].dataset, place: row.quote,
      fingerprint: fingerprint.hex, remedy: page.instead)
  }
}

extension Passage {
  /// The row that it stands in.
  fileprivate var place: Location { Location(file: file, bytes: row) }
}
