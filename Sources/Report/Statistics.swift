package import Corpus

/// How many findings each rule has.
package enum Statistics {
  /// One line for each rule, the most frequent first among the worst; then what was read.
  package static func tell(_ verdict: Verdict, paint: Paint) -> String {
    var counts: [Key: (findings: Int, places: Int, contested: Double)] = [:]
    for finding in verdict.findings {
      let key = Key(severity: finding.severity, rule: finding.rule)
      let sum = counts[key] ?? (0, 0, 0)
      counts[key] = (
        sum.findings + 1, sum.places + finding.count, sum.contested + finding.contested
      )
    }
    let sorted = counts.sorted { left, right in
      if left.key.severity != right.key.severity { return left.key.severity > right.key.severity }
      if left.value.places != right.value.places { return left.value.places > right.value.places }
      return left.key.rule < right.key.rule
    }
    let rule = sorted.map(\.key.rule.columns).max() ?? 0
    let count = sorted.map { "\($0.value.places)".columns }.max() ?? 0
    let lines = sorted.map { key, sum in
      let contested = sum.contested > 0 ? "  " + paint.dim("contested \(sum.contested.short)") : ""
      return "\(paint.severity(key.severity)) \("\(sum.places)".aligned(count))  "
        + (contested.isEmpty ? key.rule : key.rule.padded(rule)) + contested + "\n"
    }
    return (lines + (lines.isEmpty ? [] : ["\n"]) + Summary(verdict).lines(paint)).joined()
  }

  private struct Key: Hashable {
    var severity: Severity
    var rule: String
  }
}
