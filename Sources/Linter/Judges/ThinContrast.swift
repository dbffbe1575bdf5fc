import Claims
import Corpus
import Rulebook
import YAML

/// An ability that is denied where it is withheld and used where it is granted, but one of the two so
/// rarely that the topic alone predicts the answer.
struct ThinContrast: Judge {
  static let name = "thin-contrast"

  /// Fewer answers than this on both sides together predict nothing.
  private let least: Int

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let node = verb.arguments else {
      throw verb.node.fault("say below it how many answers are enough to tell")
    }
    least = try Fields(node, known: ["answers"]).required("answers").integer()
  }

  func judge(_ index: ClaimIndex, _ page: RulePage) -> [Finding] {
    index.topics.indices.compactMap { topic in
      guard let contrast = Contrast(index, topic), contrast.count >= least, !contrast.isEnough
      else { return nil }
      let id = index.topics[topic].id
      let sides = [
        index.side(
          "served", .affirm, contrast.used.votes, contrast.used.sample,
          index.stacks(topic, .granted, .affirm)),
        index.side(
          "denied", .deny, contrast.denied.votes, contrast.denied.sample,
          index.stacks(topic, .withheld, .deny)),
      ]
      let isRarelyServed = contrast.used.votes.count < contrast.denied.votes.count
      let rare = sides[isRarelyServed ? 0 : 1]
      guard let place = rare.evidence.first else { return nil }
      return Finding(
        rule: page.rule, severity: page.severity,
        confidence: index.confidence([(contrast.used.votes, false), (contrast.denied.votes, true)]),
        subject: .init(topic: id),
        message: "Denied in \(answers(contrast.denied)) where it is withheld, done in "
          + "\(answers(contrast.used)) where it is granted: the topic alone nearly predicts the "
          + "answer.",
        dataset: (isRarelyServed ? contrast.used : contrast.denied).votes.home(index),
        place: place, sides: sides, fingerprint: index.fingerprint(page.rule, id),
        remedy: page.instead)
    }
  }
}

private func answers(_ side: (votes: Votes, sample: Sample)) -> String {
  side.votes.count == 1 ? "1 answer" : "\(side.votes.count) answers"
}

/// An ability used where it is granted and denied where it is withheld.
struct Contrast {
  let used: (votes: Votes, sample: Sample)
  let denied: (votes: Votes, sample: Sample)

  /// Nil where there is nothing of one of the two, or the topic is no ability.
  init?(_ index: ClaimIndex, _ topic: Int) {
    guard index.topics[topic].kind == .ability else { return nil }
    used = index.all(topic, .granted, .affirm)
    denied = index.all(topic, .withheld, .deny)
    guard used.votes.count > 0, denied.votes.count > 0 else { return nil }
  }

  var count: Int { used.votes.count + denied.votes.count }

  /// Whether each side is at least max(3, min(10, 5 % of the other)).
  var isEnough: Bool {
    func wanted(_ other: Int) -> Int { max(3, min(10, (other + 19) / 20)) }
    return used.votes.count >= wanted(denied.votes.count)
      && denied.votes.count >= wanted(used.votes.count)
  }
}
