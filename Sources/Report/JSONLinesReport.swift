package import Corpus
import JSON

/// A verdict as lines of JSON: the summary, then each finding, in the members of `JSONReport`.
package enum JSONLinesReport {
  /// Tells a verdict, with at most so many pieces of evidence for each side.
  package static func tell(_ verdict: Verdict, shown: Int = 50, cite: Citing) -> String {
    var lines = [JSONReport.tellSummary(verdict)]
    let citations = JSONReport.citations(verdict, shown: shown, cite: cite)
    for finding in verdict.findings {
      var writer = Writer()
      writer.object(flat: true) { writer in
        writer.member("kind", "finding")
        JSONReport.writeMembers(finding, citations, shown, &writer)
      }
      lines.append(writer.text)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
