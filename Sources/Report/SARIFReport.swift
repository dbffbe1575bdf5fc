package import Corpus
import JSON
package import Rulebook

/// A verdict in the Static Analysis Results Interchange Format, version 2.1.0, within what GitHub
/// takes.
package struct SARIFReport {
  /// GitHub takes so many results of a run …
  package static let mostResults = 25_000
  /// … shows so many places of each …
  package static let mostPlaces = 100
  /// … and takes files of so many bytes.
  package static let mostBytes = 10_000_000

  private let rules: [RulePage]
  private let numbers: [String: Int]
  private let version: String

  /// Tells a verdict, with at most so many pieces of evidence for each side; the pages say what the
  /// rules are about.
  package static func tell(
    _ verdict: Verdict, pages: RulePages, version: String, shown: Int = 50, cite: Citing
  ) -> String {
    let report = SARIFReport(pages, version)
    let findings = Array(verdict.findings.prefix(mostResults))
    let chosen = findings.map { SARIFReport.passages($0, shown) }
    let passages = zip(findings, chosen).flatMap { finding, sides in
      [finding.place] + sides.joined()
    }
    let citations = Citations(passages, by: cite)
    // Results are written first: how many fit says what was left out.
    var results: [String] = []
    var size = 100_000 + pages.all.reduce(0) { $0 + report.help($1).utf8.count * 2 }
    var places = 0
    for (finding, sides) in zip(findings, chosen) {
      let result = report.result(finding, sides, citations)
      size += result.utf8.count + 2
      if size > mostBytes { break }
      results.append(result)
      places += finding.sides.reduce(0) { $0 + $1.count } - sides.reduce(0) { $0 + $1.count }
    }
    return report.document(
      results, results: verdict.findings.count - results.count, places: max(0, places))
  }

  private init(_ pages: RulePages, _ version: String) {
    rules = pages.inForce
    numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.rule, $0) })
    self.version = version
  }

  /// The evidence that is shown, side by side: no side takes another's room.
  private static func passages(_ finding: Finding, _ shown: Int) -> [[Passage]] {
    // The first place is the result's own.
    let room = (mostPlaces - 1) / max(1, finding.sides.count)
    return finding.sides.map { Array($0.evidence.prefix(min(shown, room))) }
  }
}

