import Corpus
import YAML

/// How a sentence orders what every answer has to be, as a page puts it.
struct OrderWords: Sendable {
  /// What may be ordered of an answer.
  enum Matter { case form, language, length }

  /// "Answer", "responses", "output"; of a language also "write", of a length also "keep".
  private let verbs: [Matter: WordSet]
  /// What may stand before one of those: "always", "please", "your".
  private let leads: WordSet
  /// What may be in a language without the answer being so: "answer questions in". Not where all of it
  /// is meant.
  private let asides: WordSet
  private let wholes: WordSet
  private let negations: WordSet
  /// The same of languages that write no spaces: both have to stand in the sentence.
  private let wideVerbs: Phrases
  private let wideLeads: Phrases
  private let wideAsides: Phrases
  private let wideNegations: Phrases
  /// What makes an order hold for some answers only, or for a part of each.
  private let spares: Phrases

  static let fields = [
    "orders", "writes", "sizes", "leads", "asides", "wholes", "negations", "wide-orders",
    "wide-leads", "wide-asides", "wide-negations", "spares",
  ]

  init(_ fields: Fields) throws(YAML.Fault) {
    let answers = try fields.texts("orders").map { Word($0) }
    let writes = try fields.texts("writes").map { Word($0) }
    let sizes = try fields.texts("sizes").map { Word($0) }
    verbs = [
      .form: WordSet(answers), .language: WordSet(answers + writes),
      .length: WordSet(answers + writes + sizes),
    ]
    leads = WordSet(try fields.texts("leads").map { Word($0) })
    asides = WordSet(try fields.texts("asides").map { Word($0) })
    wholes = WordSet(try fields.texts("wholes").map { Word($0) })
    negations = WordSet(try fields.texts("negations").map { Word($0) })
    wideVerbs = Phrases(try fields.texts("wide-orders"))
    wideLeads = Phrases(try fields.texts("wide-leads"))
    wideAsides = Phrases(try fields.texts("wide-asides"))
    wideNegations = Phrases(try fields.texts("wide-negations"))
    spares = Phrases(try fields.texts("spares"))
  }

  func isSpared(_ sentence: Bytes) -> Bool { spares.occur(in: sentence) }

  /// Whether a sentence orders what stands at a byte of it, by a word shortly before.
  func order(_ matter: Matter, at byte: Int, of sentence: Sentence) -> Bool {
    if isWide(sentence) { return !wideAsides.occur(in: sentence.bytes[0..<byte]) }
    let end = sentence.piece(at: byte)
    let reach = matter == .length ? 10 : 8
    return places(of: matter, in: sentence).contains { place in
      guard place < end, end - place <= reach else { return false }
      let between = sentence.pieces[place + 1..<end]
      return !between.contains { asides.contains($0.word) }
        || between.contains { wholes.contains($0.word) }
    }
  }

  /// Where words stand that order.
  private func places(of matter: Matter, in sentence: Sentence) -> [Int] {
    sentence.pieces.indices.filter {
      let piece = sentence.pieces[$0]
      return piece.kind == .word && verbs[matter]?.contains(piece.word) ?? false
        && isLed($0, in: sentence)
    }
  }

  private func isWide(_ sentence: Sentence) -> Bool {
    wideVerbs.occur(in: sentence.bytes) && wideLeads.occur(in: sentence.bytes)
  }

  /// Whether nothing stands before a word but another that may.
  private func isLed(_ place: Int, in sentence: Sentence) -> Bool {
    guard place > 0 else { return true }
    let before = sentence.pieces[place - 1]
    switch before.kind {
    case .mark: return !OrderWords.joins.contains(before.word)
    case .number: return false
    case .word: return leads.contains(before.word)
    }
  }

  /// Marks that make one word of two.
  private static let joins: WordSet = ["-", "'", "/", "_", "."]

  /// Whether a negation stands before a byte, with few words between.
  func isNegated(before byte: Int, in sentence: Sentence, within most: Int = 5) -> Bool {
    let end = sentence.piece(at: byte)
    let isSaid = sentence.pieces[max(0, end - most)..<end].contains {
      $0.kind == .word && negations.contains($0.word)
    }
    return isSaid || wideNegations.occur(in: sentence.bytes[0..<byte])
  }
}
