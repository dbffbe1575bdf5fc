import Claims
import Corpus
import Rulebook
import YAML

/// A fact that is told in two ways: two names, two makers, two cutoffs.
struct TwoValues: Judge {
  static let name = "two-values"

  private let topics: [String]
  /// The topics of which only values count that pages know: of models, sizes are told as well.
  private let known: Set<String>
  /// Values that go with others: most models are a transformer.
  private let common: Set<String>
  private let noise: Noise

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let node = verb.arguments else {
      throw verb.node.fault("say below it which facts are meant")
    }
    let fields = try Fields(node, known: ["of", "known", "common", "noise", "introducing"])
    topics = try fields.required("of").strings()
    known = Set(try fields.texts("known"))
    common = Set(try fields.texts("common").map { Fact(name: $0, isKnown: true).key })
    noise = try Noise(fields["noise"])
  }

  func judge(_ index: ClaimIndex, _ page: RulePage) -> [Finding] {
    topics.compactMap { id in
      guard let topic = index.topic(id) else { return nil }
      let values = apart(index.facts(of: topic), of: id)
      guard values.count >= 2, let place = values[0].sample.typical(1).first else {
        return nil
      }
      let sides = values.prefix(6).map { value in
        Finding.Side(
          label: value.fact.name, polarity: "affirm", count: value.count,
          weighted: weighted(value, index), breakdown: breakdown(value, index),
          evidence: value.sample.typical(Sample.size), rows: value.sample.rows,
          stacks: [value.fact.stack(of: topic)])
      }
      let counts = values.map { Double($0.count) }
      let sum = counts.reduce(0, +)
      let names = values.prefix(4).map(\.fact.name).joined(separator: ", ")
      let more = values.count > 4 ? " and \(values.count - 4) more" : ""
      return Finding(
        rule: page.rule, severity: page.severity, confidence: index.confidenceInFacts,
        subject: .init(topic: id),
        message: "The answers give \(values.count) values for \"\(index.topics[topic].title)\": "
          + "\(names)\(more). Of one model only one can be true.",
        dataset: home(values[values.count - 1], index), place: place, sides: Array(sides),
        fingerprint: index.fingerprint(page.rule, id), remedy: page.instead,
        contested: counts.reduce(0) { $0 + $1 * (sum - $1) / sum })
    }
  }

  /// Without those that merely say less of the same: 2021 beside September 2021, a first name beside
  /// the whole.
  private func apart(_ values: [Facts.Entry], of topic: String) -> [Facts.Entry] {
    var kept: [Facts.Entry] = []
    // Known names need no gate, nor do those that are introduced as names. What merely stands where
    // a name is expected must do so more often than reading errors explain.
    let count = values.reduce(0) { $0 + $1.count }
    let sure = values.filter { value in
      if common.contains(value.fact.key) { return false }
      if value.fact.isKnown || known.contains(topic) { return value.fact.isKnown }
      // "a community", "a team of researchers": whoever they work for may be named elsewhere.
      if topic == "identity.maker", value.fact.name.first?.isLowercase == true { return false }
      if value.fact.isIntroduced { return true }
      return value.count >= 3 && noise.isExceeded(by: value.count, of: count)
    }
    for value in sure where !kept.contains(where: { $0.fact.agrees(with: value.fact) }) {
      kept.append(value)
    }
    return kept
  }

  private func weighted(_ entry: Facts.Entry, _ index: ClaimIndex) -> Double {
    entry.counts.sorted { $0.key < $1.key }.reduce(0) {
      $0 + Double($1.value) * index.weights[Int($1.key)]
    }
  }

  private func breakdown(
    _ entry: Facts.Entry, _ index: ClaimIndex
  ) -> [(name: String, count: Int)] {
    let parts = entry.counts.map { (name: "in \(index.datasets[Int($0.key)])", count: $0.value) }
    return parts.count > 1 ? parts.sorted(by: ClaimIndex.falls) : []
  }

  private func home(_ entry: Facts.Entry, _ index: ClaimIndex) -> String {
    let most = entry.counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return most.map { index.datasets[Int($0.key)] } ?? ""
  }
}
