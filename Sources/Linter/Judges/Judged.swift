import Synchronization

/// How long the judges of a run took.
final class Judged: Sendable {
  private let noted = Mutex<[(name: String, spent: Duration)]>([])

  func note(_ rule: String, _ spent: Duration) { noted.withLock { $0.append((rule, spent)) } }

  var times: [(name: String, spent: Duration)] { noted.withLock { $0 } }
}
