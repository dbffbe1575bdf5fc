/// The numbers of requests under hashes, found by halving.
struct Postings: Sendable {
  private let all: [Posting]

  struct Posting: Comparable, Sendable {
    var hash: UInt64
    /// How many shingles the request has.
    var size: Int32
    var request: Int32

    static func < (left: Posting, right: Posting) -> Bool {
      (left.hash, left.size, left.request) < (right.hash, right.size, right.request)
    }
  }

  init(_ all: [Posting]) { self.all = all.sorted() }

  /// The requests under a hash that have so many shingles.
  func requests(under hash: UInt64, of sizes: ClosedRange<Int>) -> some Sequence<Int> {
    all[first(hash, sizes.lowerBound)...].lazy
      .prefix { $0.hash == hash && $0.size <= sizes.upperBound }
      .map { Int($0.request) }
  }

  private func first(_ hash: UInt64, _ size: Int) -> Int {
    all.partitioningIndex { ($0.hash, Int($0.size)) >= (hash, size) }
  }
}
