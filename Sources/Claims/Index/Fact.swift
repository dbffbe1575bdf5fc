import Corpus

/// A value that a fact is said to have, as it outlives its row.
package struct Fact: Hashable, Sendable {
  /// As reports write it.
  package var name: String
  /// The same for all spellings.
  package var key: String

  /// Whether it is a name that pages know as one of its kind, and not merely what stands where one
  /// is expected.
  package var isKnown: Bool

  package init(name: String, isKnown: Bool) {
    self.name = name
    self.isKnown = isKnown
    key = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// A date, by year and, where it is known, month.
  package init(year: Int, month: Int) {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    name = (1...12).contains(month) ? "\(months[month - 1]) \(year)" : "\(year)"
    key = "\(year)-\(month)"
    isKnown = true
  }

  /// Whether both can be true: 2021 beside September 2021, a first name beside the whole.
  package func agrees(with other: Fact) -> Bool {
    if let mine = key.firstIndex(of: "-"), let others = other.key.firstIndex(of: "-") {
      let isVague = key.hasSuffix("-0") || other.key.hasSuffix("-0")
      return key[..<mine] == other.key[..<others] && (isVague || key == other.key)
    }
    return key.hasPrefix(other.key) || other.key.hasPrefix(key)
  }

  package static func == (left: Fact, right: Fact) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// The values of one fact: how often each is affirmed, by dataset, and where. Only so many values are
/// kept, those of the smallest hashes, so that the counts of the kept are exact however rows are cut.
package struct Facts: Sendable {
  package static let most = 512

  package private(set) var entries: [Fact: Entry] = [:]

  /// One value.
  package struct Entry: Sendable {
    package var counts: [Int32: Int] = [:]
    package var sample = Sample()

    package var count: Int { counts.values.reduce(0, +) }
  }

  mutating func take(_ fact: Fact, dataset: Int32, _ reference: Sample.Reference) {
    entries[fact, default: Entry()].counts[dataset, default: 0] += 1
    entries[fact, default: Entry()].sample.take(reference)
    if entries.count >= Facts.most * 2 { cut() }
  }

  mutating func absorb(_ later: Facts) {
    for (fact, entry) in later.entries {
      entries[fact, default: Entry()].counts.merge(entry.counts, uniquingKeysWith: +)
      entries[fact, default: Entry()].sample.absorb(entry.sample)
    }
    if entries.count >= Facts.most * 2 { cut() }
  }

  mutating func cut() {
    guard entries.count > Facts.most else { return }
    let ranked = entries.keys.sorted { ($0.digest, $0.key) < ($1.digest, $1.key) }
    for fact in ranked.dropFirst(Facts.most) { entries[fact] = nil }
  }
}

extension Fact {
  var digest: UInt64 { Digest(key).value }
}
