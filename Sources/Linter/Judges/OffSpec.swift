import Claims
import Corpus
import Rulebook
import YAML

/// Claims against what the owner says that the model is and can do.
struct OffSpec: Judge {
  static let name = "off-spec"

  init(_ verb: RulePage.Verb) throws(YAML.Fault) { try verb.takesNothing() }

  func judge(_ index: ClaimIndex, _ page: RulePage) -> [Finding] {
    guard let spec = index.spec else { return [] }
    let abilities = index.places.compactMap { place in
      spec.wanted[place.topic].flatMap { against($0, place, index, page) }
    }
    let facts = spec.values.sorted { $0.key < $1.key }.compactMap { topic, value in
      against(value, topic, index, page)
    }
    return abilities + facts
  }

  private func against(
    _ wanted: Claim.Polarity, _ place: ClaimIndex.Place, _ index: ClaimIndex, _ page: RulePage
  ) -> Finding? {
    // Where the context forbids it, a denial is right whatever the model can do elsewhere; and the
    // other way round.
    guard place.cell != .persona, place.cell != (wanted == .affirm ? .withheld : .granted) else {
      return nil
    }
    let side = index.side(place, wanted == .affirm ? .deny : .affirm)
    guard side.count > 0, let first = side.evidence.first else { return nil }
    let topic = index.topics[place.topic]
    let isAbility = topic.kind == .ability
    let said = wanted == .affirm ? (isAbility ? "can" : "yes") : (isAbility ? "cannot" : "no")
    let subject = index.subject(place)
    return Finding(
      rule: page.rule, severity: page.severity, subject: subject,
      message: "The model is specified with \"\(said)\" for: \(topic.title). These answers say "
        + "the opposite.",
      dataset: index.votes(place, wanted == .affirm ? .deny : .affirm).home(index), place: first,
      sides: [side],
      fingerprint: index.fingerprint(page.rule, subject.topic, subject.aspect, "\(place.cell)"),
      remedy: page.instead, contested: Double(side.count))
  }

  private func against(
    _ value: Fact, _ topic: Int, _ index: ClaimIndex, _ page: RulePage
  ) -> Finding? {
    let others = index.facts(of: topic).filter {
      !$0.fact.agrees(with: value) && ($0.fact.isKnown || $0.count >= 3)
    }
    guard let place = others.first?.sample.typical(1).first else { return nil }
    let id = index.topics[topic].id
    return Finding(
      rule: page.rule, severity: page.severity, subject: .init(topic: id),
      message: "The model is specified as \(value.name), and told to be another: "
        + "\(index.topics[topic].title).",
      place: place,
      sides: others.prefix(6).map { other in
        Finding.Side(
          label: other.fact.name, polarity: "affirm", count: other.count,
          evidence: other.sample.typical(Sample.size))
      },
      fingerprint: index.fingerprint(page.rule, id), remedy: page.instead,
      contested: Double(others.reduce(0) { $0 + $1.count }))
  }
}
