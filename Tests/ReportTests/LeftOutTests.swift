import Corpus
import Report
import Rulebook
import Testing

@Suite struct `What a report leaves out` {
  /// One finding of a place, and one that stands for many.
  private static let verdict = Verdict(
    findings: (0..<30_000).map { number in
      Finding(
        rule: "broken-row", severity: .error, message: "Row \(number).",
        place: Passage(Location(file: FileID(0), bytes: number..<number + 1)),
        count: number == 29_999 ? 1_001 : 1)
    }, summary: .init())

  @Test func `is counted place by place in a comment`() {
    let told = MarkdownReport.tell(Self.verdict) { $0.map { _ in nil } }
    let rows = told.split(separator: "\n").count { $0.hasPrefix("| error") }
    #expect(rows > 10)
    #expect(told.contains("\(31_000 - rows) more findings would not fit into this table."))
  }

  @Test func `is counted place by place for code scanning`() throws {
    let pages = try RulePages([Shelf](), verbs: [])
    let told = SARIFReport.tell(Self.verdict, pages: pages, version: "1") { $0.map { _ in nil } }
    #expect(told.contains("Left out, so that the report stays small enough: 6000 findings."))
  }
}
