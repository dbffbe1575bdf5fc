import Corpus
import Repository

/// What a run is asked to do with a baseline.
struct BaselineWork {
  private let path: String
  private let job: Job

  private enum Job {
    case compare, write, prune
  }

  /// Nil where no baseline is named, by a flag or by the configuration.
  init?(_ invocation: Invocation, _ configuration: Configuration) throws {
    let flags = [Flag.writeBaseline, .pruneBaseline].filter { invocation.has($0) }
    if flags.count > 1 {
      throw Misuse("--write-baseline and --prune-baseline exclude each other")
    }
    let named = invocation.value(.baseline) ?? configuration.baseline
    guard let path = named ?? flags.first.map({ _ in Baseline.usual }) else { return nil }
    self.path = path
    job = flags.isEmpty ? .compare : invocation.has(.writeBaseline) ? .write : .prune
  }

  /// Does it. When the baseline was written, there is nothing left to tell.
  func apply(to docket: inout Docket, _ console: Console) throws -> Bool {
    switch job {
    case .compare:
      docket.compare(with: try Baseline(reading: path))
      return false
    case .write:
      let baseline = docket.baseline(at: path)
      try baseline.write()
      console.err.line("\(path): \(baseline.entries.count.counted("finding")) written down")
      return true
    case .prune:
      let old = try Baseline(reading: path)
      let baseline = docket.pruned(old)
      try baseline.write()
      let dropped = old.entries.count - baseline.entries.count
      console.err.line(
        "\(path): \(dropped.counted("finding")) dropped, \(baseline.entries.count) kept")
      docket.compare(with: try Baseline(reading: path))
      return false
    }
  }
}
