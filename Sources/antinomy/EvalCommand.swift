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
      request?, note?}, or {id, tool, claims}
      for the name of a tool; keys that are absent are not scored.
      """
  ) { invocation, console in
    let output = try invocation.output()
    let configuration = try Reading.configuration(invocation, invocation.operands)
    var scorer = try Scorer(Lexicon.kept(for: [.found()] + configuration.shelves))
    for text in try GoldText.texts(of: invocation.operands) { scorer.add(text) }
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

extension GoldText {
  /// The rows of some files.
  static func texts(of paths: [String]) throws -> [GoldText] {
    guard !paths.isEmpty else { throw Misuse("say what to score: antinomy eval GOLD.jsonl") }
    var texts: [GoldText] = []
    for path in paths {
      guard let bytes = SmallFile.bytes(of: path) else {
        throw Misuse("\(path): \(SmallFile.complaint)")
      }
      var tape = Tape()
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let padded = Array(line) + [UInt8](repeating: 0, count: 64)
        try padded.withUnsafeBufferPointer { buffer in
          try tape.read(Bytes(start: buffer.baseAddress!, count: line.count))
          if let text = GoldText(tape) { texts.append(text) }
        }
      }
    }
    return texts
  }
}
