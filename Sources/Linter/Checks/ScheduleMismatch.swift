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
      if isConfirmation(index, example, record, bench) {
        before.read(upTo: index, of: example, record)
        confirm(turn.text, with: before, record, &sightings)
      }
      for call in turn.calls {
        let arguments = bench.arguments(of: record.calls[call], in: record)
        guard arguments.contains(where: { Matter(key: $0.key) != nil }) else { continue }
        before.read(upTo: index, of: example, record)
        for argument in arguments {
          guard let matter = Matter(key: argument.key) else { continue }
          compare(argument, matter, with: before, record, &sightings)
        }
      }
    }
  }

  /// Whether a turn says that something was done, or follows the result of a call.
  private func isConfirmation(
    _ index: Int, _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Bool {
    !record.turns[index].text.isEmpty
      && bench.claims.contains { $0.turn == index && $0.force == .performed }
  }

  private func confirm(
    _ text: Text, with before: borrowing Context, _ record: borrowing Record,
    _ sightings: inout Sightings
  ) {
    guard let found = before.rival(ofConfirmation: text, record) else { return }
    sightings.note(
      Sighting(
        found.said,
        "The answer confirms \(record.string(found.said)), but the user said "
          + "\(record.string(found.rival)).",
        against: [("user", found.rival)], in: record))
  }

  private func compare(
    _ argument: Argument, _ matter: Matter, with before: borrowing Context,
    _ record: borrowing Record, _ sightings: inout Sightings
  ) {
    guard let rival = before.rival(of: argument, matter, record) else { return }
    let value = record.string(argument.text)
    sightings.note(
      Sighting(
        argument.text,
        "The call says \(argument.key) \(value), but the user said \(record.string(rival)).",
        against: [("user", rival)], in: record))
  }
}

/// What an argument is about, by its name.
enum Matter: String {
  case time
  case date
  case birth = "date of birth"
  case end = "time to end at"
  case duration
  case amount
  case count = "number"
  case recipient

  init?(key: String) {
    let words = key.split { $0 == "_" || $0 == "-" || $0 == "." || $0 == " " }
    func has(_ parts: String...) -> Bool {
      parts.contains { part in words.contains { $0 == part } || key.hasSuffix(part) }
    }
    // Names of zones can't be compared, and what day it is nobody needs to say.
    if has("zone", "format", "type", "id", "url", "current", "today", "now") { return nil }
    if key.contains("timezone") || key.hasPrefix("current") { return nil }
    if key.contains("check_out") || key.contains("checkout") || key.contains("return_") {
      self = .end
      return
    }
    if has("end", "until") || key.hasPrefix("end") || key.contains("end_") { self = .end; return }
    if key.contains("birth") || words.contains("dob") { self = .birth; return }
    if has("duration") || has("minutes", "timer") { self = .duration; return }
    if has("date", "day", "datetime", "due") { self = .date; return }
    if has("time", "alarm", "hour") { self = .time; return }
    if has("quantity", "party_size", "guests", "adults") || key.hasPrefix("number_of")
      || key.hasPrefix("num_")
    {
      self = .count
      return
    }
    if has("amount", "price", "budget", "principal", "income", "salary", "bill", "cost") {
      self = .amount
      return
    }
    if has("recipient", "receiver", "to", "contact", "email", "phone") { self = .recipient; return }
    return nil
  }
}
