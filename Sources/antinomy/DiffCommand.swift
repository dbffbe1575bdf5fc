import Corpus
import Linter
import Report

extension Command {
  static let diff = Command(
    .diff, "OLD NEW", "say which conflicts are new, gone, worse or better",
    about: """
      OLD and NEW are a file, a folder or a pattern each, or a draft of 'antinomy map'
      or 'antinomy merge'. Conflicts over the corpus are compared one by one, by what
      is contested; those inside rows by their number for each rule, since rows move.
      The exit code is 1 when something is new or worse.
      """
  ) { invocation, console in
    guard invocation.operands.count == 2 else {
      throw Misuse("say what to compare: antinomy diff OLD NEW")
    }
    let output = try invocation.output()
    let verdicts = try invocation.operands.map { try verdict(of: $0, invocation) }
    let change = Change(from: verdicts[0], to: verdicts[1])
    try output.write(output.form == .json ? change.json : change.text, console)
    return change.isForTheWorse ? .findings : .clean
  }

  private static func verdict(of path: String, _ invocation: Invocation) throws -> Verdict {
    if DraftFile.stands(at: path) {
      let kept = try Kept([path], invocation)
      return kept.lint.verdict(
        of: kept.shard, try kept.lint.echo(try kept.loader(), after: kept.shard.draft))
    }
    let reading = try Reading(invocation.of(path))
    return try reading.lint().verdict(reading.loader)
  }
}
