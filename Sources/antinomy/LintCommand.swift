import Corpus
import Linter
import Loader
import Report
import Rulebook

extension Command {
  static let lint = Command(
    .lint, "PATH…", "find what contradicts itself in datasets",
    about: """
      A PATH is a file, a folder or a pattern such as 'data/**/*.jsonl'; '-' is
      standard input. Folders are walked without hidden files and without those that
      git ignores. Without a PATH, the datasets of antinomy.yaml are read.

      Several reports can come of one run: --output text --output sarif:found.sarif.
      A file is written whole or not at all.
      """
  ) { invocation, console in
    // What is wrong with the outputs is said before anything is read.
    _ = try invocation.outputs()
    var timing = Timing()
    var reading = try Reading(invocation)
    let lint = try reading.lint(isTimed: invocation.has(.timing))
    timing.end("settings and pages")
    let progress = invocation.has(.quiet) ? nil : Progress(&reading.loader)
    let shard: ShardDraft
    do {
      defer { progress?.end() }
      shard = try lint.map(reading.loader)
    }
    timing.end("reading and extracting")
    var verdict = lint.verdict(of: shard)
    verdict.summary.passedOver = reading.strangers
    timing.end("judging")
    let exit = try tell(verdict, lint.pages, cite: reading.loader.cite, invocation, console)
    timing.end("telling")
    if invocation.has(.timing) { console.err.write(timing.text(rules: lint.spent)) }
    return exit
  }

  /// Tells a verdict in the forms that are asked for; gives what it means to the shell.
  static func tell(
    _ verdict: Verdict, _ pages: RulePages, cite: Citing, _ invocation: Invocation,
    _ console: Console
  ) throws -> Exit {
    var verdict = verdict
    if let least = invocation.fraction(.minConfidence) {
      verdict.findings.removeAll { $0.confidence < least }
    }
    if !invocation.has(.quiet) {
      for output in try invocation.outputs() {
        try output.write(Telling(verdict, pages, cite, invocation, output).text, console)
      }
    }
    return code(of: verdict, invocation)
  }

  private static func code(of verdict: Verdict, _ invocation: Invocation) -> Exit {
    let named = invocation.value(.failOn) ?? Severity.warning.rawValue
    // `never` names no severity.
    guard let least = Severity(rawValue: named) else { return .clean }
    return verdict.findings.contains { $0.severity >= least } ? .findings : .clean
  }
}

/// A verdict in the form that an output asks for.
private struct Telling {
  let text: String

  init(
    _ verdict: Verdict, _ pages: RulePages, _ cite: Citing, _ invocation: Invocation,
    _ output: Output
  ) {
    let shown = invocation.count(.maxEvidence)
    let paint = Paint(invocation, isFile: output.file != nil)
    text =
      switch output.form {
      case .text where invocation.has(.statistics), .concise where invocation.has(.statistics):
        Statistics.tell(verdict, paint: paint)
      case .text: TextReport.tell(verdict, paint: paint, shown: shown ?? 3, cite: cite)
      case .concise: ConciseReport.tell(verdict, cite: cite)
      case .json: JSONReport.tell(verdict, shown: shown ?? 50, cite: cite)
      case .jsonl: JSONLinesReport.tell(verdict, shown: shown ?? 50, cite: cite)
      case .sarif:
        SARIFReport.tell(
          verdict, pages: pages, version: Version.number, shown: shown ?? 50, cite: cite)
      case .github: GitHubReport.tell(verdict, cite: cite)
      case .markdown: MarkdownReport.tell(verdict, shown: shown ?? 3, cite: cite)
      }
  }
}
