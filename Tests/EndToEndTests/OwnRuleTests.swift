import Testing

@Suite struct `A page of a rule of one's own` {
  private static func page(_ allowed: String) -> String {
    """
    rule: stand-in
    says: The whole answer is a stand-in.
    why: It teaches to say nothing.
    instead: Write the answer.
    severity: error
    look: example
    check:
      answer-is: ["(tbd)"]
    catches:
      - |
        user: Tell me a joke.
        assistant: ⟦(tbd)⟧
    allows:
      - |
        user: Tell me a joke.
        assistant: \(allowed)
    """
  }

  @Test func `is proved by its examples`() throws {
    let workplace = try Workplace()
    try workplace.write(Self.page("Why not?"), to: "own/rules/stand-in.yaml")
    let run = try workplace.run("test own")
    #expect(run.code == 0 && run.out.contains("2 examples, 0 of them"), "\(run)")
  }

  @Test func `speaks its own words`() throws {
    let workplace = try Workplace()
    let page = Self.page("Why not?").replacing("is a stand-in.", with: "is what an editor left.")
    try workplace.write(page, to: "own/rules/stand-in.yaml")
    try workplace.write(Alarms.row("Tell me a joke.", "(TBD)") + "\n", to: "rows.jsonl")
    let run = try workplace.run("lint rows.jsonl --rules own")
    #expect(run.out.contains("⟦(TBD)⟧\n      The whole answer is what an editor left."), "\(run)")
  }

  @Test func `is told which example is not as expected, and where it stands`() throws {
    let workplace = try Workplace()
    try workplace.write(Self.page("(tbd)"), to: "own/rules/stand-in.yaml")
    let run = try workplace.run("test own")
    #expect(run.code == 1 && run.out.contains("stand-in finds here what is to pass"), "\(run)")
    #expect(run.out.contains("stand-in.yaml:14:"), "\(run)")
  }

  @Test func `hides no other page when it is broken`() throws {
    let workplace = try Workplace()
    try workplace.write(Self.page("Why not?"), to: "own/rules/stand-in.yaml")
    try workplace.write("rule: first\nsays: [\n", to: "own/rules/first.yaml")
    try workplace.write("rule: Second\n", to: "own/rules/second.yaml")
    try workplace.write(
      Self.page("Why not?").replacing("stand-in\n", with: "third\n")
        .replacing("answer-is: [\"(tbd)\"]", with: "split-claim: {nose: 1}"),
      to: "own/rules/third.yaml")
    try workplace.write(
      "topic: act.alarm\nphrases:\n  verbs: ring the gong\n", to: "own/topics/gong.yaml")
    let run = try workplace.run("test own")
    #expect(run.code == 2, "\(run)")
    for name in ["first", "second", "third"] {
      #expect(run.err.contains("own/rules/\(name).yaml:"), "\(name): \(run)")
    }
    #expect(run.out.contains("own/topics/gong.yaml: note: no example"), "\(run)")
    #expect(
      run.out.hasSuffix("2 examples, 0 of them not as expected; 3 pages left out as broken\n"))
  }

  /// A block of pages begins with a comment that names its file, and so does each page behind `---`.
  @Test func `proves itself where the README shows one`() throws {
    let workplace = try Workplace()
    let readme = try String(
      contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```yaml\n# my-pages/").dropFirst()
    #expect(blocks.count == 2)
    for block in blocks {
      let pages = block.components(separatedBy: "\n```")[0].components(
        separatedBy: "---\n# my-pages/")
      for page in pages {
        let path = try #require(page.split(separator: "\n").first)
        try workplace.write(page.dropFirst(path.count + 1) + "\n", to: "my-pages/\(path)")
      }
    }
    let run = try workplace.run("test my-pages")
    #expect(run.code == 0 && run.out.contains(", 0 of them"), "\(run)")
    try workplace.write(
      Alarms.row("Could you send me the slides?", "I am out of office.") + "\n", to: "mail.jsonl")
    let lint = try workplace.run("lint --rules my-pages mail.jsonl")
    #expect(lint.code == 1 && lint.out.contains("error    out-of-office"), "\(lint)")
    #expect(lint.out.contains("The answer is an automatic reply."), "\(lint)")
  }
}
