package import Corpus

/// What happened while rows were read: how many, how many not, and what was wrong with them.
package struct Log: Sendable {
  package var rows = 0
  package var examples = 0
  /// Rows of which nothing could be read, by the kind of trouble.
  package var skipped: [Trouble.Kind: Int] = [:]
  /// How often each kind of trouble was met.
  package var counts: [Trouble.Kind: Int] = [:]
  /// The first places of each kind, in the order of the file.
  package var first: [Trouble.Kind: [Trouble]] = [:]

  /// How many places are kept for each kind.
  package static let kept = 5

  package init() {}

  /// Notes something wrong; `skips` says that the row is lost by it.
  package mutating func note(_ trouble: Trouble, skips: Bool = false) {
    counts[trouble.kind, default: 0] += 1
    if skips { skipped[trouble.kind, default: 0] += 1 }
    if first[trouble.kind, default: []].count < Log.kept {
      first[trouble.kind, default: []].append(trouble)
    }
  }

  /// Adds what happened in the rows after these.
  package mutating func absorb(_ later: Log) {
    rows += later.rows
    examples += later.examples
    skipped.merge(later.skipped, uniquingKeysWith: +)
    counts.merge(later.counts, uniquingKeysWith: +)
    for (kind, places) in later.first {
      first[kind] = Array((first[kind, default: []] + places).prefix(Log.kept))
    }
  }
}
