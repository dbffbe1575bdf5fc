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
    let lint = try reading.lint()
    let baseline = try BaselineWork(invocation, reading.configuration)
    let cache = try Command.cache(invocation)
    let past = try Comparison(invocation, reading, cache)
    for notice in past?.notices ?? [] { console.err.line("antinomy: \(notice)") }
    var loader = past?.now ?? reading.loader
    let shard = try lint.map(loader, keptIn: cache)
    for (file, log) in zip(shard.files, shard.logs) { loader.milestones[file.id] = log.milestones }
    var verdict = lint.verdict(of: shard)
    verdict.summary.passedOver = reading.strangers
    var docket = try Docket(verdict, loader, of: reading, lint)
    docket.allow()
    if let past { try docket.compare(with: past, Double(invocation.count(.rise) ?? 10) / 100) }
    if try baseline?.apply(to: &docket, console) == true { return .clean }
    let told = tell(docket.verdict, cite: docket.loader.cite, invocation, console)
    if shard.odd.isEmpty { return told }
    console.complain(
      "what was kept of \(shard.odd.joined(separator: ", ")) was not what it comes to, and was "
        + "made anew; please report this")
    return .couldNotRun
  }

  private static func cache(_ invocation: Invocation) throws -> DraftCache? {
    if invocation.has(.noCache) && invocation.has(.verifyCache) {
      throw Misuse("--no-cache and --verify-cache exclude each other")
    }
    return invocation.has(.noCache) ? nil : DraftCache(verifies: invocation.has(.verifyCache))
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
