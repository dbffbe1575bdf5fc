import Corpus

/// What all checks saw: for each rule how often, and the first of them.
package struct Sightings: Sendable {
  /// How many of each rule are kept with their place; the others are only counted.
  package static let kept = 10_000

  /// By the rule's place in the list of checks.
  package private(set) var counts: [Int: Int] = [:]
  package private(set) var first: [Int: [Sighting]] = [:]
  /// The rule whose check is looking.
  var rule = 0

  package init() {}

  /// Takes a sighting of the check that is looking.
  package mutating func note(_ sighting: Sighting) {
    counts[rule, default: 0] += 1
    if first[rule, default: []].count < Sightings.kept {
      first[rule, default: []].append(sighting)
    }
  }

  /// Adds what was seen in the rows after these.
  package mutating func absorb(_ later: Sightings) {
    for (rule, count) in later.counts { counts[rule, default: 0] += count }
    for (rule, sightings) in later.first {
      let room = Sightings.kept - first[rule, default: []].count
      if room > 0 { first[rule, default: []] += sightings.prefix(room) }
    }
  }
}
