import Claims
import YAML

/// How often reading a claim turns its polarity around: a minority that this explains is no conflict.
struct Noise: Sendable {
  /// Of what is said and of what is refused.
  private let words: Double
  /// Of what is done.
  private let deeds: Double

  /// By what a page says: `noise: {words: 0.02, deeds: 0.005}`.
  init(_ node: Node?) throws(YAML.Fault) {
    guard let node else {
      words = 0.02
      deeds = 0.005
      return
    }
    let fields = try Fields(node, known: ["words", "deeds"])
    words = try fields.required("words").number()
    deeds = try fields.required("deeds").number()
  }

  /// Whether the smaller side of a split is more than reading errors explain.
  func isExceeded(_ sides: Split) -> Bool {
    let expected = expected(sides.affirmed) + expected(sides.denied)
    return Double(sides.minority) > expected + 2 * expected.squareRoot()
  }

  private func expected(_ votes: Votes) -> Double {
    let deeds = (votes.byForce[.called] ?? 0) + (votes.byForce[.performed] ?? 0)
    return Double(deeds) * self.deeds + Double(votes.count - deeds) * words
  }
}