// How it is written.
extension SARIFReport {
  private func document(_ results: [String], results left: Int, places: Int) -> String {
    var writer = Writer()
    writer.object { writer in
      writer.key("$schema")
      writer.value("https://json.schemastore.org/sarif-2.1.0.json")
      writer.key("version")
      writer.value("2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.element()
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            driver(&writer)
          }
          writer.key("columnKind")
          writer.value("unicodeCodePoints")
          writer.key("invocations")
          invocations(left, places, &writer)
          writer.key("results")
          writer.array { writer in
            for result in results {
              writer.element()
              writer.written(result)
            }
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private func driver(_ writer: inout Writer) {
    writer.object { writer in
      writer.key("name")
      writer.value("antinomy")
      writer.key("semanticVersion")
      writer.value(version)
      writer.key("rules")
      writer.array { writer in
        for page in rules {
          writer.element()
          rule(page, &writer)
        }
      }
    }
  }

  private func rule(_ page: RulePage, _ writer: inout Writer) {
    writer.object { writer in
      writer.key("id")
      writer.value(page.rule)
      writer.key("shortDescription")
      text(page.says, &writer)
      writer.key("fullDescription")
      text(page.why, &writer)
      writer.key("help")
      writer.object { writer in
        writer.key("text")
        writer.value("\(page.says)\n\n\(page.why)\n\n\(page.instead)")
        writer.key("markdown")
        writer.value(help(page))
      }
      writer.key("defaultConfiguration")
      writer.object(flat: true) { writer in
        writer.key("level")
        writer.value(page.severity.level)
      }
    }
  }

  /// The rule's page in Markdown.
  private func help(_ page: RulePage) -> String { RuleReference(page).markdown(heading: 2) }

  private func invocations(_ results: Int, _ places: Int, _ writer: inout Writer) {
    var left: [String] = []
    if results > 0 { left.append(results.counted("finding")) }
    if places > 0 { left.append(places.counted("place")) }
    writer.array { writer in
      writer.element()
      writer.object { writer in
        writer.key("executionSuccessful")
        writer.value(true)
        guard !left.isEmpty else { return }
        writer.key("toolExecutionNotifications")
        writer.array { writer in
          writer.element()
          writer.object { writer in
            writer.key("level")
            writer.value("note")
            writer.key("message")
            text(
              "Left out, so that the report stays small enough: \(left.joined(separator: ", ")). "
                + "'antinomy lint --output json' tells all findings.", &writer)
          }
        }
      }
    }
  }

  private func result(
    _ finding: Finding, _ sides: [[Passage]], _ citations: Citations
  ) -> String {
    var writer = Writer()
    writer.object(flat: true) { writer in
      writer.key("ruleId")
      writer.value(finding.rule)
      if let number = numbers[finding.rule] {
        writer.key("ruleIndex")
        writer.value(number)
      }
      writer.key("level")
      writer.value(finding.severity.level)
      writer.key("message")
      let head = finding.subject == nil ? "" : finding.headline + "\n\n"
      let rest = ([finding.message] + finding.paragraphs + [finding.remedy]).filter { !$0.isEmpty }
      text(head + rest.joined(separator: "\n\n"), &writer)
      writer.key("locations")
      writer.array { writer in
        guard let citation = citations[finding.place] else { return }
        writer.element()
        location(citation, nil, nil, &writer)
      }
      related(finding, sides, citations, &writer)
      writer.key("partialFingerprints")
      writer.object { writer in
        writer.key("antinomy/v1")
        writer.value(finding.fingerprint)
      }
      properties(finding, &writer)
    }
    return writer.text
  }

  private func related(
    _ finding: Finding, _ sides: [[Passage]], _ citations: Citations, _ writer: inout Writer
  ) {
    guard sides.contains(where: { !$0.isEmpty }) else { return }
    writer.key("relatedLocations")
    writer.array { writer in
      var number = 0
      for (side, passages) in zip(finding.sides, sides) {
        for citation in passages.compactMap({ citations[$0] }) {
          writer.element()
          location(citation, "\(side.label): \(citation.quoted.onOneLine)", number, &writer)
          number += 1
        }
      }
    }
  }

  private func location(
    _ citation: Citation, _ message: String?, _ number: Int?, _ writer: inout Writer
  ) {
    writer.object { writer in
      if let number {
        writer.key("id")
        writer.value(number)
      }
      if let message {
        writer.key("message")
        text(message, &writer)
      }
      writer.key("physicalLocation")
      writer.object { writer in
        writer.key("artifactLocation")
        writer.object { writer in
          writer.key("uri")
          writer.value(citation.path.uri)
        }
        writer.key("region")
        writer.object { writer in
          writer.key("startLine")
          writer.value(citation.line)
          writer.key("startColumn")
          writer.value(citation.column)
          if !citation.quoted.isEmpty {
            writer.key("snippet")
            text(citation.quoted, &writer)
          }
        }
      }
    }
  }

  private func properties(_ finding: Finding, _ writer: inout Writer) {
    writer.key("properties")
    writer.object { writer in
      writer.key("confidence")
      writer.value(finding.confidence)
      writer.key("count")
      writer.value(finding.count)
      writer.key("contested")
      writer.value(finding.contested)
      if !finding.dataset.isEmpty {
        writer.key("dataset")
        writer.value(finding.dataset)
      }
      guard !finding.sides.isEmpty else { return }
      writer.key("sides")
      writer.object { writer in
        var told: Set<String> = []
        for side in finding.sides where told.insert(side.label).inserted {
          writer.key(side.label)
          writer.value(side.count)
        }
      }
    }
  }

  private func text(_ text: String, _ writer: inout Writer) {
    writer.object(flat: true) { writer in
      writer.key("text")
      writer.value(text)
    }
  }
}

extension Severity {
  /// What SARIF calls it.
  var level: String { self == .info ? "note" : rawValue }
}

extension String {
  /// The path as a reference to a resource: relative paths stay so.
  var uri: String {
    var text = hasPrefix("/") ? "file://" : ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
