package import Corpus

/// A verdict as one line for each finding, for editors and for `grep`.
package enum ConciseReport {
  /// Tells a verdict: `file:line:column: severity: message [rule]`.
  package static func tell(_ verdict: Verdict, cite: Citing) -> String {
    let citations = Citations(verdict.findings.map(\.place), by: cite)
    return verdict.findings.map { finding in
      let place = citations[finding.place].map(\.place) ?? "?"
      let told = finding.headline + finding.times
      return "\(place): \(finding.severity.rawValue): \(told) [\(finding.rule)]\n"
    }.joined()
  }
}

extension Finding {
  /// For how many places it stands, where there are several: " (× 3)".
  var times: String { subject == nil && count > 1 ? " (× \(count))" : "" }

  /// What it is, on one line: for a conflict its topic and the counts of both sides.
  var headline: String {
    guard let subject else { return message.onOneLine }
    let counts = sides.map { "\($0.label) \($0.count)" }.joined(separator: ", ")
    return subject.name + (counts.isEmpty ? "" : ": \(counts)")
  }
}

extension Finding.Subject {
  /// Topic, aspect and cell, as one phrase.
  var name: String {
    let topic = [topic, aspect].filter { !$0.isEmpty }.joined(separator: " / ")
    return cell.isEmpty ? topic : "\(topic), \(cell)"
  }
}

extension String {
  /// With single spaces for line ends and what else would break a line.
  var onOneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }
}
