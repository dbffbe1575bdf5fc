import Corpus
import Disk
import Linter
import Loader

/// How many of the requests that are alike are looked at: every pair is compared in full, and it is
/// counted which of them are candidates for each other, and how many of the candidates are alike.
struct EchoesRun {
  private let path: String
  private let most: Int

  init(_ path: String, most: Int) {
    self.path = path
    self.most = most
  }

  /// What was counted.
  private struct Count {
    var alike = 0
    var found = 0
    var looks = 0
  }

  func echoes() throws {
    let loader = Loader([DataFile(path: path, id: FileID(0))], workers: 1)
    let asked = try loader.read { Asking() }.0
    let requests = Array(asked.requests.prefix(most))
    let clock = ContinuousClock()
    var lookalikes = Lookalikes([])
    let indexing = clock.measure {
      lookalikes = Lookalikes(requests.map { .init(text: $0.text, context: 0) })
    }
    let shingles = requests.map { lookalikes.shingles(of: $0.wording, in: 0) }
    var candidates: [Set<Int>] = []
    let probing = clock.measure {
      candidates = requests.map {
        Set(lookalikes.candidates(lookalikes.shingles(of: $0.wording, in: 0)))
      }
    }
    let count = EchoesRun.compare(shingles, candidates)
    print("requests\t\(requests.count)")
    print("pairs alike\t\(count.alike)")
    print("pairs found\t\(count.found)")
    print("recall\t\(count.alike == 0 ? 1 : Double(count.found) / Double(count.alike))")
    print("pairs looked at\t\(count.looks)")
    print("indexing\t\(indexing)")
    print("looking up\t\(probing)")
  }

  /// Compares each request with each.
  private static func compare(_ requests: [Shingles], _ candidates: [Set<Int>]) -> Count {
    var count = Count()
    for (left, one) in requests.enumerated() {
      for right in left + 1..<max(left + 1, requests.count) {
        let isFound = candidates[left].contains(right) && candidates[right].contains(left)
        if isFound { count.looks += 1 }
        guard one.isAlike(requests[right]) else { continue }
        count.alike += 1
        if isFound { count.found += 1 }
      }
    }
    return count
  }
}

/// Collects different requests of at least four words, in the order of the rows.
private struct Asking: Draft {
  struct Request {
    var text: [UInt8]
    var wording: Wording
  }

  var requests: [Request] = []
  private var keys: Set<UInt64> = []

  mutating func take(_ record: borrowing Record) {
    for turn in record.turns where turn.role == .user && !turn.text.isEmpty {
      var wording = Wording()
      wording.read(record.bytes(turn.text))
      guard wording.words.count >= 4, keys.insert(wording.key).inserted else { continue }
      requests.append(
        Request(text: Array(record.bytes(turn.text).buffer), wording: wording))
    }
  }

  mutating func absorb(_ later: consuming Asking) {
    for request in later.requests where keys.insert(request.wording.key).inserted {
      requests.append(request)
    }
  }
}
