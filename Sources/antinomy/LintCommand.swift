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
      """
  ) { invocation, console in
    let reading = try Reading(invocation)
    var verdict = try reading.lint().verdict(reading.loader)
    verdict.summary.passedOver = reading.strangers
    return tell(verdict, cite: reading.loader.cite, invocation, console)
  }

  /// Prints a verdict in the form that is asked for; gives what it means to the shell.
  static func tell(
    _ verdict: Verdict, cite: Citing, _ invocation: Invocation, _ console: Console
  ) -> Exit {
    if !invocation.has(.quiet) { console.out.write(told(verdict, cite, invocation)) }
    return code(of: verdict, invocation)
  }

  private static func told(
    _ verdict: Verdict, _ cite: Citing, _ invocation: Invocation
  ) -> String {
    if invocation.value(.output) == "json" {
      return JSONReport.tell(verdict, shown: invocation.count(.maxEvidence) ?? 50, cite: cite)
    }
    return TextReport.tell(
      verdict, paint: Paint(invocation), shown: invocation.count(.maxEvidence) ?? 3, cite: cite)
  }

  private static func code(of verdict: Verdict, _ invocation: Invocation) -> Exit {
    let named = invocation.value(.failOn) ?? Severity.warning.rawValue
    // `never` names no severity.
    guard let least = Severity(rawValue: named) else { return .clean }
    return verdict.findings.contains { $0.severity >= least } ? .findings : .clean
  }
}
