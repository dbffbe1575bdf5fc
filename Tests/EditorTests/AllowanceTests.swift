import Editor
import Review
import Testing

@Suite struct `A row that is allowed what is found in it` {
  @Test(arguments: [
    (
      #"{"prompt": "a",  "completion": "b"}"#,
      #"{"prompt": "a",  "completion": "b", "_antinomy": {"allow": ["one"], "reason": "it \"is\""}}"#
    ),
    (
      #"{"prompt":"a","completion":"b" }"#,
      #"{"prompt":"a","completion":"b","_antinomy":{"allow":["one"],"reason":"it \"is\""} }"#
    ),
    (
      #"{"_antinomy": {"allow": ["zero"], "reason": "old"}, "prompt": "a", "completion": "b"}"#,
      #"{"_antinomy": {"allow": ["zero", "one"], "reason": "old; it \"is\""}, "prompt": "a", "completion": "b"}"#
    ),
    (
      #"{"_antinomy": {"allow": "one"}, "prompt": "a", "completion": "b"}"#,
      #"{"_antinomy": {"allow": ["one"], "reason": "it \"is\""}, "prompt": "a", "completion": "b"}"#
    ),
  ])
  func `says so itself, in its own manner`(_ row: String, _ wanted: String) throws {
    let workshop = try Workshop()
    let other = #"{"prompt": "c", "completion": "d"}"#
    #expect(
      try workshop.edited(
        "a.jsonl", "\(other)\n\(row)\n\(other)\n", [.allow(2, "one", "it \"is\"")])
        == "\(other)\n\(wanted)\n\(other)\n")
    #expect(
      try workshop.edited("a.json", "[\(other), \(row)]", [.allow(2, "one", "it \"is\"")])
        == "[\(other), \(wanted)]")
  }

  @Test func `says so on a line of its own where its members have one`() throws {
    let workshop = try Workshop()
    let text = "[\n  {\n    \"prompt\": \"a\",\n    \"completion\": \"b\"\n  }\n]\n"
    #expect(
      try workshop.edited("a.json", text, [.allow(1, "one", "w")])
        == text.replacing(
          "\"b\"\n", with: "\"b\",\n    \"_antinomy\": {\"allow\": [\"one\"], \"reason\": \"w\"}\n")
    )
  }

  @Test func `can be rewritten as well, and is allowed by several rules at once`() throws {
    let workshop = try Workshop()
    #expect(
      try workshop.edited(
        "a.jsonl", #"{"prompt": "a", "completion": "b"}"#,
        [.allow(1, "one", "w"), .rewrite(1, "b", "c"), .allow(1, "two", "w")])
        == #"{"prompt": "a", "completion": "c", "_antinomy": {"allow": ["one", "two"], "reason": "w"}}"#
    )
  }

  @Test func `is gone when another decision says so`() throws {
    let workshop = try Workshop()
    #expect(
      try workshop.edited(
        "a.jsonl", #"{"prompt": "a", "completion": "b"}"#, [.allow(1, "one", "w"), .drop(1)])
        == "")
  }

  @Test(arguments: [
    ("a.csv", "prompt,completion\na,b\n"), ("a.jsonl", "{broken\n"),
    ("a.jsonl", #"{"prompt": "a", "completion": "b", "_antinomy": 7}"#),
    ("a.jsonl", #"[{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]"#),
    ("a.txt", "a\n"),
  ])
  func `has it said elsewhere where it can't`(_ name: String, _ text: String) throws {
    let workshop = try Workshop()
    try workshop.put(name, Array(text.utf8))
    let piece = try workshop.piece(name, [.allow(1, "one", "w")])
    #expect(piece.edits.isEmpty && piece.refused.isEmpty)
    #expect(piece.unheld.map(\.rule) == ["one"])
  }
}
