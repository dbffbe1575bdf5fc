import Claims
import Corpus
import Disk
import Linter
import Loader
import Report
import Review

extension Command {
  static let report = Command(
    .report, "PATH…", "write the page on which people review findings and decide",
    about: """
      One HTML file that needs no network and no other file. Rows are shown in full;
      what is decided about them is kept in the browser and saved as decisions.jsonl
      or as a sheet. Where the rows take more than ten megabytes, the rest stands in a
      second file beside it, which the page takes when it is asked to.
      """
  ) { invocation, console in
    let path = invocation.value(.file) ?? "antinomy-report.html"
    try Written.check(path)
    let reading = try Reading(invocation)
    let lint = try reading.lint()
    let rounds = try Rounds(lint, reading, invocation)
    var verdict = rounds.verdict
    Bridges(rounds.loader).show(in: &verdict.findings)
    let page = try PageReport(verdict, of: rounds.shard, lint, rounds.loader, invocation)
    try page.write(to: path, console)
    if path != "-" { console.out.line("\(path): \(verdict.told)\(page.size)") }
    return .clean
  }

  static let sheet = Command(
    .sheet, "PATH…", "write the table in which people review findings and decide",
    about: """
      A CSV file with a line for each row under each finding: what was asked, what was
      answered, and room for the ideal answer, why, and a decision, which is one of
      keep, drop, rewrite, quarantine and allow.
      """
  ) { invocation, console in
    let path = invocation.value(.file) ?? "antinomy-sheet.csv"
    try Written.check(path)
    let reading = try Reading(invocation)
    let rounds = try Rounds(reading.lint(), reading, invocation)
    let (verdict, loader) = (rounds.verdict, rounds.loader)
    let sheet = Sheet(
      verdict, most: invocation.count(.maxEvidence) ?? Sample.size,
      decided: try Decisions(invocation), exhibits: loader.exhibits, cite: { loader.locate($0) })
    try Written(sheet.text).write(to: path, console)
    if path != "-" {
      console.out.line("\(path): \(verdict.told), \(sheet.count.counted("row")) to decide about")
    }
    return .clean
  }
}

extension PageReport {
  /// The page of a run, with what the flags ask for.
  init(
    _ verdict: Verdict, of shard: ShardDraft, _ lint: Lint, _ loader: Loader,
    _ invocation: Invocation
  ) throws {
    let index = lint.index(of: shard)
    var matter = Matter(
      verdict, rules: lint.pages, graph: Graph(index).json, matrix: Matrix(index).json,
      leanings: Leanings(index).json, balance: Balance(lint.conduct(of: shard)).json,
      program: "antinomy \(Version.number)")
    matter.decided = try Decisions(invocation)
    matter.earlier = try invocation.value(.compare).map { try EarlierReport(reading: $0) }
    matter.most = invocation.count(.maxEvidence) ?? matter.most
    self.init(matter, exhibits: loader.exhibits, cite: loader.cite)
  }

  /// Writes the page, and beside it what found no room.
  func write(to path: String, _ console: Console) throws {
    if !beside.isEmpty && path != "-" {
      try Written(beside).write(to: PageReport.besides(path), console)
    }
    try Written(page).write(to: path, console)
  }

  /// How large it is, and where the rest stands.
  var size: String {
    let kilobytes = (page.utf8.count + 999) / 1000
    return ", \(kilobytes) kB" + (beside.isEmpty ? "" : "; the rest of the rows stands beside it")
  }

  /// What stands beside a page is called after it.
  private static func besides(_ path: String) -> String {
    (path.hasSuffix(".html") ? String(path.dropLast(5)) : path) + ".rest.jsonl"
  }
}

extension Decisions {
  /// Everything that the flags name.
  init(_ invocation: Invocation) throws {
    var all: [Decision] = []
    for path in invocation.all(.decisions) { all += try Decisions(reading: path).all }
    self.init(all)
  }
}

extension Verdict {
  /// How many findings there are.
  fileprivate var told: String { findings.count.counted("finding") }
}
