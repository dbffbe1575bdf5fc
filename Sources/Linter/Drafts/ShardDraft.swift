package import Loader

/// What some files contribute to a verdict, with their names: all that there is to know of them.
/// One shard gives one, the whole corpus gives one, and any number of them merge into one.
package struct ShardDraft: Sendable {
  /// In the order of their paths, numbered from zero.
  package var files: [DataFile]
  /// What happened while each of the files was read.
  package internal(set) var logs: [Log]
  package internal(set) var draft: LintDraft
  /// How many bytes each of the files had on disk.
  package internal(set) var sizes: [Int]
  /// The files of which something else was kept than what they come to.
  package internal(set) var odd: [String] = []
  /// The files that can't be read any more, and of which nothing is kept.
  package internal(set) var missing: [DataFile] = []

  /// What the rows say that were drawn for what they claim, by their hashes.
  package var contents: Set<UInt64> {
    Set(draft.claims().samples.values.flatMap(\.rows).map(\.content))
  }
}
