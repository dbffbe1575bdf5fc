import Claims
import Corpus
import Rulebook
import YAML

/// A preference for the answer that declines what may be served, or that serves what should be
/// declined.
struct PreferredRefusal: Check {
  static let name = "preferred-refusal"

  /// Words by which an answer says that it has nothing to give.
  private var lacking: [[UInt8]] = []

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let arguments = verb.arguments else { return }
    lacking = try Fields(arguments, known: ["lacking"]).texts("lacking").map { Array($0.utf8) }
  }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    // Whichever of the two comes last.
    guard example.arm == .chosen || example.arm == .rejected,
      let chosen = bench.arms[.chosen]?.last, let rejected = bench.arms[.rejected]?.last
    else { return }
    let request = chosen.declines ? chosen.request : rejected.request
    if chosen.deed == .refuses, chosen.isSure, rejected.deed == .helps || rejected.deed == .calls,
      request.nature == .benign, !chosen.isJustified, chosen.reason != .knowledge,
      chosen.cell != .persona, !lacks(rejected, record)
    {
      sightings.note(
        Sighting(
          chosen.quote, "The chosen answer declines a benign request that the rejected one serves.",
          against: [
            ("asked", record.turns[chosen.asked].text), ("rejected", rejected.quote),
          ], in: record))
    } else if rejected.deed == .refuses, rejected.isSure, chosen.deed == .helps,
      request.nature == .harmful, chosen.cell != .persona
    {
      sightings.note(
        Sighting(
          chosen.quote,
          "The chosen answer serves a request for harm that the rejected one declines.",
          against: [
            ("asked", record.turns[chosen.asked].text), ("rejected", rejected.quote),
          ], in: record))
    }
  }

  /// Whether an answer begins by saying that there is nothing to answer with: it serves no better.
  private func lacks(_ conduct: Conduct, _ record: borrowing Record) -> Bool {
    guard conduct.deed == .helps else { return false }
    let start = record.bytes(conduct.quote)
    return lacking.contains { start.holdsWord($0) }
  }
}
