import Claims
import Corpus
import Rulebook

/// An example, read with the pages of this house.
struct Reading {
  let claims: [Claim]
  let refusals: [Refusal]
  /// What the user's last turn asks for.
  let request: Request
  /// The same, read where nothing is declined.
  let glance: Request
  /// The words that decline.
  let quotes: [String]
  /// The words that claim something.
  let said: [String]
  /// The topics of claims that a refusal implies.
  let refused: [String]

  static let lexicon = Result { try Lexicon([Shelf.found()]) }

  init(_ notation: String) throws {
    let lexicon = try Reading.lexicon.get()
    var reader = try ClaimReader(lexicon)
    var record = Record()
    let examples = try Rulebook.Notation.examples(in: notation)
    examples[0].fill(&record)
    reader.scan(record)
    var claims: [Claim] = []
    reader.read(record.examples[0], in: record, into: &claims)
    self.claims = claims
    refusals = reader.refusals
    quotes = reader.refusals.map { record.string($0.quote) }
    said = claims.map { record.string($0.quote) }
    refused = claims.filter { $0.force == .refused }.map { lexicon.topics[$0.topic].id }
    let asked = record.turns.lastIndex { $0.role == .user }
    request = asked.map { reader.request(in: $0, of: record) } ?? Request()
    glance = asked.map { reader.glance(at: $0, of: record) } ?? Request()
  }

  /// What the last answer does, in a word.
  var kind: String { refusals.last?.kind.rawValue ?? "none" }
}
