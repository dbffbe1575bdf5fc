package import Corpus

/// A value that a fact is said to have, as it outlives its row.
package struct Fact: Hashable, Sendable {
  /// As reports write it.
  package var name: String
  /// The same for all spellings.
  package var key: String

  /// Whether it is a name that pages know as one of its kind, and not merely what stands where one
  /// is expected.
  package var isKnown: Bool
  /// Whether it was told in words that only a name goes with: "my name is …", "I'm …, an assistant".
  package var isIntroduced = false

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

  /// Takes the spelling of the same value that reports use: the one that pages know, else the first
  /// in the order of its bytes.
  mutating func spell(_ other: Fact) {
    let isIntroduced = isIntroduced || other.isIntroduced
    defer { self.isIntroduced = isIntroduced }
    if isKnown != other.isKnown {
      if other.isKnown { self = other }
    } else if other.name.utf8.lexicographicallyPrecedes(name.utf8) {
      self = other
    }
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

  /// By the keys of the facts.
  private var entries: [String: Entry] = [:]

  /// One value.
  package struct Entry: Sendable {
    /// Of its spellings the one that pages know, else the first in the order of their bytes, so that
    /// it does not matter which was met first.
    package fileprivate(set) var fact: Fact
    package var counts: [Int32: Int] = [:]
    package var sample = Sample()

    init(_ fact: Fact) { self.fact = fact }

    package var count: Int { counts.values.reduce(0, +) }

    fileprivate mutating func spell(_ other: Fact) { fact.spell(other) }
  }

  /// The values that are kept, the most frequent first.
  package var ranked: [Entry] {
    var facts = self
    facts.cut()
    return facts.entries.values.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.fact.key < $1.fact.key
    }
  }

  mutating func take(_ fact: Fact, dataset: Int32, _ reference: Sample.Reference) {
    entries[fact.key, default: Entry(fact)].spell(fact)
    entries[fact.key]?.counts[dataset, default: 0] += 1
    entries[fact.key]?.sample.take(reference)
    if entries.count >= Facts.most * 2 { cut() }
  }

  mutating func absorb(_ later: Facts) {
    for (key, entry) in later.entries {
      entries[key, default: Entry(entry.fact)].spell(entry.fact)
      entries[key]?.counts.merge(entry.counts, uniquingKeysWith: +)
      entries[key]?.sample.absorb(entry.sample)
    }
    if entries.count >= Facts.most * 2 { cut() }
  }

  private mutating func cut() {
    guard entries.count > Facts.most else { return }
    let ranked = entries.keys.map { (Digest($0).value, $0) }.sorted { $0 < $1 }
    for (_, key) in ranked.dropFirst(Facts.most) { entries[key] = nil }
  }
}

extension Facts: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(unordered: cutEntries) { packer, entry in
      packer.pack(entry.fact)
      packer.pack(counts: entry.counts)
      packer.pack(entry.sample)
    }
  }

  private var cutEntries: [Entry] {
    var facts = self
    facts.cut()
    return Array(facts.entries.values)
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    try unpacker.each { (unpacker) throws(Damage) in
      var entry = Entry(try unpacker.next())
      entry.counts = try unpacker.counts()
      entry.sample = try unpacker.next()
      entries[entry.fact.key] = entry
    }
  }
}

extension Fact: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(name)
    packer.pack(key)
    packer.pack(isKnown)
    packer.pack(isIntroduced)
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    name = try unpacker.text()
    key = try unpacker.text()
    isKnown = try unpacker.flag()
    isIntroduced = try unpacker.flag()
  }
}
