import Corpus
import Testing

@testable import Loader

@Suite struct `A row in full` {
  /// Exhibits of every text of a file's turns, with the texts themselves.
  private func exhibits(
    _ file: Written
  ) throws -> (exhibition: Exhibition, passages: [Passage], quotes: [String]) {
    let loader = Loader([DataFile(path: file.path, id: FileID(0))], workers: 1)
    let (tale, _) = try loader.read { Tale() }
    return (loader.exhibits(tale.passages), tale.passages, tale.quotes)
  }

  @Test(arguments: [
    (
      "a.jsonl",
      "\n"
        + #"{"messages":[{"role":"system","content":"Be \"kind\"."},{"role":"user","content":"Hé?"},{"role":"assistant","content":"A\nb \u00e9."}]}"#
        + "\n", "messages[2].content"
    ),
    ("a.csv", "prompt,completion\nHé?,\"A\nb \"\"c\"\".\"\n", "completion"),
    (
      "a.json", #"[{"instruction":"Hé?","output":"No."},{"instruction":"B","output":"Yes."}]"#,
      "output"
    ),
  ])
  func `marks every text where it stands`(_ name: String, _ text: String, _ field: String) throws {
    let (exhibition, passages, quotes) = try exhibits(Written(text, as: name))
    #expect(!passages.isEmpty)
    for (passage, quote) in zip(passages, quotes) {
      let place = try #require(exhibition.places[passage])
      let mark = try #require(place.marks.first)
      let turn = exhibition.exhibits[place.exhibit].talks[mark.talk].turns[mark.turn]
      #expect(turn.text == quote)
      #expect(mark.range == 0..<quote.utf8.count)
      #expect(exhibition.answer(to: place)?.role == .assistant)
      #expect(exhibition.answer(to: place)?.field == field)
    }
  }

  @Test func `has a hash of its bytes alone`() throws {
    let row = #"{"prompt":"A","completion":"B"}"#
    let one = try exhibits(Written(row + "\n", as: "a.jsonl")).exhibition
    let other = try exhibits(Written("\n\n  " + row, as: "b.jsonl")).exhibition
    let array = try exhibits(Written("[" + row + "]", as: "c.json")).exhibition
    #expect(one.exhibits[0].content == other.exhibits[0].content)
    #expect(one.exhibits[0].content == array.exhibits[0].content)
  }

  @Test func `shows both answers of a preference`() throws {
    let row = #"{"prompt":"Hi?","chosen":"Yes.","rejected":"No."}"#
    let exhibition = try exhibits(Written(row, as: "a.jsonl")).exhibition
    #expect(exhibition.exhibits.count == 1)
    #expect(exhibition.exhibits[0].talks.map(\.arm) == [.chosen, .rejected])
  }
}
