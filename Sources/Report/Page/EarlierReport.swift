import Corpus
import Disk
import JSON

/// What `antinomy lint --output json` said before, to be compared with what is said now.
package struct EarlierReport: Sendable {
  package let path: String
  private var findings: [String: Told] = [:]
  private var order: [String] = []
  private var figures: [String: Double] = [:]
  private var pages = ""

  /// What is kept of a finding.
  private struct Told {
    var rule = ""
    var topic = ""
    var message = ""
    var count = 1.0
    var contested = 0.0
    /// Topic, aspect and cell; nil for what is inside rows.
    var subject: String?
    /// How many rows its first side has.
    var first = 0.0
  }

  /// Why there is nothing to compare with.
  package struct Fault: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads a report.
  package init(reading path: String) throws(Fault) {
    self.path = path
    guard let bytes = SmallFile.bytes(of: path) else {
      throw Fault(description: "\(path): error: can't be read: \(SmallFile.complaint)")
    }
    var tape = Tape()
    let padded = bytes + [UInt8](repeating: 0, count: 64)
    let isReport = padded.withUnsafeBufferPointer { buffer in
      guard (try? tape.read(Bytes(buffer)[0..<bytes.count])) != nil else { return false }
      return read(tape)
    }
    if !isReport {
      throw Fault(
        description: "\(path):1:1: error: this is no report of 'antinomy lint --output json'")
    }
  }

  private mutating func read(_ tape: borrowing Tape) -> Bool {
    guard tape[0].kind == .object, let summary = tape.value("summary", of: 0),
      let list = tape.value("findings", of: 0), tape[list].kind == .array
    else { return false }
    pages = text("pages", 0, tape)
    for name in EarlierReport.names { figures[name.description] = number(name, summary, tape) }
    var elements: [Int] = []
    tape.eachElement(of: list) { elements.append($0) }
    for element in elements {
      let fingerprint = text("fingerprint", element, tape)
      if fingerprint.isEmpty { continue }
      findings[fingerprint] = Told(
        rule: text("rule", element, tape), topic: text("topic", element, tape),
        message: text("message", element, tape), count: number("count", element, tape) ?? 1,
        contested: number("contested", element, tape) ?? 0, subject: subject(element, tape),
        first: firstCount(element, tape))
      order.append(fingerprint)
    }
    return true
  }

  private func subject(_ element: Int, _ tape: borrowing Tape) -> String? {
    guard tape.value("topic", of: element) != nil else { return nil }
    let parts = [
      text("topic", element, tape), text("aspect", element, tape), text("cell", element, tape),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func firstCount(_ element: Int, _ tape: borrowing Tape) -> Double {
    guard let sides = tape.value("sides", of: element), tape[sides].kind == .array else { return 0 }
    var first: Int?
    tape.eachElement(of: sides) { first = first ?? $0 }
    return first.flatMap { number("count", $0, tape) } ?? 0
  }

  /// Whether a file begins as reports do.
  package static func stands(at path: String) -> Bool {
    var lead = [UInt8](repeating: 0, count: 64)
    guard FileKind(of: path) == .file, let file = File(path: path) else { return false }
    let count = lead.withUnsafeMutableBytes { file.read(into: $0, at: 0) } ?? 0
    let begin = String(decoding: lead.prefix(count), as: UTF8.self)
    return begin.filter { !$0.isWhitespace }.hasPrefix(#"{"version":"#)
      && begin.contains(#""pages""#)
  }

  /// Its conflicts, to be compared with others.
  package var account: Change.Account {
    var account = Change.Account()
    account.pages = pages
    account.contested = figures["contested"] ?? 0
    for fingerprint in order {
      guard let told = findings[fingerprint] else { continue }
      if let subject = told.subject {
        // A tension has nothing contested; the denials that are stretched are its weight.
        let weight = told.contested > 0 ? told.contested : told.first
        account.conflicts[fingerprint] = (told.rule, subject, weight)
      } else {
        account.conflicts[told.rule, default: (told.rule, "", 0)].weight += told.count
      }
    }
    return account
  }

  /// The figures that are compared.
  private static let names: [StaticString] = ["rows", "examples", "observations", "contested"]

  private func text(_ name: StaticString, _ object: Int, _ tape: borrowing Tape) -> String {
    tape.value(name, of: object).flatMap { tape.string($0) } ?? ""
  }

  private func number(_ name: StaticString, _ object: Int, _ tape: borrowing Tape) -> Double? {
    tape.value(name, of: object).flatMap { Double(tape.bytes($0).string) }
  }

  /// What has changed since: which findings are new, which are gone, which count for more or less.
  func json(against verdict: Verdict) -> String {
    let now = Dictionary(verdict.findings.map { ($0.fingerprint, $0) }) { first, _ in first }
    let summary = verdict.summary
    let today: [String: Double] = [
      "rows": Double(summary.rows), "examples": Double(summary.examples),
      "observations": Double(summary.observations), "contested": summary.contested,
      "findings": Double(verdict.findings.count),
    ]
    return Writer.told { writer in
      writer.object { writer in
        writer.member("path", path)
        writer.key("figures")
        writer.object { writer in
          for (name, before) in (figures.merging(["findings": Double(findings.count)]) { $1 })
            .sorted(by: { $0.key < $1.key })
          {
            writer.key(name)
            writer.array(flat: true) { writer in
              writer.element()
              writer.value(before)
              writer.element()
              writer.value(today[name] ?? 0)
            }
          }
        }
        writer.key("new")
        writer.array { writer in
          for finding in verdict.findings where findings[finding.fingerprint] == nil {
            writer.element()
            writer.value(finding.fingerprint)
          }
        }
        writer.key("gone")
        writer.array { writer in
          for fingerprint in order where now[fingerprint] == nil {
            writer.element()
            write(findings[fingerprint] ?? Told(), &writer)
          }
        }
        writer.key("changed")
        writer.object { writer in
          for finding in verdict.findings {
            guard let before = findings[finding.fingerprint] else { continue }
            let isCorpus = finding.subject != nil
            let was = isCorpus ? before.contested : before.count
            let now = isCorpus ? finding.contested : Double(finding.count)
            if abs(was - now) < 0.00005 { continue }
            writer.member(finding.fingerprint, was)
          }
        }
      }
    }
  }

  private func write(_ told: Told, _ writer: inout Writer) {
    writer.object(flat: true) { writer in
      for (name, text) in [("rule", told.rule), ("topic", told.topic), ("message", told.message)] {
        writer.member(name, text)
      }
    }
  }
}
