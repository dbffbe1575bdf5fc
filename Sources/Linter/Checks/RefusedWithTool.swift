import Claims
import Corpus
import Rulebook
import YAML

/// The assistant says that it can't, although a declared tool does just that.
struct RefusedWithTool: Check {
  static let name = "refused-with-tool"

  // How tools and requests are matched is for the `Lore`.
  init(_ verb: RulePage.Verb) throws(YAML.Fault) {}

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught, !example.tools.isEmpty else { return }
    var noted: Set<Int> = []
    for denial in bench.claims where denial.polarity == .deny && denial.turn >= 0 {
      guard denial.confidence == .strict, denial.condition.isEmpty, bench.isAct(denial.topic),
        denial.force == .stated || denial.force == .refused,
        record.turns[denial.turn].role == .assistant, record.turns[denial.turn].isTrained,
        bench.cells[denial.topic] == .granted, !isLater(denial.turn, example, record),
        bench.nature(after: denial.turn) == .benign
      else { continue }
      let tool = bench.claims.first {
        $0.topic == denial.topic && $0.force == .declared && $0.turn < 0
      }
      let isDone = bench.claims.contains { $0.topic == denial.topic && $0.force == .called }
      guard let tool, !isDone else { continue }
      noted.insert(denial.turn)
      note(denial.quote, tool.quote, record, &sightings)
    }
    for conduct in bench.conducts where conduct.deed == .refuses {
      guard let tool = conduct.tool, conduct.isSure || isAll(conduct, record),
        conduct.reason == .ability || conduct.reason == .other,
        conduct.request.nature == .benign, conduct.cell == .granted,
        !noted.contains(conduct.answered), !isLater(conduct.answered, example, record),
        !bench.isBlamed(conduct.quote, of: record.turns[conduct.answered].text, record),
        !bench.isScope(conduct.quote, of: record.turns[conduct.answered].text, [tool], record),
        !isContrasted(conduct, bench), !isServedLater(conduct, tool, example, record, bench)
      else { continue }
      note(conduct.quote, record.tools[tool].name, record, &sightings)
    }
  }

  private func note(
    _ quote: Text, _ tool: Text, _ record: borrowing Record, _ sightings: inout Sightings
  ) {
    sightings.note(
      Sighting(
        quote, "\(record.string(tool)) is declared in this row.", against: [("tool", tool)],
        in: record))
  }

  /// Longer answers may give what was asked for all the same.
  private static let brief = 120

  /// Whether an answer is hardly more than words that may decline: "Alarms? Not my thing."
  private func isAll(_ conduct: Conduct, _ record: borrowing Record) -> Bool {
    record.bytes(record.turns[conduct.answered].text).count <= RefusedWithTool.brief
  }

  /// Whether the same answer says that it can do a part of what it declines.
  private func isContrasted(_ conduct: Conduct, _ bench: Bench) -> Bool {
    bench.claims(of: conduct.answered).contains {
      $0.polarity == .affirm && $0.force == .stated
        && conduct.needs.contains($0.topic)
    }
  }

  /// Whether it declines this one request only, and the tool is called for the next.
  private func isServedLater(
    _ conduct: Conduct, _ tool: Int, _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Bool {
    let text = record.turns[conduct.answered].text
    return bench.isNarrowed(conduct.quote, of: text, record)
      && record.calls(
        record.tools[tool].name, in: conduct.answered..<example.turns.upperBound)
  }

  /// Whether it is said of what a tool has just returned.
  private func isLater(_ turn: Int, _ example: Example, _ record: borrowing Record) -> Bool {
    var index = turn - 1
    while index >= example.turns.lowerBound {
      let turn = record.turns[index]
      if turn.role == .user { return false }
      if turn.role == .tool || !turn.outcomes.isEmpty { return true }
      index -= 1
    }
    return false
  }
}
