import Corpus
import Linter
import Report

extension Command {
  static let diff = Command(
    .diff, "OLD NEW", "say which conflicts are new, gone, worse or better",
    about: """
      OLD and NEW are a file, a folder or a pattern each, a draft of 'antinomy map' or
      'antinomy merge', or a report of 'antinomy lint --output json'. Conflicts over
      the corpus are compared one by one, by what is contested; those inside rows by
      their number for each rule, since rows move. The exit code is 1 when something
      is new or worse.
      """
  ) { invocation, console in
    let output = try invocation.output()
    guard invocation.operands.count == 2 else {
      throw Misuse("say what to compare: antinomy diff OLD NEW")
    }
    let accounts = try invocation.operands.map { try account(of: $0, invocation) }
    if accounts[0].pages != accounts[1].pages {
      console.err.line(
        "antinomy: the two were made with other pages or settings; some of what has changed may be "
          + "their doing")
    }
    let change = Change(from: accounts[0], to: accounts[1])
    try output.write(output.form == .json ? change.json : change.text, console)
    return change.isForTheWorse ? .findings : .clean
  }

  private static func account(
    of path: String, _ invocation: Invocation
  ) throws -> Change.Account {
    if EarlierReport.stands(at: path) { return try EarlierReport(reading: path).account }
    if DraftFile.stands(at: path) {
      let kept = try Kept([DraftFile(reading: path)], invocation)
      let echoes = try kept.lint.echo(try kept.loader(), after: kept.shard.draft)
      return Change.Account(kept.lint.verdict(of: kept.shard, echoes))
    }
    let reading = try Reading(invocation.of(path))
    return Change.Account(try Rounds(reading.lint(), reading, invocation).verdict)
  }
}
