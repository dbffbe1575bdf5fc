package import Claims
package import Corpus

/// Which claims go, so that conflicts are settled: by what the owner specifies, or by a side that
/// somebody chose.
package struct Settlement: Sendable {
  /// What goes at one place of the index.
  package struct Step: Sendable {
    /// The rule whose finding is settled, and that finding.
    package let rule: String
    package let fingerprint: String
    package let subject: Finding.Subject
    package let why: String
    /// What of it goes, in words: "affirm it", a value of a fact.
    package let says: String
  }

  /// In the order of the index.
  package private(set) var steps: [Step] = []
  private var polarities: [ClaimIndex.Place: (going: Claim.Polarity, step: Int)] = [:]
  private var values: [Int: [String: Int]] = [:]

  /// Everything against what the owner specifies; nil where nothing is specified. In a conflict in
  /// which the context has the last word, the side goes that is against the context.
  package init?(toSpecOf index: ClaimIndex) {
    guard let spec = index.spec else { return nil }
    for place in index.places {
      if let going = spec.against(place) {
        add(going, at: place, of: index, "off-spec-claim", "antinomy.yaml specifies the opposite")
      } else if let going = spec.going(of: Split(index, place)) {
        add(
          going, at: place, of: index, "contradicted-claim",
          "the context decides: \(place.cell.says)")
      }
    }
    for (topic, value) in spec.values.sorted(by: { $0.key < $1.key }) {
      let others = spec.others(in: index, of: topic)
      for other in others {
        values[topic, default: [:]][other.fact.key] = steps.count
        steps.append(
          Step(
            rule: "off-spec-claim",
            fingerprint: index.fingerprint("off-spec-claim", index.topics[topic].id),
            subject: .init(topic: index.topics[topic].id),
            why: "antinomy.yaml specifies \(value.name)", says: "say \(other.fact.name)"))
      }
    }
  }

  /// The other side of every conflict about some topics.
  package init(keeping side: Claim.Polarity, of topics: Set<Int>, in index: ClaimIndex, why: String)
  {
    for split in Split.all(index) where topics.contains(split.place.topic) && split.minority > 0 {
      add(side == .affirm ? .deny : .affirm, at: split.place, of: index, "contradicted-claim", why)
    }
  }

  private mutating func add(
    _ going: Claim.Polarity, at place: ClaimIndex.Place, of index: ClaimIndex, _ rule: String,
    _ why: String
  ) {
    guard index.votes(place, going).count > 0 else { return }
    let subject = index.subject(place)
    polarities[place] = (going, steps.count)
    steps.append(
      Step(
        rule: rule,
        fingerprint: index.fingerprint(rule, subject.topic, subject.aspect, "\(place.cell)"),
        subject: subject, why: why, says: going == .affirm ? "affirm it" : "deny it"))
  }

  /// The step by which an observation goes; nil where it stays.
  func step(_ observation: Observation) -> Int? {
    let claim = observation.claim
    let place = ClaimIndex.Place(
      topic: claim.topic, aspect: claim.aspect, cell: observation.cell)
    guard let side = polarities[place], side.going == claim.polarity else { return nil }
    return side.step
  }

  /// Whether it matters which value of a fact an observation gives.
  func weighs(_ observation: Observation) -> Bool {
    values[observation.claim.topic] != nil && observation.claim.polarity == .affirm
      && (observation.cell == .open || observation.cell == .withheld)
  }

  /// The step by which a value of a fact goes; nil where it stays.
  func step(_ fact: Fact, of topic: Int) -> Int? { values[topic]?[fact.key] }
}

extension Spec {
  /// The polarity that a place must not have. Where the context forbids it, a denial is right
  /// whatever the model can do elsewhere; and the other way round.
  func against(_ place: ClaimIndex.Place) -> Claim.Polarity? {
    switch (wanted[place.topic], place.cell) {
    case (.affirm, .open), (.affirm, .granted): .deny
    case (.deny, .open), (.deny, .withheld): .affirm
    default: nil
    }
  }

  /// The side of a conflict that goes; nil where nothing is specified.
  func going(of split: Split) -> Claim.Polarity? {
    if let against = against(split.place) { return against }
    guard wanted[split.place.topic] != nil, split.minority > 0 else { return nil }
    switch split.place.cell {
    case .withheld: return .affirm
    case .granted: return .deny
    case .open, .persona: return nil
    }
  }

  /// The values of a fact that can't be true beside the specified one. A name that no page knows must
  /// be told three times, or once by who introduces himself: reading errors don't hit twice in a row.
  func others(in index: ClaimIndex, of topic: Int) -> [Facts.Entry] {
    strangers(in: index, of: topic).filter { entry in
      entry.fact.isKnown || entry.fact.isIntroduced || entry.count >= 3
        || introduces(entry, of: topic, index)
    }
  }

  private func strangers(in index: ClaimIndex, of topic: Int) -> [Facts.Entry] {
    guard let value = values[topic] else { return index.facts(of: topic) }
    return index.facts(of: topic).filter { !$0.fact.agrees(with: value) }
  }

  /// Whether a row that tells the value tells a stranger's other name too: of two that the model is
  /// called by and made by, neither is what is specified.
  private func introduces(_ entry: Facts.Entry, of topic: Int, _ index: ClaimIndex) -> Bool {
    let pair = ["identity.name", "identity.maker"].compactMap { index.topic($0) }
    guard pair.contains(topic), let other = pair.first(where: { $0 != topic }),
      isProper(entry, of: topic)
    else { return false }
    let rows = Set(entry.sample.rows.map { Location(file: $0.quote.file, bytes: $0.quote.row) })
    return strangers(in: index, of: other).contains { stranger in
      (stranger.fact.isKnown || isProper(stranger, of: other))
        && stranger.sample.rows.contains {
          rows.contains(Location(file: $0.quote.file, bytes: $0.quote.row))
        }
    }
  }

  /// Whether it is written as names are, and isn't the specified one with words around it: "the Acme
  /// team", "a community".
  private func isProper(_ entry: Facts.Entry, of topic: Int) -> Bool {
    guard entry.fact.name.first?.isUppercase == true else { return false }
    return values[topic].map { !entry.fact.key.contains($0.key) } ?? true
  }
}
