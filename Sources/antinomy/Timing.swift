import Linter

/// Where the time of a run goes, stage by stage and rule by rule.
struct Timing {
  private var stages: [(name: String, spent: Duration)] = []
  private var last = ContinuousClock.now

  /// Ends a stage; the next begins.
  mutating func end(_ stage: String) {
    let now = ContinuousClock.now
    stages.append((stage, now - last))
    last = now
  }

  /// Stages by the clock on the wall, rules by the time that all workers took for them.
  func text(rules: [(name: String, spent: Duration)]) -> String {
    let sum = stages.reduce(Duration.zero) { $0 + $1.spent }
    let rows = stages + [(name: "all", spent: sum)]
    let sorted = rules.sorted { ($1.spent, $0.name) < ($0.spent, $1.name) }
    let width = (rows + sorted).map(\.name.count).max() ?? 0
    func line(_ row: (name: String, spent: Duration)) -> String {
      let micros = Int((row.spent.inSeconds * 1e6).rounded())
      let (whole, part) = (micros / 1000, micros % 1000)
      let digits = String(String(part + 1000).dropFirst())
      let number = "\(whole).\(digits)"
      return "  " + row.name + String(repeating: " ", count: width - row.name.count + 2)
        + String(repeating: " ", count: max(0, 12 - number.count)) + number + " ms\n"
    }
    return "stages, by the clock\n" + rows.map(line).joined()
      + "rules, all workers together\n" + sorted.map(line).joined()
  }
}
