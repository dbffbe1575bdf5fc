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
    let reading = try Reading(invocation)
    let lint = try reading.lint(isTimed: invocation.has(.timing))
    let baseline = try BaselineWork(invocation, reading.configuration)
    let cache = try Command.cache(invocation)
    timing.end("settings and pages")
    let past = try Comparison(invocation, reading, cache)
    for notice in past?.notices ?? [] { console.err.line("antinomy: \(notice)") }
    var loader = past?.now ?? reading.loader
    let progress = invocation.has(.quiet) ? nil : Progress(&loader)
    let shard: ShardDraft
    do {
      defer { progress?.end() }
      shard = try lint.map(loader, keptIn: cache)
    }
    for (file, log) in zip(shard.files, shard.logs) { loader.milestones[file.id] = log.milestones }
    timing.end("reading and extracting")
    if !invocation.has(.quiet) {
      console.tellWhatIsAbsent(reading.absent)
      console.tellWhatIsEmpty(shard.files, shard.logs)
    }
    let second = try lint.echo(loader, after: shard.draft, keptIn: cache)
    timing.end("reading again")
    var verdict = lint.verdict(of: shard, second.echoes)
    verdict.summary.passedOver = reading.strangers
    var docket = try Docket(verdict, loader, of: reading, lint)
    docket.allow()
    if let past {
      let rise = Double(invocation.count(.rise) ?? 10) / 100
      for notice in try docket.compare(with: past, rise) {
        console.err.line("antinomy: \(notice)")
      }
    }
    if try baseline?.apply(to: &docket, console) == true { return .clean }
    timing.end("judging")
    let exit = try tell(docket.verdict, of: shard, lint, docket.loader, invocation, console)
    timing.end("telling")
    if invocation.has(.timing) { console.err.write(timing.text(rules: lint.spent)) }
    let odd = shard.odd + (second.isOdd ? ["the second round"] : [])
    if odd.isEmpty { return exit }
    console.complain(
      "what was kept of \(odd.joined(separator: ", ")) was not what it comes to, and was "
        + "made anew; please report this")
    return .couldNotRun
  }

  /// Where drafts of unchanged files are kept; nil where nothing shall be.
  static func cache(_ invocation: Invocation) throws -> DraftCache? {
    if invocation.has(.noCache) && invocation.has(.verifyCache) {
      throw Misuse("--no-cache and --verify-cache exclude each other")
    }
    return invocation.has(.noCache) ? nil : DraftCache(verifies: invocation.has(.verifyCache))
  }

  /// Tells a verdict in the forms that are asked for; gives what it means to the shell.
  static func tell(
    _ verdict: Verdict, of shard: ShardDraft, _ lint: Lint, _ loader: Loader,
    _ invocation: Invocation, _ console: Console
  ) throws -> Exit {
    var verdict = verdict
    if let least = invocation.fraction(.minConfidence) {
      verdict.findings.removeAll { $0.confidence < least }
    }
    // What is quiet still writes the files that it is asked for.
    let outputs = try invocation.outputs().filter { $0.file != nil || !invocation.has(.quiet) }
    if !outputs.isEmpty { Bridges(loader).show(in: &verdict.findings) }
    for output in outputs {
      guard output.form == .html else {
        let telling = Telling(verdict, lint.pages, loader.cite, invocation, output)
        try output.write(telling.text, console)
        continue
      }
      try PageReport(verdict, of: shard, lint, loader, invocation)
        .write(to: output.file ?? "-", console)
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
    // GitHub knows files by their paths from the top of the repository.
    let rooted: Citing = { passages in
      cite(passages).map { citation in
        guard var citation else { return nil }
        citation.path = citation.path.seenFromTop
        return citation
      }
    }
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
          verdict, pages: pages, version: Version.number, shown: shown ?? 50, cite: rooted)
      case .github: GitHubReport.tell(verdict, cite: rooted)
      case .markdown: MarkdownReport.tell(verdict, shown: shown ?? 3, cite: cite)
      // The page shows whole rows, and takes more than a verdict.
      case .html: ""
      }
  }
}
