import Claims
import Corpus
import Loader

extension Lint {
  /// What was read, and what came of it.
  func summary(
    _ logs: [Log], _ files: [DataFile], _ index: ClaimIndex, _ scripts: Scripts
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
    (summary.statements, summary.notUnderstood) = index.statements
    summary.unread = scripts.unread(self.scripts)
    // What reading errors explain is no conflict.
    summary.contested = Split.all(index).filter { judges.noise.isExceeded($0) }
      .reduce(0) { $0 + $1.contested }
    summary.settled = index.topics.indices.compactMap { topic in
      Contrast(index, topic)?.isEnough == true ? .init(topic: index.topics[topic].id) : nil
    }
    return summary
  }
}
