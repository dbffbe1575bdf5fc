import Corpus
import Disk
import Linter
import Loader

/// How many of the requests that are alike a sketch finds: every pair is compared in full, and it is
/// counted which of them share a band.
struct EchoesRun {
  private let path: String
  private let most: Int
  /// From here on two requests are alike.
  private static let alike = 0.7

  init(_ path: String, most: Int) {
    self.path = path
    self.most = most
  }

  /// One of the requests, and what is known of it.
  private struct Request {
    /// Its different shingles, in order.
    var shingles: [UInt64]
    var bands: [UInt32]
  }

  func echoes() throws {
    let loader = Loader([DataFile(path: path, id: FileID(0))], workers: 1)
    let asked = try loader.read { Asking() }.0
    let requests = asked.requests.prefix(most).map { wording in
      Request(
        shingles: wording.shingleSet().sorted(),
        bands: Array(Sketch(wording, content: 0).hashes.prefix(Sketch.bands)))
    }.sorted { $0.shingles.count < $1.shingles.count }
    let (alike, found) = requests.withUnsafeBufferPointer(EchoesRun.compare)
    print("requests\t\(requests.count)")
    print("pairs alike\t\(alike)")
    print("pairs found\t\(found)")
    print("recall\t\(alike == 0 ? 1 : Double(found) / Double(alike))")
  }

  /// How many pairs are alike, and how many of those share a band.
  private static func compare(_ requests: UnsafeBufferPointer<Request>) -> (alike: Int, found: Int)
  {
    var alike = 0
    var found = 0
    for left in requests.indices {
      let one = requests[left]
      for right in left + 1..<max(left + 1, requests.count) {
        let other = requests[right]
        // Who is so much longer can't be alike, and neither can those that follow.
        if Double(one.shingles.count) < EchoesRun.alike * Double(other.shingles.count) { break }
        guard jaccard(one.shingles, other.shingles) >= EchoesRun.alike else { continue }
        alike += 1
        if zip(one.bands, other.bands).contains(where: ==) { found += 1 }
      }
    }
    return (alike, found)
  }

  /// What two ordered lists share, over all that stands in them.
  private static func jaccard(_ one: [UInt64], _ other: [UInt64]) -> Double {
    var first = 0
    var second = 0
    var shared = 0
    while first < one.count, second < other.count {
      if one[first] == other[second] {
        shared += 1
        first += 1
        second += 1
      } else if one[first] < other[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return Double(shared) / Double(max(1, one.count + other.count - shared))
  }
}

/// Collects different requests of at least four words, in the order of the rows.
private struct Asking: Draft {
  var requests: [Wording] = []
  private var keys: Set<UInt64> = []

  mutating func take(_ record: borrowing Record) {
    for turn in record.turns where turn.role == .user && !turn.text.isEmpty {
      var wording = Wording()
      wording.read(record.bytes(turn.text))
      guard wording.words.count >= 4, keys.insert(wording.key).inserted else { continue }
      requests.append(wording)
    }
  }

  mutating func absorb(_ later: consuming Asking) {
    for wording in later.requests where keys.insert(wording.key).inserted {
      requests.append(wording)
    }
  }
}
