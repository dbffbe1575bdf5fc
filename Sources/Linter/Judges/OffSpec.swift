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
      spec.against(place).flatMap { claims($0, at: place, index, page) }
    }
    let facts = spec.values.sorted { $0.key < $1.key }.compactMap { topic, value in
      against(value, topic, spec, index, page)
    }
    return abilities + facts
  }

  private func claims(
    _ going: Claim.Polarity, at place: ClaimIndex.Place, _ index: ClaimIndex, _ page: RulePage
  ) -> Finding? {
    let votes = index.votes(place, going)
    let side = index.side(place, going)
    guard side.count > 0, let first = side.evidence.first else { return nil }
    let topic = index.topics[place.topic]
    let isAbility = topic.kind == .ability
    let said = going == .deny ? (isAbility ? "can" : "yes") : (isAbility ? "cannot" : "no")
    let subject = index.subject(place)
    return Finding(
      rule: page.rule, severity: page.severity,
      confidence: index.confidence([(votes, going == .deny)]), subject: subject,
      message:
        "The specification says \"\(said)\": the assistant \(topic.title). These answers say "
        + "the opposite.",
      dataset: votes.home(index), place: first,
      sides: [side],
      fingerprint: index.fingerprint(page.rule, subject.topic, subject.aspect, "\(place.cell)"),
      remedy: page.instead, contested: Double(side.count))
  }

  private func against(
    _ value: Fact, _ topic: Int, _ spec: Spec, _ index: ClaimIndex, _ page: RulePage
  ) -> Finding? {
    let others = spec.others(in: index, of: topic)
    guard let place = others.first?.sample.typical(1).first else { return nil }
    let id = index.topics[topic].id
    return Finding(
      rule: page.rule, severity: page.severity, confidence: index.confidenceInFacts,
      subject: .init(topic: id),
      message: "The specification gives \(value.name) for \"\(index.topics[topic].title)\", these "
        + "answers give another.",
      place: place,
      sides: others.prefix(6).map { other in
        Finding.Side(
          label: other.fact.name, polarity: "affirm", count: other.count,
          evidence: other.sample.typical(Sample.size), rows: other.sample.rows,
          stacks: [other.fact.stack(of: topic)])
      },
      fingerprint: index.fingerprint(page.rule, id), remedy: page.instead,
      contested: Double(others.reduce(0) { $0 + $1.count }))
  }
}
