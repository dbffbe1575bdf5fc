package import Corpus

/// What all checks saw: of each rule in each file how often, where first, and some of them.
package struct Sightings: Sendable {
  /// So many of a rule in a file are kept; where there are more, they are told as one.
  package static let kept = 10_000

  /// What was seen in each file, by the rule's place in the list of checks.
  package private(set) var lots: [Key: Lot] = [:]
  /// Of a rule that stands here alone, every sighting is kept, and none of the others.
  private let only: Int?
  private var most: Int { only == nil ? Sightings.kept : .max }
  /// The rule whose check is looking.
  var rule = 0
  /// What the row that is looked at is excused from.
  var excuse = Excuse()
  /// What was noted of the example that is looked at.
  private var fresh: [(rule: Int, sighting: Sighting)] = []

  package struct Key: Hashable, Sendable {
    package var rule: Int
    package var file: FileID
  }

  package init(only: Int? = nil) { self.only = only }

  /// Takes a sighting of the check that is looking.
  package mutating func note(_ sighting: Sighting) {
    if excuse.covers(rule) || only.map({ $0 != rule }) ?? false { return }
    fresh.append((rule, sighting))
  }

  /// Whether anything was noted since the last example was settled.
  var hasFresh: Bool { !fresh.isEmpty }

  /// Ties what was noted to its example, by the hash of what that says, and to the claims whose
  /// quotes it shows.
  mutating func settle(_ example: UInt64, _ classes: [Passage: UInt32]) {
    let most = most
    for (rule, sighting) in fresh {
      var sighting = sighting
      sighting.content.mix(example)
      for passage in [sighting.passage] + sighting.others.map(\.passage) {
        sighting.classes |= classes[passage] ?? 0
      }
      let key = Key(rule: rule, file: sighting.passage.file)
      if lots[key]?.take(sighting, keeping: most) == nil { lots[key] = Lot(sighting) }
    }
    fresh.removeAll(keepingCapacity: true)
  }

  /// Adds what was seen elsewhere, in whatever order.
  package mutating func absorb(_ other: Sightings) {
    let most = most
    for (key, lot) in other.lots {
      if lots[key]?.absorb(lot, keeping: most) == nil { lots[key] = lot }
    }
  }

  /// What was seen of a rule, file by file.
  func lots(of rule: Int) -> [Lot] {
    lots.filter { $0.key.rule == rule }.sorted { $0.key.file < $1.key.file }.map(\.value)
  }
}

extension Sightings: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(unordered: lots) { packer, entry in
      packer.pack(count: entry.key.rule)
      packer.pack(file: entry.key.file)
      packer.pack(entry.value)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    only = nil
    try unpacker.each { (unpacker) throws(Damage) in
      let key = Key(rule: try unpacker.count(), file: try unpacker.file())
      lots[key] = try unpacker.next()
    }
  }
}
