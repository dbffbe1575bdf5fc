import Claims
import YAML

/// How often a claim is read where there is none, or the wrong way round: a minority that this
/// explains is no conflict. On raw text of sources that nobody had read, about one claim in twelve is
/// wrong in what is said, one in a hundred in what is done; of the former half fall to the wrong side.
struct Noise: Sendable {
  /// Of what is said and of what is refused.
  private let words: Double
  /// Of what is done.
  private let deeds: Double

  /// By what a page says: `noise: {words: 0.04, deeds: 0.01}`.
  init(_ node: Node?) throws(YAML.Fault) {
    guard let node else {
      words = 0.04
      deeds = 0.01
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

  /// Whether the smaller side is more than the mere count of reading errors, or was done: what is
  /// done is hardly ever misread.
  func leavesRoom(_ sides: Split) -> Bool {
    let smaller = sides.affirmed.count < sides.denied.count ? sides.affirmed : sides.denied
    guard smaller.count > 0 else { return false }
    let deeds = (smaller.byForce[.called] ?? 0) + (smaller.byForce[.performed] ?? 0)
    return deeds > 0 || Double(smaller.count) > expected(sides.affirmed) + expected(sides.denied)
  }

  /// Whether so many of a fact's values are more than reading errors explain.
  func isExceeded(by count: Int, of all: Int) -> Bool {
    let expected = Double(all) * words
    return Double(count) > expected + 2 * expected.squareRoot()
  }

  private func expected(_ votes: Votes) -> Double {
    let deeds = (votes.byForce[.called] ?? 0) + (votes.byForce[.performed] ?? 0)
    return Double(deeds) * self.deeds + Double(votes.count - deeds) * words
  }
}
