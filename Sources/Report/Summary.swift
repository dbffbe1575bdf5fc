import Corpus

/// The last lines of a text report: what was found, and in how much.
struct Summary {
  private let verdict: Verdict

  init(_ verdict: Verdict) { self.verdict = verdict }

  func lines(_ paint: Paint) -> [String] {
    let summary = verdict.summary
    var facts = [
      "\(found) · \(summary.observations.counted("observation")) in "
        + "\(summary.datasets.count.counted("dataset")), \(summary.files.count.counted("file")), "
        + "\(summary.rows.counted("row")), \(summary.examples.counted("example")), \(skipped)"
    ]
    if summary.asides > 0 {
      facts.append(
        "\(summary.asides.counted("row")) without a conversation (redirects and the like)")
    }
    if summary.passedOver > 0 {
      facts.append("\(summary.passedOver.counted("other file")) passed over")
    }
    if summary.statements > 0 {
      facts.append(
        "\(summary.statements.counted("self-statement")), \(summary.notUnderstood) not understood"
      )
    }
    if summary.contested > 0 { facts.append("contested \(summary.contested.short)") }
    if !summary.settled.isEmpty {
      let topics = summary.settled.map(\.topic).prefix(6).joined(separator: ", ")
      facts.append("settled by context: \(topics)")
    }
    return facts.joined(separator: " · ").wrapped(paint.width).map { $0 + "\n" }
  }

  private var found: String {
    let findings = verdict.findings
    if findings.isEmpty { return "nothing to decide about" }
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
      if count == 0 { return nil }
      return severity == .info ? "\(count) info" : count.counted(severity.rawValue)
    }
    return parts.joined(separator: ", ")
  }

  private var skipped: String {
    let skipped = verdict.summary.skipped
    if skipped.isEmpty { return "none skipped" }
    let parts = skipped.map { "\($0.count) \($0.kind.rawValue)" }
    return "\(skipped.reduce(0) { $0 + $1.count }) skipped (\(parts.joined(separator: ", ")))"
  }
}
