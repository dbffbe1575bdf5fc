package import Corpus
import JSON

/// A verdict for a program. The form is a contract: members are added, never changed, as long as
/// the version stays.
package enum JSONReport {
  package static let version = 1

  /// Tells a verdict, with at most so many pieces of evidence for each side.
  package static func tell(_ verdict: Verdict, shown: Int = 50, cite: Citing) -> String {
    let citations = citations(verdict, shown: shown, cite: cite)
    var writer = Writer()
    writer.object { writer in
      writer.member("version", version)
      writer.member("pages", verdict.summary.pages)
      writer.key("summary")
      write(verdict.summary, &writer)
      writer.list("findings", verdict.findings) { finding, writer in
        write(finding, citations, shown, &writer)
      }
    }
    return writer.text + "\n"
  }

  /// The summary alone.
  static func summary(_ summary: Verdict.Summary) -> String {
    Writer.told { write(summary, &$0) }
  }

  /// What all evidence that is shown says.
  static func citations(_ verdict: Verdict, shown: Int, cite: Citing) -> Citations {
    let passages = verdict.findings.flatMap { finding in
      [finding.place] + finding.sides.flatMap { $0.evidence.prefix(shown) }
    }
    return Citations(passages, by: cite)
  }

  /// What is said before the findings, on one line.
  static func tellSummary(_ verdict: Verdict) -> String {
    var writer = Writer()
    writer.object(flat: true) { writer in
      writer.member("kind", "summary")
      writer.member("version", version)
      writer.member("pages", verdict.summary.pages)
      writer.key("summary")
      write(verdict.summary, &writer)
    }
    return writer.text
  }
}
