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
      writer.key("version")
      writer.value(version)
      writer.key("pages")
      writer.value(verdict.summary.pages)
      writer.key("summary")
      write(verdict.summary, &writer)
      writer.key("findings")
      writer.array { writer in
        for finding in verdict.findings {
          writer.element()
          write(finding, citations, shown, &writer)
        }
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
      writer.key("kind")
      writer.value("summary")
      writer.key("version")
      writer.value(version)
      writer.key("pages")
      writer.value(verdict.summary.pages)
      writer.key("summary")
      write(verdict.summary, &writer)
    }
    return writer.text
  }

  private static func write(_ summary: Verdict.Summary, _ writer: inout Writer) {
    writer.object { writer in
      writer.key("files")
      writer.value(summary.files.count)
      writer.key("passedOver")
      writer.value(summary.passedOver)
      writer.key("datasets")
      writer.value(summary.datasets.count)
      writer.key("rows")
      writer.value(summary.rows)
      writer.key("examples")
      writer.value(summary.examples)
      writer.key("skipped")
      writer.object(flat: true) { writer in
        for (kind, count) in summary.skipped {
          writer.key(kind.rawValue)
          writer.value(count)
        }
      }
      writer.key("observations")
      writer.value(summary.observations)
      writer.key("contested")
      writer.value(summary.contested)
      writer.key("statements")
      writer.value(summary.statements)
      writer.key("notUnderstood")
      writer.value(summary.notUnderstood)
      writer.key("settled")
      writer.array { writer in
        for subject in summary.settled {
          writer.element()
          writer.object(flat: true) { write(subject, &$0) }
        }
      }
      writer.key("setAside")
      writer.array { writer in
        for aside in summary.setAside {
          writer.element()
          writer.object(flat: true) { writer in
            writer.key("count")
            writer.value(aside.count)
            writer.key("why")
            writer.value(aside.why)
          }
        }
      }
      writer.key("perFile")
      writer.array { writer in
        for file in summary.files {
          writer.element()
          write(file, &writer)
        }
      }
    }
  }

  private static func write(_ file: Verdict.File, _ writer: inout Writer) {
    writer.object(flat: true) { writer in
      writer.key("path")
      writer.value(file.path)
      writer.key("dataset")
      writer.value(file.dataset)
      writer.key("rows")
      writer.value(file.rows)
      writer.key("examples")
      writer.value(file.examples)
      writer.key("skipped")
      writer.value(file.skipped.values.reduce(0, +))
      writer.key("reasons")
      writer.object(flat: true) { writer in
        for kind in Trouble.Kind.allCases {
          guard let count = file.skipped[kind] else { continue }
          writer.key(kind.rawValue)
          writer.value(count)
        }
      }
    }
  }

  private static func write(
    _ finding: Finding, _ citations: Citations, _ shown: Int, _ writer: inout Writer
  ) {
    writer.object { writer in writeMembers(finding, citations, shown, &writer) }
  }

  /// The members of a finding.
  static func writeMembers(
    _ finding: Finding, _ citations: Citations, _ shown: Int, _ writer: inout Writer
  ) {
    writer.key("rule")
    writer.value(finding.rule)
    writer.key("severity")
    writer.value(finding.severity.rawValue)
    writer.key("confidence")
    writer.value(finding.confidence)
    if let subject = finding.subject { write(subject, &writer) }
    writer.key("message")
    writer.value(finding.message)
    writer.key("dataset")
    writer.value(finding.dataset)
    if let citation = citations[finding.place] {
      writer.key("quote")
      writer.value(citation.quoted)
      writer.key("location")
      write(citation, &writer)
    }
    writer.key("count")
    writer.value(finding.count)
    writer.key("contested")
    writer.value(finding.contested)
    writer.key("sides")
    writer.array { writer in
      for side in finding.sides {
        writer.element()
        write(side, citations, shown, &writer)
      }
    }
    writer.key("notes")
    writer.array { writer in
      for note in finding.notes {
        writer.element()
        writer.value(note)
      }
    }
    if let bridge = finding.bridge?.shown { write(bridge, &writer) }
    writer.key("fingerprint")
    writer.value(finding.fingerprint)
    writer.key("remedy")
    writer.value(finding.remedy)
  }

  private static func write(_ bridge: Bridge.Shown, _ writer: inout Writer) {
    writer.key("bridge")
    writer.object { writer in
      writer.key("proposed")
      writer.value(bridge.isProposed)
      writer.key("places")
      writer.array { writer in
        for place in bridge.places {
          writer.element()
          writer.value(place)
        }
      }
      writer.key("lines")
      writer.array { writer in
        for line in bridge.lines {
          writer.element()
          writer.object(flat: true) { writer in
            writer.key("role")
            writer.value(line.role)
            writer.key("text")
            writer.value(line.text)
          }
        }
      }
    }
  }

  static func write(_ subject: Finding.Subject, _ writer: inout Writer) {
    writer.key("topic")
    writer.value(subject.topic)
    writer.key("aspect")
    writer.value(subject.aspect)
    writer.key("cell")
    writer.value(subject.cell)
  }

  private static func write(
    _ side: Finding.Side, _ citations: Citations, _ shown: Int, _ writer: inout Writer
  ) {
    writer.object { writer in
      writer.key("label")
      writer.value(side.label)
      writer.key("polarity")
      writer.value(side.polarity)
      writer.key("count")
      writer.value(side.count)
      writer.key("weighted")
      writer.value(side.weighted)
      writer.key("breakdown")
      writer.object(flat: true) { writer in
        for part in side.breakdown {
          writer.key(part.name)
          writer.value(part.count)
        }
      }
      writer.key("evidence")
      writer.array { writer in
        for citation in side.evidence.prefix(shown).compactMap({ citations[$0] }) {
          writer.element()
          writer.object { writer in
            writer.key("quote")
            writer.value(citation.quoted)
            if !citation.call.isEmpty {
              writer.key("call")
              writer.value(citation.call)
            }
            if !citation.answers.isEmpty {
              writer.key("answers")
              writer.value(citation.answers)
            }
            writer.key("location")
            write(citation, &writer)
          }
        }
      }
    }
  }

  static func write(_ citation: Citation, _ writer: inout Writer) {
    writer.object(flat: true) { writer in
      writer.key("path")
      writer.value(citation.path)
      if let row = citation.row {
        writer.key("row")
        writer.value(row)
      }
      writer.key("line")
      writer.value(citation.line)
      writer.key("column")
      writer.value(citation.column)
      if !citation.field.isEmpty {
        writer.key("field")
        writer.value(citation.field)
      }
    }
  }
}

extension Citation {
  /// The quote alone.
  var quoted: String {
    let bytes = Array(sentence.utf8)
    return String(decoding: bytes[quote.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
