import Claims
import Corpus
import Disk
import JSON
import Repository
import Rulebook

extension Command {
  static let eval = Command(
    .eval, "GOLD.jsonl…", "score what is found against labelled texts",
    about: """
      A row is {id, source, lang, role, system?, user?, text, claims?, refusal?,
      request?, note?}, or {id, tool, claims} for the name of a tool; keys that are
      absent are not scored. A claim is {topic, polarity, force?, quote?}, its
      polarity affirm or deny; refusal is none, partial or full, and request is
      benign, borderline or harmful.
      """
  ) { invocation, console in
    let output = try invocation.output()
    let configuration = try Reading.configuration(invocation, invocation.operands)
    let lexicon = try Lexicon.kept(for: [.found()] + configuration.shelves)
    var scorer = try Scorer(lexicon)
    let topics = lexicon.topics.map(\.id)
    for text in try GoldFile.texts(of: invocation.operands, topics: topics) { scorer.add(text) }
    let score = scorer.score
    if invocation.has(.measures) {
      try output.write(MeasuresPage(score, of: invocation.operands).text, console)
      return .clean
    }
    if output.form == .json {
      try output.write(ScoreDocument(score).text, console)
      return .clean
    }
    try output.write(ScoreReport(score).text, console)
    if let shown = invocation.value(.show) {
      for slip in score.slips where slip.isMiss == (shown == "misses") {
        console.out.write(ScoreReport.told(slip))
      }
      for slip in score.refusals.slips where slip.isMiss == (shown == "misses") {
        console.out.write(ScoreReport.told(slip))
      }
    }
    return .clean
  }
}
