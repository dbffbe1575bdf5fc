import Corpus
import Foundation
import Testing

@testable import Loader

@Suite struct `A passage that is read again` {
  /// Finds every passage that spells the quote in the answers of a file, and cites it.
  private func cite(_ quote: String, in file: Written) throws -> [Citation?] {
    let loader = Loader([DataFile(path: file.path, id: FileID(0))], workers: 1)
    let (draft, _) = try loader.read { Quotes(quote: Array(quote.utf8)) }
    return loader.cite(draft.passages)
  }

  @Test func `comes with the question that it answers where it is too short alone`() throws {
    let row = #"{"messages":[{"role":"user","content":"Hello.\nDo you have a body?"},"#
    let file = try Written(
      row + #"{"role":"assistant","content":"No."}]}"# + "\n" + row
        + #"{"role":"assistant","content":"No, and I have never needed one, to be quite honest."}]}"#,
      as: "a.jsonl")
    let found = try cite("No", in: file)
    #expect(
      found.map { $0?.answers } == ["Hello. Do you have a body?", "Hello. Do you have a body?"])
    let loader = Loader([DataFile(path: file.path, id: FileID(0))], workers: 1)
    let (draft, _) = try loader.read { Quotes(quote: Array("No".utf8)) }
    #expect(loader.locate(draft.passages).allSatisfy { $0?.answers == "" })
  }

  @Test func `is a whole call where it is the name of one`() throws {
    let file = try Written(
      #"{"messages":[{"role":"user","content":"Wake me."},{"role":"assistant","content":null,"#
        + #""tool_calls":[{"type":"function","function":{"name":"set_alarm","#
        + #""arguments":"{\"time\": \"06:30\", \"days\": [1, 2]}"}}]}]}"#,
      as: "a.jsonl")
    let loader = Loader([DataFile(path: file.path, id: FileID(0))], workers: 1)
    let (draft, _) = try loader.read { CallNames() }
    let citation = try #require(loader.cite(draft.passages).first ?? nil)
    #expect(citation.call == "set_alarm(time: 06:30, days: [1, 2])")
    #expect(citation.answers == "Wake me.")
    #expect(citation.sentence == "set_alarm")
    let talk = try #require(loader.talks(draft.passages).first ?? nil)
    #expect(talk.turn == 1)
    #expect(talk.talk.turns[1].calls.map(\.name) == ["set_alarm"])
  }

  /// How many characters of a chat stand before its answer.
  private static let lead = 76

  private static func chat(_ answer: String) -> String {
    #"{"messages":[{"role":"user","content":"Hé?"},{"role":"assistant","content":"\#(answer)"}]}"#
  }

  @Test func `knows its line, column, row and field through escapes`() throws {
    let file = try Written(
      "\n" + Self.chat(#"No.\nWell: \u00e9 \"I can't\" do it. Bye."#) + "\r\n"
        + Self.chat("Nö, I can't!"),
      as: "a.jsonl")
    let found = try cite("I can't", in: file)
    try #require(found.count == 2)
    let first = try #require(found[0])
    #expect(first.line == 2)
    #expect(first.column == Self.lead + 21)
    #expect(first.row == 1)
    #expect(first.field == "messages[1].content")
    #expect(first.sentence == "Well: é \"I can't\" do it.")
    #expect(Array(first.sentence.utf8)[first.quote] == Array("I can't".utf8)[...])
    let second = try #require(found[1])
    #expect(second.line == 3)
    #expect(second.column == Self.lead + 5)
    #expect(second.row == 2)
  }

  @Test func `is found in an array on many lines, and in one on a single line`() throws {
    let rows = ["A.", "B: I can't.", "C"].map(Self.chat)
    for (text, line, column) in [
      ("[\n" + rows.joined(separator: ",\n  ") + "\n]\n", 3, 2 + Self.lead + 4),
      ("[" + rows.joined(separator: ",") + "]", 1, 1 + rows[0].count + 1 + Self.lead + 4),
      (
        "{\"data\":[" + rows.joined(separator: ",") + "]}", 1, 9 + rows[0].count + 1 + Self.lead + 4
      ),
    ] {
      let file = try Written(text, as: "a.json")
      let found = try #require(try cite("I can't", in: file).first ?? nil)
      #expect(found.line == line)
      #expect(found.column == column)
      #expect(found.row == 2)
      #expect(found.field == "messages[1].content")
    }
  }

  @Test func `is found behind bytes that had to be repaired`() throws {
    var bytes = Array(Self.chat("A X\u{1}Y I can't").utf8)
    bytes[try #require(bytes.firstIndex(of: UInt8(ascii: "X")))] = 0xFF
    let file = try Written(bytes, as: "a.jsonl")
    let found = try #require(try cite("I can't", in: file).first ?? nil)
    #expect(found.line == 1)
    #expect(found.sentence == "A \u{FFFD}\u{1}Y I can't")
    #expect(found.column == Self.lead + 7)
    #expect(try file.read().log.counts == [.badEncoding: 2])
  }

  @Test func `is found in JSON inside JSON`() throws {
    let tools =
      #"[{\"type\":\"function\",\"function\":{\"name\":\"s\",\"description\":\"I \\u0063an't \\\"x\\\"\"}}]"#
    let text = #"{"tools":"\#(tools)","# + Self.chat("ok").dropFirst()
    let file = try Written(text, as: "a.jsonl")
    let found = try #require(try cite("can't", in: file).first ?? nil)
    #expect(found.field == "tools[0].function.description")
    #expect(found.sentence == "I can't \"x\"")
    let column = try #require(text.range(of: #"\\u0063"#)).lowerBound
    #expect(found.column == text.distance(from: text.startIndex, to: column) + 1)
  }

  @Test(arguments: [
    ("a.csv", "prompt,completion\r\n\"Hm, \"\"you\"\"?\",No\r\nWhat?,I can't.\r\n", "completion"),
    ("a.tsv", "prompt\tcompletion\nWhat, you?\tI can't.\n", "completion"),
    (
      "a.csv",
      "id,messages\n1,\"[{\"\"role\"\": \"\"user\"\", \"\"content\"\": \"\"Hm?\"\"}, "
        + "{\"\"role\"\": \"\"assistant\"\", \"\"content\"\": \"\"I can't.\"\"}]\"\n",
      "messages[1].content"
    ),
    (
      "a.xml",
      "<dataset><example><!-- a < b --><turn role=\"user\">Hm?</turn><turn role='assistant'>"
        + "<![CDATA[<x>]]> I can't.</turn></example></dataset>", "turn[2]"
    ),
    (
      "a.xml",
      "<rows><row><prompt>Hm?</prompt><completion>&lt;I can't.</completion></row>"
        + "<row><prompt>So?</prompt><completion>No.</completion></row></rows>", "completion"
    ),
    (
      "a.xml",
      "<rows><row question=\"Hm = what?\" answer=\"a = b, I can't\"/><row question=\"So?\" "
        + "answer=\"No.\"/></rows>", "@answer"
    ),
    (
      "a.xml",
      "<dataset><example><turn role=\"user\">I can't?</turn><turn role=\"assistant\">No.</turn>"
        + "</example></dataset>", "turn[1]"
    ),
  ])
  func `names the column, the element or the attribute`(
    _ name: String, _ text: String, _ field: String
  ) throws {
    let found = try #require(try cite("I can't", in: Written(text, as: name)).first ?? nil)
    #expect(found.field == field)
  }

  @Test(arguments: [
    ("a.csv", "prompt,completion,note\nHm?,So I can't do it,Not mine\n", "So I can't do it"),
    ("a.csv", "prompt;completion;note\nHm?;So I can't do it;Not mine\n", "So I can't do it"),
    ("a.tsv", "completion\tprompt\nSo I can't, \"no\"\tHm?\n", "So I can't, \"no\""),
    (
      "a.csv", "prompt,completion,note\nHm?,\"No, \"\"I can't\"\" at all\",\"Not mine\"\n",
      "No, \"I can't\" at all"
    ),
    (
      "a.csv",
      "text,note\n\"<|im_start|>user\nHm?<|im_end|>\n<|im_start|>assistant\n"
        + "So \"\"I can't\"\" do it\",Not mine\n", "So \"I can't\" do it"
    ),
    (
      "a.csv", "text,note\n\"Human: Hm?\n\nAssistant: So \"\"I can't\"\" do it\",Not mine\n",
      "Assistant: So \"I can't\" do it"
    ),
    (
      "a.xml",
      "<rows><row question=\"Hm = what?\" answer=\"a = b, I can't\" n='1'/><row question=\"So?\" "
        + "answer=\"No.\"/></rows>", "a = b, I can't"
    ),
  ])
  func `is shown with nothing of the field behind its own`(
    _ name: String, _ text: String, _ sentence: String
  ) throws {
    let found = try #require(try cite("I can't", in: Written(text, as: name)).first ?? nil)
    #expect(found.sentence == sentence)
  }

  @Test func `may be far into a large file`() throws {
    let row = Self.chat(String(repeating: "é", count: 900))
    let text = Array(repeating: row, count: 600) + [Self.chat("I can't")]
    let file = try Written(text.joined(separator: "\n"), as: "a.jsonl")
    let found = try #require(try cite("I can't", in: file).first ?? nil)
    #expect(found.line == 601)
    #expect(found.row == 601)
    #expect(found.column == Self.lead + 1)
  }

  @Test func `of a trouble shows its line`() throws {
    let file = try Written("{\"a\":1}\n{\"b\" 2}\n", as: "a.jsonl")
    let log = try file.read().log
    let trouble = try #require(log.first[.brokenRow]?.first)
    let loader = Loader([DataFile(path: file.path, id: FileID(0))])
    let found = try #require(loader.cite([Passage(trouble.location)])[0])
    #expect(found.line == 2)
    #expect(found.column == 6)
    #expect(found.sentence == "{\"b\" 2}")
    #expect(found.quote == 5..<5)
  }

  @Test func `gives the row as it stands`() throws {
    let file = try Written("{\"a\":1}\n {\"b\":2} \n", as: "a.jsonl")
    let loader = Loader([DataFile(path: file.path, id: FileID(0))])
    let rows = loader.rows([
      Location(file: FileID(0), bytes: 9..<16), Location(file: FileID(0), bytes: 0..<7),
      Location(file: FileID(0), bytes: 900..<907),
    ])
    #expect(rows == [Array("{\"b\":2}".utf8), Array("{\"a\":1}".utf8), nil])
  }
}

/// Collects the places where texts spell a quote.
struct Quotes: Draft {
  let quote: [UInt8]
  var passages: [Passage] = []

  mutating func take(_ record: borrowing Record) {
    var found: [Passage] = []
    record.eachText { text in
      let bytes = Array(record.bytes(text).buffer)
      guard bytes.count >= quote.count else { return }
      for start in 0...bytes.count - quote.count where bytes[start...].starts(with: quote) {
        found.append(Passage(text.part(start..<start + quote.count), in: record.location))
      }
    }
    passages += found
  }

  mutating func absorb(_ later: consuming Quotes) { passages += later.passages }
}

/// Keeps the places of the names of calls.
private struct CallNames: Draft {
  var passages: [Passage] = []

  mutating func take(_ record: borrowing Record) {
    for call in record.calls { passages.append(Passage(call.name, in: record.location)) }
  }

  mutating func absorb(_ later: consuming CallNames) { passages += later.passages }
}
