import Foundation
import Testing

@Suite struct `A binary file that is called like a dataset` {
  @Test func `is one sentence, and no broken rows`() throws {
    let workplace = try Workplace()
    let noise = (0..<9000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
    for (name, head) in [("zip.jsonl", "PK\u{3}\u{4}"), ("odd.jsonl", "")] {
      try Data(Array(head.utf8) + noise).write(to: workplace.folder.appendingPathComponent(name))
    }
    let findings = try workplace.findings("lint .")
    #expect(findings.count == 2, "\(findings)")
    for finding in findings { #expect(finding["rule"] as? String == "unknown-container") }
    let told = try workplace.run("lint zip.jsonl").out
    #expect(told.contains("The file is a ZIP archive, whatever its name says"), "\(told)")
  }

  @Test func `is no file in which one row is damaged`() throws {
    let workplace = try Workplace()
    let rows =
      Alarms.row("Hi.", "Hello!") + "\n\u{0}\u{1} torn\n" + Alarms.row("Hey.", "Hello!") + "\n"
    try workplace.write(rows, to: "rows.jsonl")
    #expect(try workplace.rules("lint rows.jsonl") == ["broken-row"])
  }
}
