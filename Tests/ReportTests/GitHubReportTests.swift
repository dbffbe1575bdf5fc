import Corpus
import Report
import Testing

@Suite struct `Annotations of GitHub` {
  private func told(_ findings: [Finding]) -> [Substring] {
    GitHubReport.tell(Verdict(findings: findings, summary: .init())) { $0.map { _ in nil } }
      .split(separator: "\n")
  }

  private func finding(_ severity: Severity, _ number: Int, count: Int = 1) -> Finding {
    Finding(
      rule: "broken-row", severity: severity, message: "Row \(number).",
      place: Passage(Location(file: FileID(0), bytes: number..<number + 1)), count: count)
  }

  @Test func `are ten of each kind, and the rest is counted place by place`() {
    let lines = told(
      (0..<12).map { finding(.error, $0, count: $0 == 11 ? 20_001 : 1) }
        + (0..<10).map { finding(.info, $0) })
    #expect(lines.filter { $0.hasPrefix("::error ") }.count == 10)
    #expect(lines.filter { $0.hasPrefix("::notice ") }.count == 10)
    #expect(lines.last?.contains("and 20002 errors, 1 info more") == true, "\(lines)")
  }

  @Test func `leave nothing out where all fit`() {
    let lines = told((0..<10).map { finding(.warning, $0) })
    #expect(lines.count == 10)
    #expect(lines.allSatisfy { $0.hasPrefix("::warning ") })
  }
}
