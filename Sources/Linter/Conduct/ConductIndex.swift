package import Claims
import Corpus

/// What the assistant does with requests in a run, merged and frozen.
package struct ConductIndex: Sendable {
  package let topics: [Topic]
  package let datasets: [String]
  /// How much a row of each dataset counts in the mixture.
  package let weights: [Double]
  package let draft: ConductDraft
  let echoes: Echoes.Answers
  /// The datasets that are there to teach what to decline.
  let meantToDecline: Set<Int32>
  let small: SmallWords
  let labels: LabelWords

  init(
    _ draft: ConductDraft, _ echoes: Echoes.Answers, topics: [Topic], datasets: [String],
    weights: [Double] = [], meantToDecline: Set<Int32> = [], lore: Lore
  ) {
    self.draft = draft
    self.echoes = echoes
    self.topics = topics
    self.datasets = datasets
    self.weights = weights.isEmpty ? datasets.map { _ in 1 } : weights
    self.meantToDecline = meantToDecline
    small = lore.small
    labels = lore.labels
  }

  /// A request and all that was done with it, in both rounds.
  struct Matter {
    var key: UInt64
    var entry: RequestDraft.Entry
    /// What was done with exactly this request.
    var acts: [Act: Tally]
    /// Requests that differ in small words only.
    var kin: [(key: UInt64, kin: Echoes.Kin)]
  }

  /// Every request that others were compared with, in the order of their hashes.
  var matters: [Matter] {
    draft.requests.entries.sorted { $0.key < $1.key }.map { key, entry in
      var acts = entry.acts
      acts.absorb(echoes.exact[key] ?? [:])
      return Matter(key: key, entry: entry, acts: acts, kin: echoes.kin(of: key))
    }
  }
}
