package import Corpus

/// What some rows contribute to the index: integer counts and bounded samples.
package struct ClaimDraft: Sendable {
  package internal(set) var counts: [Drawer: [Manner: Int]] = [:]
  package internal(set) var samples: [Drawer: Sample] = [:]
  package internal(set) var facts: [Int: Facts] = [:]
  /// How often one polarity was preferred to the other, under the one that was preferred.
  package internal(set) var preferences: [Drawer: Preference] = [:]
  /// The same of the values of facts.
  package internal(set) var factPreferences = FactPreferences()
  /// How many examples deny one topic and affirm another that it spills over to.
  package internal(set) var bridges: [Edge: Bridge] = [:]

  /// In how many sentences the assistant speaks of itself, and in how many of them nothing was found.
  package private(set) var statements = 0
  package private(set) var notUnderstood = 0

  /// From the denied topic to the affirmed one.
  package struct Edge: Hashable, Sendable {
    package var denied: Int
    package var affirmed: Int

    package init(denied: Int, affirmed: Int) {
      self.denied = denied
      self.affirmed = affirmed
    }

    /// The name of the rows that say both.
    package var stack: Stack { Stack(.bridge, UInt64(denied), UInt64(affirmed)) }
  }

  /// Rows that prefer one polarity to the other.
  package struct Preference: Sendable {
    package var counts: [Int32: Int] = [:]
    package var sample = Sample()
  }

  /// Answers that state both ends of an edge.
  package struct Bridge: Sendable {
    package var count = 0
    package var sample = Sample()
  }

  package init() {}

  /// Adds the observations of one example, whose hash is `content`. `edges` are those along which
  /// denials spill over; `fact` says what a claim's value is called.
  package mutating func take(
    _ observations: [Observation], content: UInt64, in record: borrowing Record,
    dataset: Int32, edges: [[Int]]?, fact: (Claim, borrowing Record) -> Fact?
  ) {
    for observation in observations {
      let claim = observation.claim
      let drawer = Drawer(observation)
      let manner = Manner(
        dataset: dataset, force: claim.force, sign: claim.sign,
        isConditional: observation.isConditional)
      let reference = Sample.Reference(claim, content: content, dataset: dataset, in: record)
      counts[drawer, default: [:]][manner, default: 0] += 1
      samples[drawer, default: Sample()].take(reference)
      if observation.mayGiveFact, let fact = fact(claim, record) {
        facts[claim.topic, default: Facts()].take(fact, dataset: dataset, reference)
      }
      guard claim.polarity == .deny, let edges else { continue }
      for other in observations where other.claim.polarity == .affirm {
        guard edges[claim.topic].contains(other.claim.topic) else { continue }
        let edge = Edge(denied: claim.topic, affirmed: other.claim.topic)
        bridges[edge, default: Bridge()].count += 1
        bridges[edge, default: Bridge()].sample.take(reference)
      }
    }
  }

  /// Adds so many sentences in which the assistant speaks of itself.
  package mutating func count(statements: Int, notUnderstood: Int) {
    self.statements += statements
    self.notUnderstood += notUnderstood
  }

  /// Adds that one row, whose hash is `content`, prefers the first of two opposite claims to the
  /// second.
  package mutating func prefer(
    _ preferred: Observation, to other: Observation, content: UInt64,
    in record: borrowing Record, dataset: Int32
  ) {
    guard preferred.isOpposite(to: other) else { return }
    let claim = preferred.claim
    let drawer = Drawer(preferred)
    preferences[drawer, default: Preference()].counts[dataset, default: 0] += 1
    preferences[drawer, default: Preference()].sample.take(
      Sample.Reference(claim, content: content, dataset: dataset, in: record))
  }

  /// Adds that one row, whose hash is `content`, prefers one value of a fact to another.
  package mutating func prefer(
    _ preferred: Observation, _ fact: Fact, to other: Fact, content: UInt64,
    in record: borrowing Record, dataset: Int32
  ) {
    let claim = preferred.claim
    factPreferences.take(
      fact, before: other, of: claim.topic,
      Sample.Reference(claim, content: content, dataset: dataset, in: record), dataset: dataset)
  }

  /// Adds what the rows after these contributed.
  package mutating func absorb(_ later: ClaimDraft) {
    count(statements: later.statements, notUnderstood: later.notUnderstood)
    for (drawer, kinds) in later.counts {
      counts[drawer, default: [:]].merge(kinds, uniquingKeysWith: +)
    }
    for (drawer, sample) in later.samples { samples[drawer, default: Sample()].absorb(sample) }
    for (topic, values) in later.facts { facts[topic, default: Facts()].absorb(values) }
    for (drawer, preference) in later.preferences {
      preferences[drawer, default: Preference()].counts.merge(
        preference.counts, uniquingKeysWith: +)
      preferences[drawer, default: Preference()].sample.absorb(preference.sample)
    }
    factPreferences.absorb(later.factPreferences)
    for (edge, bridge) in later.bridges {
      bridges[edge, default: Bridge()].count += bridge.count
      bridges[edge, default: Bridge()].sample.absorb(bridge.sample)
    }
  }
}
