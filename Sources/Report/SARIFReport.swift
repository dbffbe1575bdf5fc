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
  /// Where the rules stand in that list.
  let numbers: [String: Int]
  private let version: String

  /// Tells a verdict, with at most so many pieces of evidence for each side; the pages say what the
  /// rules are about.
  package static func tell(
    _ verdict: Verdict, pages: RulePages, version: String, shown: Int = 50, cite: Citing
  ) -> String {
    let findings = Array(verdict.findings.prefix(mostResults))
    let report = SARIFReport(pages, of: Set(findings.map(\.rule)), version)
    let chosen = findings.map { SARIFReport.passages($0, shown) }
    let passages = zip(findings, chosen).flatMap { finding, sides in
      [finding.place] + sides.joined()
    }
    let citations = Citations(passages, by: cite)
    // Results are written first: how many fit says what was left out.
    var results: [String] = []
    var size = 100_000 + report.rules.reduce(0) { $0 + report.help($1).utf8.count * 2 }
    var places = 0
    for (finding, sides) in zip(findings, chosen) {
      let result = report.result(finding, sides, citations)
      size += result.utf8.count + 2
      if size > mostBytes { break }
      results.append(result)
      places += finding.sides.reduce(0) { $0 + $1.count } - sides.reduce(0) { $0 + $1.count }
    }
    // One finding may stand for many places.
    let left = verdict.findings.dropFirst(results.count).reduce(0) { $0 + $1.count }
    return report.document(results, results: left, places: max(0, places))
  }

  /// Only rules that found something are described: all pages together are a hundred times as long as
  /// most reports.
  private init(_ pages: RulePages, of met: Set<String>, _ version: String) {
    rules = pages.inForce.filter { met.contains($0.rule) }
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
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.element()
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            driver(&writer)
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.key("invocations")
          invocations(left, places, &writer)
          writer.list("results", results) { result, writer in writer.written(result) }
        }
      }
    }
    return writer.text + "\n"
  }

  private func driver(_ writer: inout Writer) {
    writer.object { writer in
      writer.member("name", "antinomy")
      writer.member("semanticVersion", version)
      writer.list("rules", rules) { page, writer in rule(page, &writer) }
    }
  }

  private func rule(_ page: RulePage, _ writer: inout Writer) {
    writer.object { writer in
      writer.member("id", page.rule)
      writer.key("shortDescription")
      text(page.says, &writer)
      writer.key("fullDescription")
      text(page.why, &writer)
      writer.key("help")
      writer.object { writer in
        writer.member("text", "\(page.says)\n\n\(page.why)\n\n\(page.instead)")
        writer.member("markdown", help(page))
      }
      writer.key("defaultConfiguration")
      writer.object(flat: true) { writer in
        writer.member("level", page.severity.level)
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
        writer.member("executionSuccessful", true)
        guard !left.isEmpty else { return }
        writer.key("toolExecutionNotifications")
        writer.array { writer in
          writer.element()
          writer.object { writer in
            writer.member("level", "note")
            writer.key("message")
            text(
              "Left out, so that the report stays small enough: \(left.joined(separator: ", ")). "
                + "'antinomy lint --output json' tells all findings.", &writer)
          }
        }
      }
    }
  }

  /// Writes what SARIF calls a message.
  func text(_ text: String, _ writer: inout Writer) {
    writer.object(flat: true) { writer in
      writer.member("text", text)
    }
  }
}

extension Severity {
  /// What SARIF calls it.
  var level: String { self == .info ? "note" : rawValue }
}
