import Claims
import Corpus
import Loader
import Rulebook

/// Rows that are excused from a judge's rule and take part in nothing that the judge would find if
/// they were not.
struct Idle {
  private let excused: [UInt64: ClaimDraft]
  private let rules: [String]
  private let page: RulePage?
  private let files: [DataFile]

  init(
    _ excused: [UInt64: ClaimDraft], of rules: [String], in pages: RulePages, _ files: [DataFile]
  ) {
    self.excused = excused
    self.rules = rules
    self.files = files
    page = pages.all.first { $0.check.name == UnusedAllow.name }
  }

  /// `judged` says what a judge finds when it sees every row.
  func findings(_ judged: (Int) -> [Finding]) -> [Finding] {
    guard let page else { return [] }
    return rules.indices.flatMap { judge -> [Finding] in
      let drafts = excused.filter { $0.key >> UInt64(judge & 63) & 1 == 1 }.map(\.value)
      if drafts.isEmpty { return [] }
      let sides = judged(judge).flatMap(\.sides)
      // Of a side with more rows than are kept, nobody knows all.
      let isSure = sides.allSatisfy { $0.rows.count >= $0.count }
      let met = Set(sides.flatMap(\.rows).map(\.quote.place))
      var rows: [Location: Finding.Row] = [:]
      for sample in drafts.flatMap(\.samples.values) {
        for row in sample.rows where rows[row.quote.place] == nil { rows[row.quote.place] = row }
      }
      if !isSure { return [] }
      return rows.sorted { $0.key < $1.key }.filter { !met.contains($0.key) }
        .map { finding(page, rules[judge], $0.value) }
    }
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
