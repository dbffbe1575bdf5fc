package import Corpus

/// Which value of a fact rows prefer to which other, and how often. Like the values themselves, only
/// so many are kept, those of the smallest hashes.
package struct FactPreferences: Sendable {
  /// One value before another.
  package struct Pair: Hashable, Sendable {
    package var topic: Int
    package var chosen: String
    package var rejected: String

    package init(topic: Int, chosen: String, rejected: String) {
      self.topic = topic
      self.chosen = chosen
      self.rejected = rejected
    }

    package var turned: Pair { Pair(topic: topic, chosen: rejected, rejected: chosen) }

    /// The name of the rows that prefer so.
    package var stack: Stack {
      Stack(.preference, UInt64(topic), Digest(chosen).value, Digest(rejected).value)
    }
  }

  package struct Entry: Sendable {
    /// The value that is preferred, in the spelling that reports use.
    package fileprivate(set) var fact: Fact
    package var preference = ClaimDraft.Preference()
  }

  private var entries: [Pair: Entry] = [:]

  package init() {}

  /// The pairs that were met in both orders, once each.
  package func flipped(of topic: Int) -> [(Pair, Entry, Entry)] {
    let kept = cutEntries
    return kept.keys.filter { $0.topic == topic && $0.chosen < $0.rejected }
      .sorted { ($0.chosen, $0.rejected) < ($1.chosen, $1.rejected) }
      .compactMap { pair in
        guard let one = kept[pair], let other = kept[pair.turned] else { return nil }
        return (pair, one, other)
      }
  }

  /// Whether all its topics are among so many.
  func isWithin(topics count: Int) -> Bool { entries.keys.allSatisfy { $0.topic < count } }

  mutating func take(
    _ chosen: Fact, before rejected: Fact, of topic: Int, _ reference: Sample.Reference,
    dataset: Int32
  ) {
    let pair = Pair(topic: topic, chosen: chosen.key, rejected: rejected.key)
    entries[pair, default: Entry(fact: chosen)].fact.spell(chosen)
    entries[pair]?.preference.counts[dataset, default: 0] += 1
    entries[pair]?.preference.sample.take(reference)
    cutIfLarge()
  }

  mutating func absorb(_ later: FactPreferences) {
    for (pair, entry) in later.entries { absorb(entry, under: pair) }
    cutIfLarge()
  }

  private mutating func absorb(_ entry: Entry, under pair: Pair) {
    entries[pair, default: Entry(fact: entry.fact)].fact.spell(entry.fact)
    entries[pair]?.preference.counts.merge(entry.preference.counts, uniquingKeysWith: +)
    entries[pair]?.preference.sample.absorb(entry.preference.sample)
  }

  private mutating func cutIfLarge() {
    if entries.count >= Facts.most * 2 { entries = cutEntries }
  }

  /// A pair and the same in the other order have one hash, so that both are kept or neither.
  private var cutEntries: [Pair: Entry] {
    guard entries.count > Facts.most else { return entries }
    let ranked = entries.keys.map { pair in
      let (low, high) = (min(pair.chosen, pair.rejected), max(pair.chosen, pair.rejected))
      return (Digest("\(pair.topic) \(low) \(high)").value, pair.chosen, pair)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    guard let last = ranked.prefix(Facts.most).last?.0 else { return entries }
    let kept = Set(ranked.lazy.filter { $0.0 <= last }.map(\.2))
    return entries.filter { kept.contains($0.key) }
  }
}

extension FactPreferences: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(unordered: cutEntries) { packer, entry in
      packer.pack(count: entry.key.topic)
      packer.pack(entry.key.chosen)
      packer.pack(entry.key.rejected)
      packer.pack(entry.value.fact)
      packer.pack(counts: entry.value.preference.counts)
      packer.pack(entry.value.preference.sample)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    try unpacker.each { (unpacker) throws(Damage) in
      let pair = Pair(
        topic: try unpacker.count(), chosen: try unpacker.text(), rejected: try unpacker.text())
      var entry = Entry(fact: try unpacker.next())
      entry.preference.counts = try unpacker.counts()
      entry.preference.sample = try unpacker.next()
      absorb(entry, under: pair)
    }
  }
}
