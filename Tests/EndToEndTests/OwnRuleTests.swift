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

  @Test func `is told which example is not as expected, and where it stands`() throws {
    let workplace = try Workplace()
    try workplace.write(Self.page("(tbd)"), to: "own/rules/stand-in.yaml")
    let run = try workplace.run("test own")
    #expect(run.code == 1 && run.out.contains("stand-in finds here what is to pass"), "\(run)")
    #expect(run.out.contains("stand-in.yaml:14:"), "\(run)")
  }
}
