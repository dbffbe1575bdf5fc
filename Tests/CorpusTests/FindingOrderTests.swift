import Testing

@testable import Corpus

@Suite struct `The order of findings` {
  private func finding(
    _ severity: Severity, _ rule: String, at row: Int = 0, contested: Double = 0, denials: Int = 0,
    count: Int = 1
  ) -> Finding {
    let place = Passage(Location(file: FileID(0), bytes: row..<row + 1))
    return Finding(
      rule: rule, severity: severity, subject: denials > 0 ? .init(topic: "topic") : nil,
      message: "", place: place,
      sides: denials > 0 ? [.init(label: "denied", count: denials, evidence: [place])] : [],
      fingerprint: "\(row)", count: count, contested: contested)
  }

  private func rules(_ findings: [Finding]) -> [String] {
    findings.sorted(by: Finding.comes).map(\.rule)
  }

  @Test func `begins with what is severe, however little hangs on it`() {
    #expect(
      rules([
        finding(.info, "many", contested: 900), finding(.warning, "some", contested: 90),
        finding(.error, "one"),
      ]) == ["one", "some", "many"])
  }

  @Test func `goes on with what most hangs on`() {
    // What is contested, what is denied or refused, and what is only counted are held together.
    #expect(
      rules([
        finding(.warning, "counted", count: 3), finding(.warning, "contested", contested: 7.5),
        finding(.warning, "stretched", denials: 13), finding(.warning, "alone"),
      ]) == ["stretched", "contested", "counted", "alone"])
  }

  @Test func `ends with the rule and the place, so that there is one only`() {
    let findings = [
      finding(.error, "b", at: 1), finding(.error, "a", at: 9), finding(.error, "b", at: 0),
    ]
    let told = findings.sorted(by: Finding.comes).map { $0.rule + $0.fingerprint }
    #expect(told == ["a9", "b0", "b1"])
    #expect(findings.reversed().sorted(by: Finding.comes).map { $0.rule + $0.fingerprint } == told)
  }
}
