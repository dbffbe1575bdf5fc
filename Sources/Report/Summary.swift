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
    if !summary.unread.isEmpty { facts.append(unread) }
    if summary.passedOver > 0 {
      facts.append("\(summary.passedOver.counted("other file")) passed over")
    }
    for aside in summary.setAside { facts.append("\(aside.count) \(aside.why)") }
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
    let whole = facts.joined(separator: " · ").wrapped(paint.width).map { $0 + "\n" }
    return lossy.isEmpty ? whole : lossy + ["\n"] + whole
  }

  /// More files than this are not listed one by one.
  private static let most = 20

  /// The files of which rows were skipped or none was read, where there is more than one file.
  private var lossy: [String] {
    let files = verdict.summary.files
    let lossy = files.filter { $0.rows == 0 || !$0.skipped.isEmpty }
    guard files.count > 1, !lossy.isEmpty else { return [] }
    let width = lossy.prefix(Summary.most).map(\.path.columns).max() ?? 0
    let lines = lossy.prefix(Summary.most).map { file in
      "\(file.path.padded(width))  \(file.rows.counted("row")) read, \(Summary.skipped(file))\n"
    }
    let rest = lossy.count - lines.count
    return rest > 0 ? lines + ["and \(rest.counted("other file"))\n"] : lines
  }

  private static func skipped(_ file: Verdict.File) -> String {
    skipped(Trouble.Kind.allCases.compactMap { kind in file.skipped[kind].map { (kind, $0) } })
  }

  var found: String {
    let findings = verdict.findings
    if findings.isEmpty { return "nothing to decide about" }
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
      if count == 0 { return nil }
      return severity == .info ? "\(count) info" : count.counted(severity.rawValue)
    }
    return parts.joined(separator: ", ")
  }

  private var unread: String {
    let rows = verdict.summary.unread
    let sum = rows.reduce(0) { $0 + $1.rows }
    if rows.count == 1 {
      return "\(sum.counted("row")) in \(rows[0].script.name), which no page reads"
    }
    let parts = rows.map { "\($0.script.name) \($0.rows)" }
    return "\(sum.counted("row")) in scripts that no page reads (\(parts.joined(separator: ", ")))"
  }

  private var skipped: String { Summary.skipped(verdict.summary.skipped) }

  private static func skipped(_ skipped: [(kind: Trouble.Kind, count: Int)]) -> String {
    if skipped.isEmpty { return "none skipped" }
    let parts = skipped.map { "\($0.count) \($0.kind.rawValue)" }
    return "\(skipped.reduce(0) { $0 + $1.count }) skipped (\(parts.joined(separator: ", ")))"
  }
}
