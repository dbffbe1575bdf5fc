package import Corpus
package import JSON
import Synchronization

/// What one worker has at hand while it looks at examples; used again and again.
package final class Bench: @unchecked Sendable {
  /// For the JSON text of arguments and results.
  package var tape = Tape()

  init() {}

  /// Reads a text of a record as JSON; false when it is none.
  package func read(_ text: Bytes) -> Bool { (try? tape.read(text)) != nil }
}

/// Where benches wait for the next worker.
final class Workshop: Sendable {
  let checks: Checks
  private let benches = Mutex<[Bench]>([])

  init(checks: Checks) { self.checks = checks }

  /// A bench that nobody else uses until it is given back.
  func bench() -> Bench { benches.withLock { $0.popLast() } ?? Bench() }

  func giveBack(_ bench: Bench) { benches.withLock { $0.append(bench) } }
}
