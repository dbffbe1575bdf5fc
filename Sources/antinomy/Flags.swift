extension Flag {
  static let config = Flag(
    "config", "c", .path("FILE"),
    for: .configured.union([.rules, .explain, .topics, .test, .eval, .config]),
    "settings to use instead of the nearest antinomy.yaml upwards")
  static let stdinFilename = Flag(
    "stdin-filename", nil, .path("PATH"), for: .reading,
    "what standard input (-) is called; its ending says what it holds")
  static let rules = Flag(
    "rules", nil, .path("DIR"),
    for: Set<Verb>.reading.union([.judge, .test, .eval, .topics, .rules, .explain, .config]),
    "a folder of pages of your own, read beside those that are built in; may be repeated")
  static let workers = Flag(
    "workers", "j", .count, for: Set<Verb>.reading.union([.config, .initiate]),
    "how many threads read at the same time; one for each processor by default")
  static let maxRow = Flag(
    "max-row", nil, .count, for: Set<Verb>.reading.union([.config]),
    "rows of more megabytes than this are left out; 64 by default")
  static let limit = Flag(
    "limit", "n", .count, for: [.showExamples, .claims, .gaps],
    "how many rows, or claims, are shown")
  static let output = Flag(
    "output", "o", .form(Output.Form.allCases.map(\.rawValue)),
    for: [
      .lint, .judge, .rows, .plan, .diff, .graph, .matrix, .balance, .claims, .eval, .config,
    ],
    "the form of the report: text or json; for verdicts also concise, jsonl, sarif, github, "
      + "markdown or html, the page of 'antinomy report'; several in one run")
  static let draft = Flag(
    "output", "o", .path("DRAFT"), for: [.map, .merge, .echo],
    "the file that the draft is written to")
  static let file = Flag(
    "output", "o", .path("FILE"), for: [.report, .sheet],
    "where it is written; antinomy-report.html or antinomy-sheet.csv by default, - is standard "
      + "output")
  static let proposals = Flag(
    "output", "o", .path("FILE"), for: [.fix],
    "where proposed rows are written; - is standard output")
  static let settings = Flag(
    "output", "o", .path("FILE"), for: [.initiate],
    "where it is written; antinomy.yaml by default, - is standard output")
  static let force = Flag(
    "force", nil, for: [.initiate], "write it even where a file is there already")
  static let minConfidence = Flag(
    "min-confidence", nil, .fraction, for: .reporting,
    "leave out findings that are less sure than this, from 0 to 1")
  static let statistics = Flag(
    "statistics", nil, for: .reporting,
    "say how many findings each rule has instead of the findings")
  static let timing = Flag(
    "timing", nil, for: [.lint],
    "say on standard error what took how long, stage by stage and rule by rule")
  static let listedSide = Flag(
    "side", nil, .text("SIDE"), for: [.rows],
    "list one side only, by its name in the report (can, can't, refused …) or affirm or deny")
  static let maxEvidence = Flag(
    "max-evidence", nil, .count, for: Set<Verb>.reporting.union([.report, .sheet, .plan]),
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
  static let baseline = Flag(
    "baseline", nil, .path("FILE"), for: [.lint],
    "what is known to be wrong and shall not fail the run")
  static let writeBaseline = Flag(
    "write-baseline", nil, for: [.lint], "write down all that is found now as known")
  static let pruneBaseline = Flag(
    "prune-baseline", nil, for: [.lint], "drop from the baseline what does not occur any more")
  static let staged = Flag(
    "staged", nil, for: [.lint],
    "read what is staged, and report only what the commit would bring")
  static let since = Flag(
    "since", nil, .text("REV"), for: [.lint],
    "report only what the changes since a commit of git have brought")
  static let rise = Flag(
    "rise", nil, .amount, for: [.lint],
    "by how many percent a change may raise what is contested; 10 by default")
  static let noCache = Flag(
    "no-cache", nil,
    for: Set<Verb>.reading.subtracting([.map, .echo, .showExamples, .claims, .gaps]),
    "read every file, and keep nothing for the next run")
  static let verifyCache = Flag(
    "verify-cache", nil, for: [.lint], "read every file, and check what was kept of it")
  static let color = Flag(
    "color", nil, .choice(["auto", "always", "never"]), for: .reporting.union([.rows, .explain]),
    "whether to use colour; auto asks the terminal and NO_COLOR")
  static let width = Flag(
    "width", nil, .count, for: .reporting.union([.rows, .plan]),
    "how many columns lines may have; the terminal's, or 100 elsewhere")
  static let markdown = Flag(
    "markdown", nil, for: [.help, .formats, .topics, .rules, .explain],
    "print Markdown, as the README and docs/rules.md have it")
  static let every = Flag("all", nil, for: [.explain], "explain every rule, one below the other")
  static let schema = Flag(
    "schema", nil, for: [.config], "print the JSON Schema of antinomy.yaml, with the pages in force"
  )
  static let coverage = Flag(
    "coverage", nil, for: [.test], "name the phrases that fire in no example")
  static let on = Flag(
    "on", nil, .path("PATH"), for: [.test],
    "name the phrases that claim something in too much of these data, or in none of them; may be repeated"
  )
  static let show = Flag(
    "show", nil, .choice(["misses", "false-alarms"]), for: [.eval],
    "list each claim that was missed, or found where there is none, with its text")
  static let toSpec = Flag(
    "to-spec", nil, for: [.fix],
    "take out the rows that are against what antinomy.yaml says of the model")
  static let side = Flag(
    "side", nil, .choice(["affirm", "deny"]), for: [.fix],
    "keep this side of every conflict on --topic, and take out the rows of the other")
  static let topic = Flag(
    "topic", nil, .listed("TOPIC", by: .topics), for: [.fix],
    "what the conflicts are about, as 'antinomy topics' calls it; may be repeated")
  static let bridge = Flag(
    "bridge", nil, .count, for: [.fix],
    "propose so many rows for each tension that say both, and write them to --output")
  static let to = Flag(
    "to", nil, .path("DIR"), for: .changing, "the folder that changed files go to")
  static let inPlace = Flag(
    "in-place", nil, for: .changing, "change the files themselves; what was there is kept beside")
  static let backup = Flag(
    "backup", nil, .text("ENDING"), for: .changing,
    "the ending of what is kept beside; .before by default")
  static let quarantine = Flag(
    "quarantine", nil, .path("FILE"), for: .changing,
    "where rows go that are set aside, one JSON object a line")
  static let manifest = Flag(
    "manifest", nil, .path("FILE"), for: .changing,
    "where it is written what was done; antinomy-manifest.json by default")
  static let dryRun = Flag(
    "dry-run", nil, for: .changing, "write nothing; print what would change as a diff")
  static let measures = Flag(
    "measures", nil, for: [.eval],
    "print the page that says how often claims are right (Rules/measures/claims.yaml)")
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
    proposals,
    settings,
    force,
    minConfidence,
    statistics,
    timing,
    listedSide,
    maxEvidence,
    decisions,
    compare,
    failOn,
    quiet,
    baseline,
    writeBaseline,
    pruneBaseline,
    staged,
    since,
    rise,
    noCache,
    verifyCache,
    color,
    width,
    markdown,
    every,
    schema,
    coverage,
    on,
    show,
    measures,
    toSpec,
    side,
    topic,
    bridge,
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
    .rows,
    .map,
    .echo,
    .diff,
    .plan,
    .fix,
    .graph,
    .matrix,
    .balance,
    .showExamples,
    .claims,
    .gaps,
  ]

  /// The commands that heed antinomy.yaml.
  static let configured: Set = reading.union([.merge, .judge, .apply])

  /// The commands that change datasets.
  static let changing: Set = [Verb.apply, .fix]

  /// The commands that tell a verdict.
  static let reporting: Set = [Verb.lint, .judge]
}
