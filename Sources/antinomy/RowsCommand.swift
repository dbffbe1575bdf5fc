import Corpus
import Linter
import Loader
import Report

extension Command {
  static let rows = Command(
    .rows, "FINDING [PATH…]", "list every row of a finding",
    about: """
      Reports show a few rows of each side and count the rest; this goes through the
      files once more and lists all, one line each: the place, the side, in which way
      the row takes part, and the quote. FINDING is the fingerprint that a report
      gives, or its first six digits or more; or the name of a rule, for all that it
      finds. Without a PATH, the datasets of antinomy.yaml are read.
      """
  ) { invocation, console in
    let output = try invocation.outputs(among: [.text, .json, .jsonl])
    guard let name = invocation.operands.first else {
      throw Misuse(
        "say which finding: antinomy rows FINDING [PATH…]",
        advice: "'antinomy lint' says it where there is more than it shows; --output json always")
    }
    guard output.count == 1, let output = output.first else {
      throw Misuse("'antinomy rows' tells one thing once")
    }
    let reading = try Reading(invocation.of(Array(invocation.operands.dropFirst())))
    let lint = try reading.lint()
    let wanted = try Sought(name, rules: lint.rules)
    let rounds = try Rounds(lint, reading, invocation)
    let findings = try wanted.findings(of: rounds.verdict)
    var rows = try lint.rows(of: findings, reading.loader)
    if let side = invocation.value(.listedSide) { rows = try Command.only(side, rows, findings) }
    let report = RowsReport(
      findings,
      rows.map {
        .init(
          finding: $0.finding, label: $0.label, polarity: $0.polarity, how: $0.how, quote: $0.quote)
      }, cite: rounds.loader.cite)
    try Command.tell(report, output, Paint(invocation, isFile: output.file != nil), console)
    return .clean
  }

  private static func tell(
    _ report: RowsReport, _ output: Output, _ paint: Paint, _ console: Console
  ) throws {
    var text = ""
    let write: (String) -> Void = { piece in
      if output.file == nil { console.out.write(piece) } else { text += piece }
    }
    switch output.form {
    case .json: report.tellJSON(write)
    case .jsonl: report.tellLines(write)
    default: report.tellText(paint, write)
    }
    if output.file != nil { try output.write(text, console) }
  }

  /// The rows of one side, by its label or its polarity.
  private static func only(
    _ side: String, _ rows: [ListedRow], _ findings: [Finding]
  ) throws(Misuse) -> [ListedRow] {
    let kept = rows.filter { $0.label == side || $0.polarity == side }
    let labels = findings.flatMap(\.sides).map(\.label) + rows.map(\.label)
    if !kept.isEmpty || labels.contains(side) { return kept }
    let known = labels.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .filter { !$0.isEmpty }
    guard !known.isEmpty else { throw Misuse("this finding has no sides") }
    throw Misuse(
      unknown: "side", side, among: known,
      advice: "its sides are: \(known.joined(separator: ", ")); or affirm and deny")
  }
}

/// What was asked for: a fingerprint or the beginning of one, or a rule.
struct Sought {
  private let name: String
  private let isRule: Bool

  /// So many digits are enough to be meant as a fingerprint.
  private static let least = 6

  init(_ name: String, rules: [String]) throws(Misuse) {
    isRule = rules.contains(name)
    self.name = isRule ? name : name.lowercased()
    let isHex = self.name.allSatisfy(\.isHexDigit)
    if isRule || isHex && (Sought.least...16).contains(self.name.count) { return }
    if isHex {
      throw Misuse(
        self.name.count < Sought.least
          ? "'\(name)' is too short for a fingerprint; give at least six digits of it"
          : "'\(name)' is too long for a fingerprint; it has sixteen digits")
    }
    throw Misuse(
      unknown: "fingerprint or rule", name, among: rules,
      advice: "'antinomy rules' lists the rules; 'antinomy lint --output json' gives fingerprints")
  }

  /// The one finding that is meant, or all of the rule.
  func findings(of verdict: Verdict) throws(Misuse) -> [Finding] {
    if isRule { return verdict.findings.filter { $0.rule == name } }
    let found = verdict.findings.filter { $0.fingerprint.hasPrefix(name) }
    if found.count == 1 { return found }
    if found.count > 1 {
      throw Misuse(
        "\(found.count) findings have a fingerprint that begins with \(name)",
        advice: Sought.listed(found))
    }
    // What differs in a digit or two was mistyped or cut short; an old report's is gone for good.
    let near = verdict.findings.filter { Sought.slips(name, $0.fingerprint) <= 2 }
    throw Misuse(
      "no finding of these files has the fingerprint \(name)",
      advice: near.isEmpty
        ? "it may have come of other files or pages; 'antinomy lint --output json' gives those of now"
        : Sought.listed(near))
  }

  private static func slips(_ typed: String, _ fingerprint: String) -> Int {
    zip(typed, fingerprint).count { $0 != $1 }
  }

  private static func listed(_ findings: [Finding]) -> String {
    let lines = findings.prefix(5).map { finding in
      let about = finding.subject.map { ": \($0.topic)" } ?? ""
      return "  \(finding.fingerprint)  \(finding.rule)\(about)"
    }
    let rest = findings.count - lines.count
    return "one of these may be meant:\n" + lines.joined(separator: "\n")
      + (rest > 0 ? "\n  and \(rest) more" : "")
  }
}
