import Claims
import Corpus
import Rulebook
import YAML

/// A minority so small that reading errors may explain it.
struct StrayClaim: Judge {
  static let name = "stray-claim"

  private let noise: Noise

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    let fields = try verb.arguments.map { (node) throws(YAML.Fault) in
      try Fields(node, known: ["noise"])
    }
    noise = try Noise(fields?["noise"])
  }

  func judge(_ index: ClaimIndex, _ page: RulePage) -> [Finding] {
    Split.all(index).filter { noise.leavesRoom($0) && !noise.isExceeded($0) }.compactMap { split in
      let subject = index.subject(split.place)
      let isAffirmed = split.affirmed.count < split.denied.count
      let stray = index.side(split.place, isAffirmed ? .affirm : .deny)
      let rest = index.side(split.place, isAffirmed ? .deny : .affirm)
      guard let place = stray.evidence.first else { return nil }
      return Finding(
        rule: page.rule, severity: page.severity, confidence: split.confidence(index),
        subject: subject,
        message: "\(stray.count) of \(stray.count + rest.count) answers "
          + (isAffirmed ? "say or show" : "deny")
          + " that the assistant \(index.topics[split.place.topic].title); all others say the "
          + "opposite.",
        dataset: split.home(index), place: place, sides: [stray, rest],
        fingerprint: index.fingerprint(
          page.rule, subject.topic, subject.aspect, "\(split.place.cell)"),
        remedy: page.instead, contested: split.contested)
    }
  }
}
