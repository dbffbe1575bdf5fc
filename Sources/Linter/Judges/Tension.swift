import Claims
import Corpus
import Rulebook
import YAML

/// A denial that models stretch over an ability that is taught elsewhere, and nothing bridges them.
struct Tension: Judge {
  static let name = "tension"

  /// So many denials and so many uses make a tension.
  private let leastDenials: Int
  private let leastUses: Int
  /// Fewer do where little else is claimed: the fewer of both are such a share of all observations.
  private let share: Double
  /// More bridges than this are never wanted.
  private let mostBridges: Int
  /// How bridges are put that are proposed.
  private let words: BridgeWords

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let node = verb.arguments else {
      (leastDenials, leastUses, share, mostBridges) = (3, 3, 0.05, 50)
      words = BridgeWords(both: [:], condition: [:])
      return
    }
    let fields = try Fields(
      node, known: ["denials", "uses", "share", "bridges", "both", "condition", "before"])
    words = BridgeWords(
      both: try Tension.byLanguage(fields["both"]),
      condition: try Tension.byLanguage(fields["condition"]),
      before: try Tension.byLanguage(fields["before"]))
    leastDenials = try fields.required("denials").integer()
    leastUses = try fields.required("uses").integer()
    share = try fields.required("share").number()
    mostBridges = try fields.required("bridges").integer()
  }

  private static func byLanguage(_ node: Node?) throws(YAML.Fault) -> [String: String] {
    var words: [String: String] = [:]
    for member in node?.members ?? [] { words[member.key] = try member.value.string() }
    return words
  }

  /// A denied topic, an ability that it spills over to, and what stands between them.
  private struct Edge {
    var ability: Int
    /// In which cells it is used.
    var cells: [Cell]
    var uses: Votes
    var sample: Sample
    var bridges: Int
    var wanted: Int
    var isRefusedWhereGranted: Bool
    var because: String
  }

  func judge(_ index: ClaimIndex, _ page: RulePage) -> [Finding] {
    index.topics.indices.compactMap { denied in
      let (denials, edges) = strained(denied, index)
      return edges.isEmpty ? nil : finding(denied, denials, edges, index, page)
    }
  }

  /// What is missing, with what it can be made of.
  func gaps(_ index: ClaimIndex) -> [Gap] {
    index.topics.indices.flatMap { denied in
      let (denials, edges) = strained(denied, index)
      return edges.map { edge in
        Gap(
          denied: denied, ability: edge.ability,
          name: "\(index.topics[denied].id) ⇒ \(index.topics[edge.ability].id)",
          missing: edge.wanted - edge.bridges, denials: denials.sample.typical(Sample.size),
          uses: edge.sample.typical(Sample.size), words: words,
          naming: TopicWords(index.topics[denied]))
      }
    }
  }

  /// The denials of a topic, and the abilities over which they are stretched.
  private func strained(
    _ denied: Int, _ index: ClaimIndex
  ) -> (denials: (votes: Votes, sample: Sample), edges: [Edge]) {
    let denials = index.all(denied, .open, .deny)
    let unconditional = denials.votes.count - denials.votes.conditional
    guard unconditional > 0 else { return (denials, []) }
    return (denials, edges(denied, unconditional, index))
  }

  private func edges(_ denied: Int, _ denials: Int, _ index: ClaimIndex) -> [Edge] {
    let topic = index.topics[denied]
    let reached = topic.spills.map { (index.topic($0.onto), $0.because) }
    let own = topic.kind == .ability ? [(Optional(denied), "")] : []
    return (own + reached).compactMap { ability, because in
      guard let ability else { return nil }
      let cells = cells(denied, ability, index)
      let uses = index.all(ability, cells, .affirm)
      let bridges = self.bridges(denied, ability, uses.votes.count, index)
      let wanted = min(mostBridges, max(min(3, denials), (denials + 9) / 10))
      guard isMuch(denials, uses.votes.count, index), bridges < wanted else { return nil }
      return Edge(
        ability: ability, cells: cells, uses: uses.votes, sample: uses.sample, bridges: bridges,
        wanted: wanted,
        isRefusedWhereGranted: index.all(ability, .granted, .deny).votes.count > 0,
        because: because)
    }
  }

  /// Where an ability is used beside a denial that is stretched over it: where it is granted, and, of
  /// another ability than the one that is denied, also where it is merely done. "Alarm set" without
  /// any tool is how plain instruction data show it.
  private func cells(_ denied: Int, _ ability: Int, _ index: ClaimIndex) -> [Cell] {
    guard denied != ability else { return [.granted] }
    let open = index.all(ability, .open, .affirm).votes
    let deeds = (open.byForce[.performed] ?? 0) + (open.byForce[.called] ?? 0)
    return deeds * 2 > open.count ? [.granted, .open] : [.granted]
  }

  /// Whether these are enough to count: in a handful of rows, one of each is.
  private func isMuch(_ denials: Int, _ uses: Int, _ index: ClaimIndex) -> Bool {
    if denials >= leastDenials && uses >= leastUses { return true }
    return uses > 0 && Double(min(denials, uses)) >= share * Double(index.observations)
  }

  /// Answers that state both, denials that name their condition, and contrast: the same ability
  /// denied where no tool provides it and used where one does.
  private func bridges(_ denied: Int, _ ability: Int, _ uses: Int, _ index: ClaimIndex) -> Int {
    let both = index.bridge(.init(denied: denied, affirmed: ability)).count
    let conditional = [Cell.open, .withheld].reduce(0) {
      $0 + index.all(denied, $1, .deny).votes.conditional
    }
    let withheld = index.all(ability, .withheld, .deny).votes
    return both + conditional + min(withheld.count - withheld.conditional, uses)
  }

  private func finding(
    _ denied: Int, _ denials: (votes: Votes, sample: Sample), _ edges: [Edge],
    _ index: ClaimIndex, _ page: RulePage
  ) -> Finding? {
    let topic = index.topics[denied]
    guard let place = denials.sample.typical(1).first else { return nil }
    let isSweeping = topic.id == "act.any"
    let isGrave =
      isSweeping
      || edges.contains {
        $0.ability == denied || $0.isRefusedWhereGranted
          || topic.id == "self.body" && index.topics[$0.ability].id.hasPrefix("act.")
      }
    var sides = [
      index.side(
        "denied", .deny, denials.votes, denials.sample, index.stacks(denied, .open, .deny))
    ]
    for edge in edges {
      let label = edges.count == 1 ? "done" : index.topics[edge.ability].id
      sides.append(
        index.side(
          label, .affirm, edge.uses, edge.sample,
          edge.cells.flatMap { index.stacks(edge.ability, $0, .affirm) }))
    }
    // What a bridge looks like here, where somebody wrote one.
    for edge in edges {
      let way = ClaimDraft.Edge(denied: denied, affirmed: edge.ability)
      let bridge = index.bridge(way)
      guard bridge.count > 0 else { continue }
      sides.append(
        Finding.Side(
          label: "bridge", count: bridge.count, evidence: bridge.sample.typical(50),
          stacks: [way.stack]))
    }
    let widest = edges.max { $0.wanted - $0.bridges < $1.wanted - $1.bridges } ?? edges[0]
    let both = index.bridge(.init(denied: denied, affirmed: widest.ability))
    var bridge = Bridge(
      denials: denials.sample.typical(50), deeds: widest.sample.typical(50),
      found: both.sample.typical(50), there: widest.bridges, wanted: widest.wanted,
      isOfOneTopic: widest.ability == denied, both: words.both, condition: words.condition)
    bridge.before = words.before
    bridge.naming = TopicWords(topic).words
    let abilities = edges.map { index.topics[$0.ability].id }
    let missing = edges.map { $0.wanted - $0.bridges }.max() ?? 0
    var finding = Finding(
      rule: page.rule, severity: isGrave ? .warning : .info,
      confidence: index.confidence([(denials.votes, true)] + edges.map { ($0.uses, false) }),
      subject: .init(topic: "\(topic.id) ⇒ \(abilities.joined(separator: ", "))"),
      message: message(topic, edges, denials.votes, index),
      dataset: denials.votes.home(index), place: place, sides: sides,
      notes: notes(edges, missing, index),
      fingerprint: index.fingerprint(page.rule, topic.id), remedy: page.instead,
      contested: 0)
    finding.bridge = bridge
    return finding
  }

  private func message(
    _ topic: Topic, _ edges: [Edge], _ denials: Votes, _ index: ClaimIndex
  ) -> String {
    let sweeping = topic.id == "act.any" ? ", in a sweeping way," : ""
    let uses = edges.map { edge in
      index.topics[edge.ability].id == topic.id
        ? "\(edge.uses.doers) it"
        : "\(edge.uses.doers) that it \(index.topics[edge.ability].title)"
    }
    let isOfOneTopic = edges.allSatisfy { index.topics[$0.ability].id == topic.id }
    let deny = denials.count == 1 ? "answer denies" : "answers deny"
    return "\(denials.count) \(deny)\(sweeping) that the assistant \(topic.title); "
      + "\(uses.joined(separator: "; ")). "
      + (isOfOneTopic
        ? "Models learn to deny what they can do, and begin to refuse."
        : "Models stretch the first over the second and begin to refuse.")
  }

  private func notes(_ edges: [Edge], _ missing: Int, _ index: ClaimIndex) -> [String] {
    let because = edges.compactMap { edge in
      edge.because.isEmpty ? nil : edge.because.begun.ended
    }
    let counts = edges.map {
      (edges.count == 1 ? "" : "\(index.topics[$0.ability].id): ")
        + "\($0.bridges) of \($0.wanted) bridges"
    }
    return because.prefix(2) + [
      "\(counts.joined(separator: ", ")); \(missing) more would do.",
      "A bridge says both in one answer, or names the condition under which it can't.",
    ]
  }
}

extension ClaimIndex {
  /// What was observed of a topic in a cell, over all its aspects.
  func all(
    _ topic: Int, _ cell: Cell, _ polarity: Claim.Polarity
  ) -> (votes: Votes, sample: Sample) {
    var sum = Votes()
    var drawn = Sample()
    for place in places where place.topic == topic && place.cell == cell {
      sum.add(votes(place, polarity))
      drawn.absorb(sample(place, polarity))
    }
    return (sum, drawn)
  }

  /// The same of several cells together.
  func all(
    _ topic: Int, _ cells: [Cell], _ polarity: Claim.Polarity
  ) -> (votes: Votes, sample: Sample) {
    cells.reduce(into: (Votes(), Sample())) { sum, cell in
      let more = all(topic, cell, polarity)
      sum.0.add(more.votes)
      sum.1.absorb(more.sample)
    }
  }
}

extension Votes {
  fileprivate var doers: String {
    count == 1 ? "1 does or affirms" : "\(count) do or affirm"
  }

  /// Which dataset most of it comes from.
  func home(_ index: ClaimIndex) -> String {
    let most = byDataset.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return most.map { index.datasets[$0.key] } ?? ""
  }
}
