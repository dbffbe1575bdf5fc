import Corpus
import JSON

extension JSONReport {
  static func write(
    _ finding: Finding, _ citations: Citations, _ shown: Int, _ writer: inout Writer
  ) {
    writer.object { writer in writeMembers(finding, citations, shown, &writer) }
  }

  /// The members of a finding.
  static func writeMembers(
    _ finding: Finding, _ citations: Citations, _ shown: Int, _ writer: inout Writer
  ) {
    writer.member("rule", finding.rule)
    writer.member("severity", finding.severity.rawValue)
    writer.member("confidence", finding.confidence)
    if let subject = finding.subject { write(subject, &writer) }
    writer.member("message", finding.message)
    writer.member("dataset", finding.dataset)
    if let citation = citations[finding.place] {
      writer.member("quote", citation.quoted)
      writer.location(citation)
    }
    writer.member("count", finding.count)
    writer.member("contested", finding.contested)
    writer.list("sides", finding.sides) { side, writer in write(side, citations, shown, &writer) }
    writer.member("notes", finding.notes)
    if let bridge = finding.bridge?.shown { write(bridge, &writer) }
    writer.member("fingerprint", finding.fingerprint)
    writer.member("remedy", finding.remedy)
  }

  private static func write(_ bridge: Bridge.Shown, _ writer: inout Writer) {
    writer.key("bridge")
    writer.object { writer in
      writer.member("proposed", bridge.isProposed)
      writer.member("places", bridge.places)
      writer.list("lines", bridge.lines) { line, writer in
        writer.object(flat: true) { writer in
          writer.member("role", line.role)
          writer.member("text", line.text)
        }
      }
    }
  }

  static func write(_ subject: Finding.Subject, _ writer: inout Writer) {
    writer.member("topic", subject.topic)
    writer.member("aspect", subject.aspect)
    writer.member("cell", subject.cell)
  }

  private static func write(
    _ side: Finding.Side, _ citations: Citations, _ shown: Int, _ writer: inout Writer
  ) {
    writer.object { writer in
      writer.member("label", side.label)
      writer.member("polarity", side.polarity)
      writer.member("count", side.count)
      writer.member("weighted", side.weighted)
      let cited = side.evidence.prefix(shown).compactMap { citations[$0] }
      writer.evidence(of: side, cited) { citation, writer in
        writer.object { writer in
          writer.member("quote", citation.quoted)
          if !citation.call.isEmpty { writer.member("call", citation.call) }
          if !citation.answers.isEmpty { writer.member("answers", citation.answers) }
          writer.location(citation)
        }
      }
    }
  }
}
