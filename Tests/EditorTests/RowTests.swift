import Editor
import Review
import Testing

/// Rows of one line each: what stands between the answers must not change by a byte.
private let lines = [
  #"{"prompt": "One?",  "completion": "1\u00e9"}"#, #"{ "prompt":"Two?","completion":"2"}"#,
  #"{"completion": "3", "prompt": "Three?", "n": 1.50}"#,
]

@Suite struct `A row that is dropped` {
  @Test(arguments: ["\n", "\r\n"])
  func `leaves JSON Lines as they are`(_ end: String) throws {
    let workshop = try Workshop()
    let text = "\u{FEFF}" + lines.joined(separator: end)
    let wanted = "\u{FEFF}" + [lines[0], lines[2]].joined(separator: end)
    #expect(try workshop.edited("a.jsonl", text, [.drop(2)]) == wanted)
    #expect(try workshop.edited("b.jsonl", text + end, [.drop(2)]) == wanted + end)
    #expect(
      try workshop.edited("c.jsonl", text + end, [.drop(1), .drop(2), .drop(3)]) == "\u{FEFF}")
  }

  @Test func `leaves blank and broken lines where they are`() throws {
    let workshop = try Workshop()
    let text = lines[0] + "\n\n{broken\n" + lines[1] + "\n" + lines[2] + "\n"
    let wanted = lines[0] + "\n\n{broken\n" + lines[2] + "\n"
    #expect(try workshop.edited("a.jsonl", text, [.drop(3)]) == wanted)
  }

  @Test(arguments: [
    ([1], [1, 2]), ([2], [0, 2]), ([3], [0, 1]), ([1, 2], [2]), ([2, 3], [0]), ([1, 3], [1]),
    ([1, 2, 3], []),
  ])
  func `takes its comma out of an array`(_ dropped: [Int], _ kept: [Int]) throws {
    let workshop = try Workshop()
    for (parting, around) in [
      (",\n  ", ("[\n  ", "\n]\n")), (", ", ("{\"data\": [", "], \"v\": 1}")),
    ] {
      let text = around.0 + lines.joined(separator: parting) + around.1
      let wanted = around.0 + kept.map { lines[$0] }.joined(separator: parting) + around.1
      #expect(try workshop.edited("a.json", text, dropped.map { .drop($0) }) == wanted)
    }
  }

  @Test(arguments: [
    ([1], [1, 2]), ([2], [0, 2]), ([3], [0, 1]), ([1, 2], [2]), ([2, 3], [0]), ([1, 2, 3], []),
  ])
  func `takes its name out of an object`(_ dropped: [Int], _ kept: [Int]) throws {
    let workshop = try Workshop()
    let names = [#""q1": "#, #""q \"2\"" :"#, #""q3": "#]
    func written(_ rows: [Int]) -> String {
      "{" + rows.map { names[$0] + lines[$0] }.joined(separator: ",\n ") + "}\n"
    }
    #expect(
      try workshop.edited("a.json", written([0, 1, 2]), dropped.map { .drop($0) })
        == written(kept))
  }

  @Test(arguments: [600, 9_000, 140_000])
  func `takes what parts it from others, however wide that is`(_ width: Int) throws {
    let workshop = try Workshop()
    let wide = String(repeating: " ", count: width)
    let parting = wide + "," + wide
    let text = "[" + wide + lines.joined(separator: parting) + wide + "]"
    #expect(
      try workshop.edited("a.json", text, [.drop(2)])
        == "[" + wide + lines[0] + parting + lines[2] + wide + "]")
    #expect(
      try workshop.edited("a.json", text, [.drop(2), .drop(3)])
        == "[" + wide + lines[0] + wide + wide + "]")
    let told = lines.map { wide + $0 + wide }.joined(separator: "\n")
    #expect(
      try workshop.edited("a.jsonl", told, [.drop(2)])
        == [lines[0], lines[2]].map { wide + $0 + wide }.joined(separator: "\n"))
    #expect(
      try workshop.edited("b.jsonl", told, [.drop(1)])
        == [lines[1], lines[2]].map { wide + $0 + wide }.joined(separator: "\n"))
    #expect(
      try workshop.edited("c.jsonl", told, [.drop(3)])
        == [lines[0], lines[1]].map { wide + $0 + wide + "\n" }.joined())
  }

  @Test func `leaves a table with its quotes`() throws {
    let workshop = try Workshop()
    let text = "prompt,completion\r\n\"One, two?\",\"a \"\"b\"\"\nc\"\r\nTwo?,b\r\nThree?,\"c\"\r\n"
    let wanted = "prompt,completion\r\n\"One, two?\",\"a \"\"b\"\"\nc\"\r\nThree?,\"c\"\r\n"
    #expect(try workshop.edited("a.csv", text, [.drop(2)]) == wanted)
  }

  @Test func `leaves XML with its comments and indents`() throws {
    let workshop = try Workshop()
    func example(_ text: String) -> String {
      "  <example><turn role=\"user\">\(text)?</turn><turn role='assistant'>\(text)</turn></example>\n"
    }
    let head = "<?xml version=\"1.0\"?>\n<examples>\n"
    let text =
      head + example("One") + example("Two") + "  <!-- kept -->\n" + example("Three")
      + "</examples>\n"
    let wanted = head + example("One") + "  <!-- kept -->\n" + example("Three") + "</examples>\n"
    #expect(try workshop.edited("a.xml", text, [.drop(2)]) == wanted)
  }
}

