import Corpus
import Linter
import Loader
import Review

/// A row as it might bridge a tension: an answer, and what it would say.
struct BridgeDraft {
  let gap: Int
  let decision: Decision

  /// Drafts for a gap, more than are asked for, since not each will do. No row is taken twice.
  static func all(
    for gap: Gap, _ number: Int, _ loader: Loader, most: Int, _ taken: inout Set<Location>
  ) -> [BridgeDraft] {
    let quotes = gap.isOfOneTopic ? gap.denials : gap.uses
    let free = quotes.filter { !taken.contains(Location(file: $0.file, bytes: $0.row)) }
      .prefix(most * 3 + 8)
    let exhibition = loader.exhibits(Array(free))
    var drafts: [BridgeDraft] = []
    let cited = zip(free, loader.cite(Array(free))).compactMap { passage, citation in
      citation.map { (passage, $0) }
    }
    if gap.isOfOneTopic {
      for (passage, citation) in cited {
        guard let place = exhibition.places[passage], let answer = exhibition.answer(to: place),
          let ideal = Conditional(gap, citation).written(into: answer.text)
        else { continue }
        add(ideal, instead: answer.text, of: exhibition.exhibits[place.exhibit], passage)
      }
      return drafts
    }
    let denials = Denial.all(gap.denials, loader).filter(gap.mayJoin)
    if denials.isEmpty { return [] }
    for (passage, citation) in cited {
      guard let place = exhibition.places[passage],
        let use = Use(of: citation.quoted, place, exhibition)
      else { continue }
      // A row in one language gets no answer in another.
      let own = denials.filter { $0.mayStand(beside: use.asked + use.answer) }.prefix(4)
      guard !own.isEmpty else { continue }
      let denial = own[drafts.count % own.count]
      guard let both = gap.words.both(denial, tool: use.tool) else { continue }
      add(
        both + BridgeWords.gap(behind: denial) + use.answer, instead: use.answer,
        of: exhibition.exhibits[place.exhibit], passage)
    }
    func add(_ ideal: String, instead text: String, of exhibit: Exhibit, _ passage: Passage) {
      let row = Location(file: passage.file, bytes: passage.row)
      guard exhibit.row != nil, taken.insert(row).inserted else { return }
      let decision = Decision(
        fingerprint: gap.name, file: exhibit.path, row: exhibit.row, choice: .rewrite,
        current: text, ideal: ideal)
      drafts.append(BridgeDraft(gap: number, decision: decision))
    }
    return drafts
  }

  /// A denial in words that can stand elsewhere.
  private struct Denial {
    /// The quote where its sentence ends with it, else all of the sentence, without its last mark.
    let text: String
    /// Whether it is a quote in which the speaker comes first.
    let isPlain: Bool

    init(_ citation: Citation) {
      let sentence = Array(citation.sentence.utf8)
      let range = citation.quote.clamped(to: 0..<sentence.count)
      let quote = String(decoding: sentence[range], as: UTF8.self)
      let rest = String(decoding: sentence[range.upperBound...], as: UTF8.self)
      let ends = rest.allSatisfy { $0.isWhitespace || $0.isPunctuation }
      text = ends ? quote : citation.sentence
      isPlain = ends && (quote.hasPrefix("I ") || quote.hasPrefix("I'") || quote.hasPrefix("我"))
    }

    /// Of some quotes, the most frequent first, each wording once; plain ones where there are any.
    static func all(_ quotes: [Passage], _ loader: Loader) -> [String] {
      let denials = loader.cite(Array(quotes.prefix(100))).compactMap { $0.map(Denial.init) }
        .filter { 6...90 ~= $0.text.count && !$0.text.contains("\n") && !$0.text.hasSuffix("?") }
      let plain = denials.filter(\.isPlain)
      var seen: Set<String> = []
      return (plain.isEmpty ? denials : plain).map(\.text).filter { seen.insert($0).inserted }
    }
  }

  /// An answer that denies, with the condition put where its sentence allows.
  private struct Conditional {
    let gap: Gap
    let quote: String
    /// What follows the denial in its sentence.
    let rest: String

    init(_ gap: Gap, _ citation: Citation) {
      self.gap = gap
      let sentence = Array(citation.sentence.utf8)
      let range = citation.quote.clamped(to: 0..<sentence.count)
      quote = String(decoding: sentence[range], as: UTF8.self)
      rest = String(decoding: sentence[range.upperBound...], as: UTF8.self)
    }

    func written(into answer: String) -> String? {
      guard let range = answer.firstRange(of: quote),
        let new = gap.words.conditional(quote, before: rest)
      else { return nil }
      let before = answer[..<range.lowerBound].last { !$0.isWhitespace }
      let isFirst = before.map { ".!?".contains($0) } ?? true
      return answer[..<range.lowerBound] + (isFirst ? new.begun : new)
        + answer[range.upperBound...]
    }
  }

  /// A row in which a tool is called that does it, and the answer says something.
  private struct Use {
    let tool: String
    /// What was asked, and what is answered.
    let asked: String
    let answer: String

    init?(of name: String, _ place: Exhibition.Place, _ exhibition: Exhibition) {
      let talks = exhibition.exhibits[place.exhibit].talks
      guard let mark = place.answer, talks.indices.contains(mark.talk) else { return nil }
      let turns = talks[mark.talk].turns
      guard turns[mark.turn].calls.contains(where: { $0.name == name }),
        let said = turns[mark.turn...].first(where: { $0.role == .assistant && !$0.text.isEmpty })
      else { return nil }
      asked = turns[..<mark.turn].last { $0.role == .user }?.text ?? ""
      (tool, answer) = (name, said.text)
    }
  }
}
