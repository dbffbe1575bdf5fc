import Claims
import Corpus
import Rulebook
import YAML

/// The assistant says that it did what only a call can do, calls exist in the example, and it made
/// none.
struct PhantomAction: Check {
  static let name = "phantom-action"

  /// In a claim, says that it is still to be done.
  private let plans: Phrases
  /// In an answer, asks whether it should be done.
  private let asks: Phrases

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let node = verb.arguments else {
      throw verb.node.fault("say below it which words plan, and which ask")
    }
    let fields = try Fields(node, known: ["plans", "asks"])
    plans = try fields.phrases("plans")
    asks = try fields.phrases("asks")
  }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught, hasCalls(example, record) else { return }
    for claim in bench.claims where claim.force == .performed && claim.polarity == .affirm {
      guard claim.turn >= 0, claim.confidence == .strict, bench.isAct(claim.topic),
        record.turns[claim.turn].role == .assistant, record.turns[claim.turn].isTrained,
        !isCovered(claim, example, record, bench), !isPlan(claim, record)
      else { continue }
      sightings.note(
        Sighting(
          claim.quote, "No call was made for this, although calls are made in this row's world.",
          in: record))
      return
    }
  }

  private func hasCalls(_ example: Example, _ record: borrowing Record) -> Bool {
    !example.tools.isEmpty || example.turns.contains { !record.turns[$0].calls.isEmpty }
  }

  /// Whether a call stands between the user's last words and the claim, or one of the same topic or
  /// the same claim stands anywhere before.
  private func isCovered(
    _ claim: Claim, _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Bool {
    var index = claim.turn
    while index >= example.turns.lowerBound {
      let turn = record.turns[index]
      if !turn.calls.isEmpty || !turn.outcomes.isEmpty || turn.role == .tool { return true }
      if turn.role == .user && index < claim.turn { break }
      index -= 1
    }
    index = claim.turn
    while index < example.turns.upperBound, record.turns[index].role != .user {
      if !record.turns[index].calls.isEmpty { return true }
      index += 1
    }
    return bench.claims.contains { other in
      other.topic == claim.topic && other.turn >= 0 && other.turn < claim.turn
        && (other.force == .called || other.force == .performed)
    }
  }

  /// Whether it is told what will be done, or asked whether it should be.
  private func isPlan(_ claim: Claim, _ record: borrowing Record) -> Bool {
    let text = record.bytes(record.turns[claim.turn].text)
    let end = text.trimmed.upperBound
    return plans.occur(in: record.bytes(claim.quote)) || asks.occur(in: text)
      || end > 0 && text[end - 1] == UInt8(ascii: "?")
  }
}
