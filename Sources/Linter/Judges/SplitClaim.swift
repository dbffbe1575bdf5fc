import Claims
import Corpus
import Rulebook
import YAML

/// In one cell, a topic is affirmed by some observations and denied by others.
struct SplitClaim: Judge {
  static let name = "split-claim"

  /// What reading errors explain.
  let noise: Noise

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    let fields = try verb.arguments.map { (node) throws(YAML.Fault) in
      try Fields(node, known: ["noise"])
    }
    noise = try Noise(fields?["noise"])
  }

  func judge(_ index: ClaimIndex, _ page: RulePage) -> [Finding] {
    Split.all(index).filter { $0.minority >= 1 && noise.isExceeded($0) }
      .compactMap { finding($0, index, page) }
  }

  private func finding(_ split: Split, _ index: ClaimIndex, _ page: RulePage) -> Finding? {
    let subject = index.subject(split.place)
    let sides = [index.side(split.place, .affirm), index.side(split.place, .deny)]
    guard let place = sides.flatMap(\.evidence).first else { return nil }
    return Finding(
      rule: page.rule, severity: page.severity, confidence: split.confidence(index),
      subject: subject,
      message: message(split, index), dataset: split.home(index), place: place, sides: sides,
      notes: notes(split, index),
      fingerprint: index.fingerprint(
        page.rule, subject.topic, subject.aspect, "\(split.place.cell)"),
      remedy: page.instead, count: 1, contested: split.contested)
  }

  private func message(_ split: Split, _ index: ClaimIndex) -> String {
    let topic = index.topics[split.place.topic]
    return topic.kind == .ability
      ? "The assistant \(topic.title): some answers do it or say that it can, others say that it "
        + "can't. The model must guess."
      : "The assistant \(topic.title): some answers say so, others deny it. The model must guess."
  }

  /// How much of the disagreement the context settles, and how much only the dataset tells.
  private func notes(_ split: Split, _ index: ClaimIndex) -> [String] {
    let shares = Uncertainty(index, topic: split.place.topic, aspect: split.place.aspect)
    return shares.isWorthTelling ? [shares.says] : []
  }
}
