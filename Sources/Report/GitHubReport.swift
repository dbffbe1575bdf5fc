package import Corpus

/// A verdict as annotations of a GitHub workflow, which shows ten of each kind for a step.
package enum GitHubReport {
  static let most = 10

  /// Tells a verdict; the tenth notice says what was left out, where something was.
  package static func tell(_ verdict: Verdict, cite: Citing) -> String {
    let citations = Citations(verdict.findings.map(\.place), by: cite)
    var left: [(severity: Severity, count: Int)] = []
    var shown: [Finding] = []
    for severity in Severity.allCases.reversed() {
      let all = verdict.findings.filter { $0.severity == severity }
      // One of the notices may be needed to say what is missing.
      let room = severity == .info ? most - 1 : most
      let kept = all.count <= most && left.isEmpty ? all.count : min(all.count, room)
      shown += all.prefix(kept)
      // One finding may stand for many places.
      let rest = all.dropFirst(kept).reduce(0) { $0 + $1.count }
      if rest > 0 { left.append((severity, rest)) }
    }
    var text = shown.map { line($0, citations[$0.place]) }.joined()
    if !left.isEmpty {
      let parts = left.map {
        $0.severity == .info ? "\($0.count) info" : $0.count.counted($0.severity.rawValue)
      }
      text +=
        "::notice title=antinomy::and \(parts.joined(separator: ", ")) more; GitHub shows ten of each "
        + "kind, the log of the step shows all\n"
    }
    return text
  }

  private static func line(_ finding: Finding, _ citation: Citation?) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties = ["title=" + property("antinomy: \(finding.rule)")]
    if let citation {
      properties += [
        "file=" + property(citation.path), "line=\(citation.line)", "col=\(citation.column)",
      ]
    }
    let words = [
      finding.subject == nil ? "" : finding.headline, finding.message + finding.times,
      finding.remedy,
    ]
    let message = words.filter { !$0.isEmpty }.joined(separator: "\n")
    return "::\(command) \(properties.joined(separator: ","))::\(data(message))\n"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
