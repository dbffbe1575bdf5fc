import Testing
import YAML

@testable import Claims
@testable import Rulebook

@Suite struct `What a phrase is looked for by` {
  private func page(_ text: String) throws -> GrammarPage {
    try GrammarPage(Node(reading: Array(text.utf8), path: "page.yaml"))
  }

  private func phrase(_ text: String) throws -> Phrase {
    let node = try Node(reading: Array("phrases: \"\(text)\"".utf8), path: "phrase.yaml")
    return try Phrase.list(node.members[0].value)[0].phrase
  }

  /// The literals of an English phrase.
  private func literals(_ text: String, _ page: GrammarPage) throws -> [String] {
    var builder = try LexiconBuilder(topics: [], grammar: [page], of: [], isSpaced: true)
    let choice = AnchorChoice(inflection: builder.inflection, frequency: builder.frequency)
    return try #require(choice.choice(of: phrase(text), in: &builder)).literals.sorted()
  }

  @Test func `is the word that stands in the fewest texts, however short it is`() throws {
    let page = try page("grammar: en\ntitle: Words\nfrequent:\n  3000: people\n  300: make")
    #expect(try literals("people jog", page) == ["jog"])
    #expect(try literals("make people", page) == ["make people"])
  }

  @Test func `is two words in a row where each of them is everywhere, with their short forms`()
    throws
  {
    let page = try page(
      "grammar: en\ntitle: Words\ncontractions:\n  couldn't: could not\nfrequent:\n  1000: could not it"
    )
    #expect(try literals("could not ..2 it", page) == ["could not", "couldn't"])
  }

  @Test func `is written together in a language without spaces, with what may stand between`()
    throws
  {
    var frequency = Frequency()
    frequency.add(
      try page("grammar: zh\ntitle: Words\nspaces: false\nfrequent:\n  10000: 的 您 您的"))
    let choice = LetterChoice(frequency: frequency)
    #expect(try choice.literals(of: phrase("^ 您 的 灯"), beside: []) == ["的灯"])
    #expect(Set(try choice.literals(of: phrase("叫 (了) 您"), beside: [])) == ["叫您", "叫了您"])
    #expect(try choice.literals(of: phrase("叫 ..3 您"), beside: []) == ["叫"])
    #expect(try choice.literals(of: phrase("我 叫 您"), beside: ["我"]).isEmpty)
  }

  @Test func `stands on a page under how often it does`() throws {
    #expect(throws: Fault.self) { try page("grammar: en\ntitle: Words\nfrequent:\n  often: the") }
    #expect(
      try page("grammar: en\ntitle: Words\nfrequent:\n  90: a b").frequent == ["a": 90, "b": 90])
  }
}

@Suite struct `A pair of words` {
  @Test func `has a number of its own, and one that no page has has none`() {
    let known: Set<[Int32]> = Set((1...500).map { [Int32($0), Int32($0 * 7 % 501 + 1)] })
    let pairs = WordPairs(known)
    let numbers = known.map { pairs.number(of: $0[0], $0[1]) }
    #expect(Set(numbers).count == 500)
    #expect(numbers.allSatisfy { (0..<pairs.count).contains($0) })
    #expect(pairs.number(of: 1, 1) == -1)
    #expect(WordPairs([]).number(of: 3, 4) == -1)
  }
}
