import Corpus
import Linter
import Loader

/// Both rounds over what a command is asked to read. What an earlier run kept of files that have not
/// changed since is not read again.
struct Rounds {
  let shard: ShardDraft
  /// Without what the configuration allows.
  let verdict: Verdict
  /// Finds evidence again without going through whole files.
  let loader: Loader

  init(_ lint: Lint, _ reading: Reading, _ invocation: Invocation) throws {
    let cache = try Command.cache(invocation)
    var loader = reading.loader
    shard = try lint.map(loader, keptIn: cache)
    for (file, log) in zip(shard.files, shard.logs) { loader.milestones[file.id] = log.milestones }
    let second = try lint.echo(loader, after: shard.draft, keptIn: cache)
    var verdict = lint.verdict(of: shard, second.echoes)
    verdict.summary.passedOver = reading.strangers
    try reading.configuration.check(rules: lint.rules, topics: lint.topics)
    verdict.findings =
      reading.configuration.sift(verdict.findings) {
        loader.files[Int($0.file.index)].path
      }.kept
    self.verdict = verdict
    self.loader = loader
  }
}
