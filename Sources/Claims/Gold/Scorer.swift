import Corpus

/// Reads labelled texts and says how well they were read.
package struct Scorer: ~Copyable {
  package private(set) var score = Score()
  private let lexicon: Lexicon
  private var reader: ClaimReader
  private var tools: ToolReader
  private var record = Record()

  package init(_ lexicon: Lexicon) throws(ClaimFault) {
    self.lexicon = lexicon
    reader = try ClaimReader(lexicon)
    tools = ToolReader(lexicon.topics)
  }

  package mutating func add(_ text: GoldText) {
    text.fill(&record)
    reader.scan(record)
    var claims: [Claim] = []
    reader.read(record.examples[0], in: record, into: &claims)
    tools.read(record.examples[0], in: record, into: &claims)
    let last = text.role == .system ? 0 : record.turns.count - 1
    let own = claims.filter { $0.turn == last && $0.voice == .own }
    score.add(text, own.map { Score.Found($0, lexicon, record) })
    let refusal = reader.refusals.first { $0.turn == last }
    let asked = record.turns.lastIndex { $0.role == .user }
    let request = asked.map { reader.request(in: $0, of: record) }
    score.refusals.add(text, refusal, request, quote: refusal.map { record.string($0.quote) } ?? "")
  }
}

extension Score {
  /// What was found of each class of claims, rightly and wrongly, in the order of the classes.
  package var measured: [(name: String, tally: Tally)] {
    Claim.Class.all.compactMap { kind in
      // Whether an answer declines is labelled by itself.
      let tally =
        kind == Claim.Class(.refusal, isDenial: true) ? refusals.any : tallies[.sign(kind.name)]
      guard let tally, tally.found + tally.wrong > 0 else { return nil }
      return (kind.name, tally)
    }
  }
}
