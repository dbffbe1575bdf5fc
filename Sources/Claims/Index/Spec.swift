import Corpus
package import YAML

/// What the owner says that the model is and can do (`model:` in antinomy.yaml).
package struct Spec: Sendable {
  /// What each topic should be; topics that are not named are nobody's business.
  package private(set) var wanted: [Int: Claim.Polarity] = [:]
  /// The fact's one value.
  package private(set) var values: [Int: Fact] = [:]

  /// What may be said under `model:`.
  package static let keys = [
    Key("name", .text, "What the model is called."),
    Key("maker", .text, "Who made the model."),
    Key("cutoff", .text, "Up to when it knows the world: 2024 or 2024-06."),
    Key(
      "can", .listed(.named("topic")),
      "Topics that answers should affirm or carry out. Answers that deny them are off-spec-claim."),
    Key(
      "cannot", .listed(.named("topic")),
      "Topics that answers should deny. Answers that affirm them are off-spec-claim."),
    Key(
      "nature", .named("nature"),
      "What the model should say of what it is, topic by topic: affirm, deny, or either."),
  ]

  /// What may be wanted of a topic under `nature:`.
  package static let natures = Nature.allCases.map(\.rawValue)

  private static let facts = [
    "name": "identity.name", "maker": "identity.maker", "cutoff": "knowledge.cutoff",
  ]

  /// Reads a mapping; topics that no page defines are errors.
  package init(_ node: Node, topics: [Topic]) throws(Fault) {
    let fields = try Fields(node, known: Spec.keys)
    for (key, id) in Spec.facts {
      guard let value = fields[key], let topic = topics.firstIndex(where: { $0.id == id }) else {
        continue
      }
      values[topic] = try Spec.fact(key, value)
    }
    for (key, polarity) in [("can", Claim.Polarity.affirm), ("cannot", .deny)] {
      for element in try fields[key]?.listed() ?? [] {
        let topic = try Spec.topic(element, at: element.place, element.string(), topics)
        if wanted[topic] != nil { throw element.fault("this stands under can and under cannot") }
        wanted[topic] = polarity
      }
    }
    for member in try fields["nature"]?.mapping() ?? [] {
      let topic = try Spec.topic(member.value, at: member.place, member.key, topics)
      switch try member.value.choice(Nature.self) {
      case .affirm: wanted[topic] = .affirm
      case .deny: wanted[topic] = .deny
      case .either: break
      }
    }
  }

  private enum Nature: String, CaseIterable { case affirm, deny, either }

  private static func topic(
    _ node: Node, at place: Place, _ id: String, _ topics: [Topic]
  ) throws(Fault) -> Int {
    if let topic = topics.firstIndex(where: { $0.id == id }) { return topic }
    let hint = Nearest.hint(id, topics.map(\.id))
    throw Fault(
      "no topic is called \"\(id)\"" + (hint.isEmpty ? "; 'antinomy topics' lists them" : hint),
      at: place, in: node.source)
  }

  private static func fact(_ key: String, _ node: Node) throws(Fault) -> Fact {
    let text = try node.string()
    guard key == "cutoff" else { return Fact(name: text, isKnown: true) }
    let parts = text.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil, (1900...2200).contains(year) else {
      throw node.fault("a cutoff is written as a year, or as a year and a month: 2024-06")
    }
    return Fact(year: year, month: parts.count > 1 ? parts[1] ?? 0 : 0)
  }
}
