package import Claims
package import Corpus
package import Loader
package import Rulebook
package import YAML

/// One run: rows in, a verdict out.
package struct Lint: Sendable {
  private let pages: RulePages
  private let checks: Checks
  private let judges: Judges
  private let workshop: Workshop
  private let spec: Spec?
  /// A hash over the pages.
  let pagesDigest: Digest
  /// The version of the program; drafts of another are not taken.
  let program: String

  /// What pages may name as their check.
  package static var verbs: [String] { ["trouble"] + Checks.names + Judges.names }

  /// Reads the pages of a shelf, and what the owner says of the model.
  package init(_ shelf: Shelf, model: Node? = nil, program: String = "") throws {
    pages = try RulePages(shelf, verbs: Lint.verbs)
    checks = try Checks(pages)
    judges = try Judges(pages)
    workshop = try Workshop(checks: checks, lexicon: .kept(for: [shelf]))
    spec = try model.map { [workshop] (node) in try Spec(node, topics: workshop.lexicon.topics) }
    pagesDigest = shelf.digest
    self.program = program
  }

  /// The whole pipeline: drafts of all rows, merged in their order; the index that comes of them;
  /// what checks saw and what judges make of it.
  package func verdict(_ loader: Loader) throws(LoaderError) -> Verdict {
    verdict(of: try map(loader))
  }

  /// What checks and judges make of everything that was read.
  package func verdict(of shard: ShardDraft) -> Verdict {
    let index = index(of: shard)
    let troubles = zip(shard.logs, shard.files).flatMap { Troubles(pages).findings($0, of: $1) }
    let findings = troubles + findings(shard.draft, index, shard.files)
    return Verdict(
      findings: findings.sorted(by: Lint.order(pages)),
      summary: summary(shard.logs, shard.files, index))
  }

  /// Everything that was claimed in what was read.
  package func index(of shard: ShardDraft) -> ClaimIndex { index(shard.draft, shard.files) }

  /// Everything that files claim.
  package func index(_ loader: Loader) throws(LoaderError) -> ClaimIndex {
    let empty = draft(loader.files)
    return index(try loader.read { empty }.draft, loader.files)
  }

  /// What rows of some files can be given to, one after the other.
  package func draft(_ files: [DataFile]) -> LintDraft {
    let names = Lint.datasets(files)
    let numbers = files.map { file in
      file.isTrainedOn ? names.firstIndex(of: file.dataset).map { Int32($0) } : nil
    }
    return LintDraft(workshop, datasets: numbers)
  }

  /// What checks and judges make of a draft.
  package func findings(_ draft: LintDraft, _ files: [DataFile]) -> [Finding] {
    findings(draft, index(draft, files), files)
  }

  private func findings(
    _ draft: LintDraft, _ index: ClaimIndex, _ files: [DataFile]
  ) -> [Finding] {
    Seen(checks, files).findings(draft.sightings) + judges.judge(index)
  }

  private func index(_ draft: LintDraft, _ files: [DataFile]) -> ClaimIndex {
    ClaimIndex(
      merging: draft.claims, topics: workshop.lexicon.topics, datasets: Lint.datasets(files),
      spec: spec)
  }

  static func datasets(_ files: [DataFile]) -> [String] {
    Set(files.map(\.dataset)).sorted()
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

  private func summary(
    _ logs: [Log], _ files: [DataFile], _ index: ClaimIndex
  ) -> Verdict.Summary {
    var summary = Verdict.Summary()
    summary.pages = pagesDigest.hex
    summary.files = zip(files, logs).map { file, log in
      Verdict.File(
        path: file.path, dataset: file.dataset, rows: log.rows, examples: log.examples,
        asides: log.asides, skipped: log.skipped)
    }
    summary.datasets = index.datasets
    summary.observations = index.observations
    summary.contested = Split.all(index).reduce(0) { $0 + $1.contested }
    summary.settled = index.topics.indices.compactMap { topic in
      Contrast(index, topic)?.isEnough == true ? .init(topic: index.topics[topic].id) : nil
    }
    return summary
  }
}
