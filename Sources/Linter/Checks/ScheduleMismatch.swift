import Corpus
import Rulebook
import YAML

/// The time, date, duration, amount or recipient of a call is not the one that the user gave.
///
/// A value is wrong only where the user gave one of its kind and it stands nowhere before the call:
/// not in the user's words, not in the assistant's proposals, not in what tools returned, and is not
/// what those add up to.
struct ScheduleMismatch: Check {
  static let name = "schedule-mismatch"

  init(_ verb: RulePage.Verb) throws(YAML.Fault) { try verb.takesNothing() }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught else { return }
    var before = Context()
    for index in example.turns {
      let turn = record.turns[index]
      guard turn.role == .assistant, turn.isTrained else { continue }
      if isConfirmation(index, record, bench) {
        let confirmed = Confirmed(turn.text, record)
        if confirmed.saysAnything {
          before.hear(upTo: index, of: example, record)
          if before.mayGive(confirmed, record) {
            before.read(upTo: index, of: example, record)
            confirm(confirmed, with: before, record, &sightings)
          }
        }
      }
      for call in turn.calls {
        let arguments = bench.arguments(of: record.calls[call], in: record)
        let isSplit = Set(arguments.lazy.map(\.key).filter(Matter.units.contains)).count > 1
        for argument in arguments {
          guard let matter = Matter(key: argument.key) else { continue }
          // {"hours": 1, "minutes": 30} are ninety minutes only together.
          if isSplit, Matter.units.contains(argument.key) { continue }
          let detail = Detail(argument, matter, record)
          guard detail.canBeCompared else { continue }
          before.hear(upTo: index, of: example, record)
          guard before.mayGive(detail.matter, record) else { continue }
          before.read(upTo: index, of: example, record)
          compare(detail, beside: arguments, with: before, record, &sightings)
        }
      }
    }
  }

  /// Whether a turn says that something was done, or follows the result of a call.
  private func isConfirmation(
    _ index: Int, _ record: borrowing Record, _ bench: Bench
  ) -> Bool {
    !record.turns[index].text.isEmpty
      && bench.claims(of: index).contains { $0.force == .performed }
  }

  private func confirm(
    _ confirmed: Confirmed, with before: borrowing Context, _ record: borrowing Record,
    _ sightings: inout Sightings
  ) {
    guard let found = before.rival(of: confirmed) else { return }
    sightings.note(
      Sighting(
        found.said,
        "The answer confirms \(record.string(found.said)), but the user said "
          + "\(record.string(found.rival)).",
        against: [("user", found.rival)], in: record))
  }

  private func compare(
    _ detail: Detail, beside arguments: [Argument], with before: borrowing Context,
    _ record: borrowing Record, _ sightings: inout Sightings
  ) {
    let argument = detail.argument
    let others = arguments.filter { $0.text != argument.text }
    guard let rival = before.rival(of: detail, beside: others, record) else { return }
    sightings.note(
      Sighting(
        argument.text,
        "The call says \(argument.key) \(record.string(argument.text)), "
          + "but the user said \(record.string(rival)).",
        against: [("user", rival)], in: record))
  }
}
