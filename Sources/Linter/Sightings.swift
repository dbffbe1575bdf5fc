package import Corpus

/// What all checks saw: for each rule how often, and the first of them.
package struct Sightings: Sendable {
  /// How many of each rule are kept with their place; the others are only counted.
  package static let kept = 10_000

  /// By the rule's place in the list of checks.
  package private(set) var counts: [Int: Int] = [:]
  package private(set) var first: [Int: [Sighting]] = [:]
  /// Of a rule that stands here alone, every sighting is kept, and none of the others.
  private let only: Int?
  private var most: Int { only == nil ? Sightings.kept : .max }
  /// The rule whose check is looking.
  var rule = 0
  /// What the row that is looked at is excused from.
  var excuse = Excuse()
  /// What was noted of the example that is looked at.
  private var fresh: [(rule: Int, place: Int)] = []

  package init(only: Int? = nil) { self.only = only }

  /// Takes a sighting of the check that is looking.
  package mutating func note(_ sighting: Sighting) {
    if excuse.covers(rule) || only.map({ $0 != rule }) ?? false { return }
    counts[rule, default: 0] += 1
    if first[rule, default: []].count < most {
      fresh.append((rule, first[rule, default: []].count))
      first[rule, default: []].append(sighting)
    }
  }

  /// Whether anything was noted since the last example was settled.
  var hasFresh: Bool { !fresh.isEmpty }

  /// Ties what was noted to its example, by the hash of what that says, and to the claims whose
  /// quotes it shows.
  mutating func settle(_ example: UInt64, _ classes: [Passage: UInt32]) {
    for (rule, place) in fresh {
      guard var sighting = first[rule]?[place] else { continue }
      sighting.content.mix(example)
      for passage in [sighting.passage] + sighting.others.map(\.passage) {
        sighting.classes |= classes[passage] ?? 0
      }
      first[rule]?[place] = sighting
    }
    fresh.removeAll(keepingCapacity: true)
  }

  /// Adds what was seen in the rows after these.
  package mutating func absorb(_ later: Sightings) { absorb(later, keeping: most) }

  private mutating func absorb(_ later: Sightings, keeping most: Int) {
    for (rule, count) in later.counts { counts[rule, default: 0] += count }
    for (rule, sightings) in later.first {
      let room = most - first[rule, default: []].count
      if room > 0 { first[rule, default: []] += sightings.prefix(room) }
    }
  }

  /// Adds what was seen in other files, which may stand before these, between them and behind.
  package mutating func merge(_ other: Sightings) {
    absorb(other, keeping: Sightings.kept * 2)
    for rule in other.first.keys {
      let all = first[rule, default: []].enumerated().sorted {
        ($0.element.passage.file, $0.offset) < ($1.element.passage.file, $1.offset)
      }
      first[rule] = all.prefix(Sightings.kept).map(\.element)
    }
  }
}

extension Sightings: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(unordered: counts) { packer, entry in
      packer.pack(count: entry.key)
      packer.pack(count: entry.value)
      packer.pack(first[entry.key] ?? []) { $0.pack($1) }
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    only = nil
    try unpacker.each { (unpacker) throws(Damage) in
      let rule = try unpacker.count()
      counts[rule] = try unpacker.count()
      let sightings: [Sighting] = try unpacker.list { (unpacker) throws(Damage) in
        try unpacker.next()
      }
      guard sightings.count <= Sightings.kept else { throw Damage() }
      first[rule] = sightings
    }
  }
}
