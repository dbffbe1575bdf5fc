package import Corpus
package import Loader
package import Rulebook
package import YAML

/// One run: rows in, a verdict out.
package struct Lint: Sendable {
  private let pages: RulePages
  private let checks: Checks
  private let workshop: Workshop
  private let digest: Digest

  /// What pages may name as their check.
  package static var verbs: [String] { ["trouble"] + Checks.names }

  /// Reads the pages of a shelf.
  package init(_ shelf: Shelf) throws(YAML.Fault) {
    pages = try RulePages(shelf, verbs: Lint.verbs)
    checks = try Checks(pages)
    workshop = Workshop(checks: checks)
    digest = shelf.digest
  }

  /// The whole pipeline.
  package func verdict(_ loader: Loader) throws(LoaderError) -> Verdict {
    let (draft, logs) = try loader.read { self.draft }
    let troubles = zip(logs, loader.files).flatMap { Troubles(pages).findings($0, of: $1) }
    return Verdict(
      findings: (troubles + findings(draft, loader.files)).sorted(by: Lint.order(pages)),
      summary: summary(logs, loader.files))
  }

  /// What rows can be given to, one after the other.
  package var draft: LintDraft { LintDraft(workshop) }

  /// What checks and judges make of a draft.
  package func findings(_ draft: LintDraft, _ files: [DataFile]) -> [Finding] {
    Seen(checks, files).findings(draft.sightings)
  }

  /// Conflicts over everything first, then what is wrong within an example, then with rows; the
  /// worst first among their like.
  private static func order(_ pages: RulePages) -> (Finding, Finding) -> Bool {
    func rank(_ finding: Finding) -> Int {
      switch pages[finding.rule]?.look {
      case .corpus: 0
      case .example, .turn: 1
      case .record, nil: 2
      }
    }
    return { left, right in
      if rank(left) != rank(right) { return rank(left) < rank(right) }
      if left.severity != right.severity { return left.severity > right.severity }
      if left.contested != right.contested { return left.contested > right.contested }
      if left.rule != right.rule { return left.rule < right.rule }
      if left.place != right.place { return left.place < right.place }
      return left.fingerprint < right.fingerprint
    }
  }

  private func summary(_ logs: [Log], _ files: [DataFile]) -> Verdict.Summary {
    var summary = Verdict.Summary()
    summary.pages = digest.hex
    summary.files = zip(files, logs).map { file, log in
      Verdict.File(
        path: file.path, dataset: file.dataset, rows: log.rows, examples: log.examples,
        skipped: log.skipped)
    }
    summary.datasets = Set(files.map(\.dataset)).sorted()
    return summary
  }
}
