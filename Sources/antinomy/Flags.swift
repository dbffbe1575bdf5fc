extension Flag {
  static let config = Flag(
    "config", "c", .path("FILE"), for: .configured,
    "settings to use instead of the nearest antinomy.yaml upwards")
  static let stdinFilename = Flag(
    "stdin-filename", nil, .path("PATH"), for: .reading,
    "what standard input (-) is called; its ending says what it holds")
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
    for: [.lint, .judge, .diff, .graph, .matrix, .claims, .eval],
    "the form of the report: text for people, json for programs")
  static let draft = Flag(
    "output", "o", .path("DRAFT"), for: [.map, .merge], "the file that the draft is written to")
  static let maxEvidence = Flag(
    "max-evidence", nil, .count, for: .reporting,
    "how many places are shown for each side of a conflict")
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
  static let help = Flag(
    "help", "h", for: nil, "say what a command does and which flags it takes")
  static let version = Flag(
    "version", "V", for: nil, "say the version, the commit, the pages and the libraries")

  /// Every flag there is, in the order in which help lists them.
  static let all: [Flag] = [
    config, stdinFilename, workers, maxRow, limit, output, draft, maxEvidence, failOn, quiet, color,
    width,
    markdown,
    show, coverage, help,
    version,
  ]
}

extension Set<Verb> {
  /// The commands that read datasets.
  static let reading: Set = [
    Verb.lint, .map, .diff, .plan, .graph, .matrix, .showExamples, .claims, .gaps,
  ]

  /// The commands that heed antinomy.yaml.
  static let configured: Set = reading.union([.merge, .judge])

  /// The commands that tell a verdict.
  static let reporting: Set = [Verb.lint, .judge]
}
