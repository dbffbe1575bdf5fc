extension Flag {
  static let config = Flag(
    "config", "c", .path("FILE"), for: .configured,
    "settings to use instead of the nearest antinomy.yaml upwards")
  static let stdinFilename = Flag(
    "stdin-filename", nil, .path("PATH"), for: .reading,
    "what standard input (-) is called; its ending says what it holds")
  static let rules = Flag(
    "rules", nil, .path("DIR"),
    for: Set<Verb>.reading.union([.judge, .test, .eval, .topics, .rules, .explain]),
    "a folder of pages of your own, read beside those that are built in; may be repeated")
  static let workers = Flag(
    "workers", "j", .count, for: .reading,
    "how many threads read at the same time; one for each processor by default")
  static let maxRow = Flag(
    "max-row", nil, .count, for: .reading,
    "rows of more megabytes than this are left out; 64 by default")
  static let limit = Flag(
    "limit", "n", .count, for: [.showExamples, .claims, .gaps],
    "how many rows, or claims, are shown")
  static let output = Flag(
    "output", "o", .choice(["text", "json"]),
    for: [.lint, .judge, .graph, .matrix, .balance, .claims, .eval],
    "the form of the report: text for people, json for programs")
  static let draft = Flag(
    "output", "o", .path("DRAFT"), for: [.map, .merge], "the file that the draft is written to")
  static let file = Flag(
    "output", "o", .path("FILE"), for: [.report, .sheet],
    "where it is written; antinomy-report.html or antinomy-sheet.csv by default, - is standard "
      + "output")
  static let maxEvidence = Flag(
    "max-evidence", nil, .count, for: Set<Verb>.reporting.union([.report, .sheet]),
    "how many places are shown for each side of a conflict")
  static let decisions = Flag(
    "decisions", nil, .path("FILE"), for: [.report, .sheet],
    "what was decided before: decisions.jsonl or a sheet; may be repeated")
  static let compare = Flag(
    "compare", nil, .path("OLD.json"), for: [.report],
    "an earlier 'antinomy lint --output json', to say what has changed since")
  static let failOn = Flag(
    "fail-on", nil, .choice(["error", "warning", "info", "never"]), for: .reporting,
    "the least severity that makes the exit code 1; warning by default")
  static let quiet = Flag(
    "quiet", "q", for: .reporting, "print nothing; the exit code alone tells")
  static let color = Flag(
    "color", nil, .choice(["auto", "always", "never"]), for: .reporting,
    "whether to use colour; auto asks the terminal and NO_COLOR")
  static let width = Flag(
    "width", nil, .count, for: .reporting,
    "how many columns lines may have; the terminal's, or 100 elsewhere")
  static let markdown = Flag(
    "markdown", nil, for: [.help, .formats, .topics, .rules],
    "print Markdown tables, as the README has them")
  static let coverage = Flag(
    "coverage", nil, for: [.test], "name the phrases that fire in no example")
  static let show = Flag(
    "show", nil, .choice(["misses", "false-alarms"]), for: [.eval],
    "list each claim that was missed, or found where there is none, with its text")
  static let to = Flag(
    "to", nil, .path("DIR"), for: [.apply], "the folder that changed files go to")
  static let inPlace = Flag(
    "in-place", nil, for: [.apply], "change the files themselves; what was there is kept beside")
  static let backup = Flag(
    "backup", nil, .text("ENDING"), for: [.apply],
    "the ending of what is kept beside; .before by default")
  static let quarantine = Flag(
    "quarantine", nil, .path("FILE"), for: [.apply],
    "where rows go that are set aside, one JSON object a line")
  static let manifest = Flag(
    "manifest", nil, .path("FILE"), for: [.apply],
    "where it is written what was done; antinomy-manifest.json by default")
  static let dryRun = Flag(
    "dry-run", nil, for: [.apply], "write nothing; print what would change as a diff")
  static let help = Flag(
    "help", "h", for: nil, "say what a command does and which flags it takes")
  static let version = Flag(
    "version", "V", for: nil, "say the version, the commit, the pages and the libraries")

  /// Every flag there is, in the order in which help lists them.
  static let all: [Flag] = [
    config,
    stdinFilename,
    rules,
    workers,
    maxRow,
    limit,
    output,
    draft,
    file,
    maxEvidence,
    decisions,
    compare,
    failOn,
    quiet,
    color,
    width,
    markdown,
    coverage,
    show,
    to,
    inPlace,
    backup,
    quarantine,
    manifest,
    dryRun,
    help,
    version,
  ]
}

extension Set<Verb> {
  /// The commands that read datasets.
  static let reading: Set = [
    Verb.lint,
    .report,
    .sheet,
    .map,
    .plan,
    .graph,
    .matrix,
    .balance,
    .showExamples,
    .claims,
    .gaps,
  ]

  /// The commands that heed antinomy.yaml.
  static let configured: Set = reading.union([.merge, .judge, .apply])

  /// The commands that tell a verdict.
  static let reporting: Set = [Verb.lint, .judge]
}