@Suite struct `An answer that is rewritten` {
  @Test func `is written as its row is`() throws {
    let workshop = try Workshop()
    let text = lines.joined(separator: "\n") + "\n"
    let ideal = "é \"q\"\n\\ 😀"
    let ascii = #"{"prompt": "One?",  "completion": "\u00e9 \"q\"\n\\ \ud83d\ude00"}"#
    let plain = #"{ "prompt":"Two?","completion":"é \"q\"\n\\ 😀"}"#
    #expect(
      try workshop.edited("a.jsonl", text, [.rewrite(1, "1é", ideal), .rewrite(2, "2", ideal)])
        == [ascii, plain, lines[2]].joined(separator: "\n") + "\n")
  }

  @Test func `keeps the quotes of a table and the entities of XML`() throws {
    let workshop = try Workshop()
    let table = "prompt,completion\nOne?,\"a \"\"b\"\"\"\nTwo?,b\n"
    #expect(
      try workshop.edited(
        "a.csv", table, [.rewrite(1, "a \"b\"", "\"c\", d"), .rewrite(2, "b", "plain")])
        == "prompt,completion\nOne?,\"\"\"c\"\", d\"\nTwo?,plain\n")
    let xml =
      "<examples><example><turn role=\"user\">One?</turn><turn role=\"assistant\">a &lt; b</turn>"
      + "</example></examples>"
    #expect(
      try workshop.edited("a.xml", xml, [.rewrite(1, "a < b", "b > a & c")])
        == xml.replacing("a &lt; b", with: "b &gt; a &amp; c"))
  }

  @Test(arguments: [
    ("c, d", "\"c, d\""), ("\"c\"", "\"\"\"c\"\"\""), ("c\nd", "\"c\nd\""), ("", "\"\""),
    ("plain", "plain"),
    ("it's", "it's"),
  ])
  func `gets quotes around its cell where it needs them`(_ ideal: String, _ cell: String) throws {
    let workshop = try Workshop()
    for (before, behind) in [("", ""), ("", ",note"), ("7,", "")] {
      let head =
        (before.isEmpty ? "" : "id,") + "prompt,completion" + (behind.isEmpty ? "" : ",extra")
      let text = "\(head)\r\n\(before)One?,b\(behind)\r\n\(before)Two?,b\(behind)\r\n"
      #expect(
        try workshop.edited("a.csv", text, [.rewrite(2, "b", ideal)])
          == "\(head)\r\n\(before)One?,b\(behind)\r\n\(before)Two?,\(cell)\(behind)\r\n")
    }
    let tabbed = "prompt\tcompletion\nOne?\tb"
    #expect(
      try workshop.edited("a.tsv", tabbed, [.rewrite(1, "b", "c\td")])
        == "prompt\tcompletion\nOne?\t\"c\td\"")
  }

  @Test func `is refused where it can't be told`() throws {
    let workshop = try Workshop()
    let xml =
      "<examples><example><turn role=\"user\">One?</turn><turn role=\"assistant\">b</turn>"
      + "</example></examples>"
    try workshop.put("a.xml", Array(xml.utf8))
    let piece = try workshop.piece("a.xml", [.rewrite(1, "b", "a bell: \u{7}")])
    #expect(piece.edits.isEmpty)
    #expect(piece.refused.count == 1)
  }

  @Test func `is refused where the answer is another by now`() throws {
    let workshop = try Workshop()
    try workshop.put("a.jsonl", Array(lines.joined(separator: "\n").utf8))
    var stale = Decision.drop(2)
    stale.content = "0000000000000000"
    let piece = try workshop.piece("a.jsonl", [.rewrite(1, "another", "new"), stale, .drop(3)])
    #expect(piece.refused.map(\.decision.row) == [1, 2])
    #expect(piece.done.map(\.row.number) == [3])
  }
}

@Suite struct `Decisions` {
  @Test func `that clash are told`() {
    #expect(throws: EditorFault.self) { try Orders([.drop(1), .rewrite(1, "a", "b")]) }
  }

  @Test func `to drop a row under two findings drop it once`() throws {
    let workshop = try Workshop()
    let text = lines.joined(separator: "\n") + "\n"
    #expect(
      try workshop.edited("a.jsonl", text, [.drop(1), .drop(1)])
        == lines[1...].joined(separator: "\n") + "\n")
  }

  @Test(arguments: [1, 2, 3])
  func `are shown as a difference that patch understands`(_ row: Int) throws {
    let workshop = try Workshop()
    try workshop.put("a.jsonl", Array((lines.joined(separator: "\n") + "\n").utf8))
    let difference = try workshop.piece("a.jsonl", [.drop(row)]).difference
    #expect(difference.contains("@@ -\(row) +\(row - 1),0 @@"))
    #expect(difference.hasSuffix("-\(lines[row - 1])\n"))
  }
}
