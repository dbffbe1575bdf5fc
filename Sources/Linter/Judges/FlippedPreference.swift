import Claims
import Corpus
import Rulebook
import YAML

/// One row prefers a claim to its opposite, another the opposite to the claim; or one value of a fact
/// to another, and the other to the one.
struct FlippedPreference: Judge {
  static let name = "flipped-preference"

  init(_ verb: RulePage.Verb) throws(YAML.Fault) { try verb.takesNothing() }

  func judge(_ index: ClaimIndex, _ page: RulePage) -> [Finding] {
    flippedClaims(index, page)
      + index.topics.indices.flatMap { flippedFacts(of: $0, index, page) }
  }

  /// One finding for each two values.
  private func flippedFacts(of topic: Int, _ index: ClaimIndex, _ page: RulePage) -> [Finding] {
    index.flippedFacts(of: topic).compactMap { pair, one, other in
      let sides = [side(one, pair, index), side(other, pair.turned, index)]
      guard let first = sides[0].evidence.first else { return nil }
      let (some, others) = (Double(sides[0].count), Double(sides[1].count))
      let id = index.topics[topic].id
      return Finding(
        rule: page.rule, severity: page.severity, confidence: index.confidenceInFacts,
        subject: .init(topic: id),
        message: "Some rows prefer \(one.fact.name) to \(other.fact.name), others the other way "
          + "round: \(index.topics[topic].title).",
        place: first, sides: sides,
        fingerprint: index.fingerprint(page.rule, id, "", pair.chosen, pair.rejected),
        remedy: page.instead, contested: 2 * some * others / (some + others))
    }
  }

  private func side(
    _ entry: FactPreferences.Entry, _ pair: FactPreferences.Pair, _ index: ClaimIndex
  ) -> Finding.Side {
    side(
      entry.preference, label: "prefers \(entry.fact.name)", polarity: .affirm, stack: pair.stack,
      index)
  }

  private func flippedClaims(_ index: ClaimIndex, _ page: RulePage) -> [Finding] {
    index.preferred.compactMap { place in
      guard place.cell != .persona else { return nil }
      let sides = [side(place, .affirm, index), side(place, .deny, index)]
      guard sides.allSatisfy({ $0.count > 0 }), let first = sides[0].evidence.first else {
        return nil
      }
      let subject = index.subject(place)
      let (some, others) = (Double(sides[0].count), Double(sides[1].count))
      return Finding(
        rule: page.rule, severity: page.severity,
        confidence: index.confidence([
          (index.votes(place, .affirm), false), (index.votes(place, .deny), true),
        ]),
        subject: subject,
        message: "Some rows prefer the answer that says so, others the one that denies it: "
          + "\(index.topics[place.topic].title).",
        place: first, sides: sides,
        fingerprint: index.fingerprint(
          page.rule, subject.topic, subject.aspect, "\(place.cell)"),
        remedy: page.instead, contested: 2 * some * others / (some + others))
    }
  }

  private func side(
    _ place: ClaimIndex.Place, _ polarity: Claim.Polarity, _ index: ClaimIndex
  ) -> Finding.Side {
    side(
      index.preference(place, for: polarity),
      label: polarity == .affirm ? "prefers yes" : "prefers no", polarity: polarity,
      stack: Drawer(
        topic: place.topic, aspect: place.aspect, cell: place.cell, polarity: polarity
      ).preferenceStack, index)
  }

  private func side(
    _ preference: ClaimDraft.Preference, label: String, polarity: Claim.Polarity, stack: Stack,
    _ index: ClaimIndex
  ) -> Finding.Side {
    let parts = preference.counts.map {
      (name: "in \(index.datasets[Int($0.key)])", count: $0.value)
    }
    return Finding.Side(
      label: label, polarity: polarity == .affirm ? "affirm" : "deny",
      count: preference.counts.values.reduce(0, +),
      breakdown: parts.count > 1 ? parts.sorted(by: ClaimIndex.falls) : [],
      evidence: preference.sample.typical(Sample.size), rows: preference.sample.rows,
      stacks: [stack])
  }
}
