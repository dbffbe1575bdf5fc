package import Claims
import Corpus
package import Loader

// What comes of the rows that were read: what they claim, and what they do with requests.

extension Lint {
  /// Everything that was claimed in what was read.
  package func index(of shard: ShardDraft) -> ClaimIndex {
    index(shard.draft, shard.files, shard.logs)
  }

  /// Everything that was claimed in the rows that are not allowed what a rule finds.
  package func index(of shard: ShardDraft, seenBy rule: String) -> ClaimIndex {
    index(shard.draft, shard.files, shard.logs, for: judges.rules.firstIndex(of: rule))
  }

  /// Everything that files claim.
  package func index(_ loader: Loader) throws(LoaderError) -> ClaimIndex {
    let empty = draft(loader.files)
    let (draft, logs) = try loader.read { empty }
    return index(draft, loader.files, logs)
  }

  /// Everything that rows of some files claim, which were given to a draft.
  package func index(
    _ draft: LintDraft, _ files: [DataFile], _ logs: [Log] = [], for judge: Int? = nil
  ) -> ClaimIndex {
    ClaimIndex(
      merging: draft.claims(for: judge), topics: workshop.lexicon.topics,
      datasets: Lint.datasets(files),
      weights: Lint.weights(files, logs), spec: spec, measures: measures)
  }

  /// What the assistant does with requests, in the rows of some files.
  package func conduct(_ loader: Loader) throws(LoaderError) -> ConductIndex {
    conduct(of: try map(loader))
  }

  /// The same of what was read already.
  package func conduct(of shard: ShardDraft) -> ConductIndex {
    conduct(shard.draft, Echoes(), shard.files, shard.logs)
  }

  func conduct(
    _ draft: LintDraft, _ echoes: Echoes, _ files: [DataFile], _ logs: [Log],
    for judge: Int? = nil
  ) -> ConductIndex {
    let datasets = Lint.datasets(files)
    let declining = files.filter { $0.intent == .denial || $0.intent == .safety }.map(\.dataset)
    return ConductIndex(
      draft.conduct(for: judge), echoes.seen(by: judge), topics: workshop.lexicon.topics,
      datasets: datasets, weights: Lint.weights(files, logs),
      meantToDecline: Set(declining.compactMap { datasets.firstIndex(of: $0).map { Int32($0) } }),
      lore: workshop.lore)
  }

  /// How much a row of each dataset counts.
  private static func weights(_ files: [DataFile], _ logs: [Log]) -> [Double] {
    let parts = datasets(files).map { dataset in
      let own = files.indices.filter { files[$0].dataset == dataset }
      return (
        weight: own.first.map { files[$0].weight } ?? .epochs(1),
        rows: own.reduce(0) { $0 + (logs.indices.contains($1) ? logs[$1].rows : 0) }
      )
    }
    return Weight.perRow(parts)
  }
}
