import Corpus
import Rulebook
import Testing

private let founding = """
  system: Be brief.
  tools: set_alarm(time, label: string) "Sets an alarm, at once.", list_alarms()
  user (image): Wake me at 7.
    And at 8.
  think: there is a tool
  assistant: I have no body. ⟦I can't
    set alarms⟧.
  call: set_alarm {"time": "07:00"}
  result (error): no such hour

  """

@Suite struct `The notation` {
  @Test func `is read into a record`() throws {
    let example = try #require(Notation.examples(in: founding).first)
    var record = Record()
    let marks = example.fill(&record)
    #expect(record.turns.map(\.role) == [.system, .user, .assistant, .tool])
    #expect(record.string(record.turns[1].text) == "Wake me at 7.\nAnd at 8.")
    #expect(record.turns[1].attachments == .image)
    #expect(record.string(record.turns[2].reasoning) == "there is a tool")
    #expect(record.string(record.calls[0].name) == "set_alarm")
    #expect(record.string(record.calls[0].arguments) == #"{"time": "07:00"}"#)
    #expect(record.turns[2].calls == 0..<1)
    #expect(record.outcomes[0].isError)
    #expect(record.string(record.tools[0].description) == "Sets an alarm, at once.")
    #expect(record.string(record.tools[0].parameters).contains(#""label": {"type": "string"}"#))
    #expect(record.tools.count == 2 && record.examples[0].tools == 0..<2)
    #expect(marks.map { record.string($0) } == ["I can't\nset alarms"])
  }

  @Test func `comes back as it was written`() throws {
    let text = """
      user: Wake me at 7.
        And at 8.
      assistant (untrained): No.
      user: Why?
      assistant: ⟦I can't⟧ – ⟦ever⟧.
      """
    let example = try #require(Notation.examples(in: text).first)
    #expect(example.description == text + "\n")
    var record = Record()
    example.fill(&record)
    var unmarked = example
    for index in unmarked.lines.indices {
      unmarked.lines[index].marks = []
      unmarked.lines[index].number = 0
    }
    #expect(Notation(record.examples[0], of: record) == unmarked)
  }

  @Test func `tells the arms of a preference`() throws {
    let text = "user: Hi.\nchosen: Hello.\nrejected: Go away."
    var record = Record()
    try #require(Notation.examples(in: text).first).fill(&record)
    #expect(record.examples.map(\.arm) == [.chosen, .rejected])
    let answers = record.examples.map { record.string(record.turns[$0.turns.upperBound - 1].text) }
    #expect(answers == ["Hello.", "Go away."])
    #expect(record.examples.allSatisfy { record.turns[$0.turns.lowerBound].role == .user })
  }

  @Test func `parts examples and counts the repeated`() throws {
    let examples = try Notation.examples(in: "user: a\nrepeat: 3\n---\nuser: b\n\n\n")
    #expect(examples.map(\.times) == [3, 1])
    #expect(examples[1].lines.map(\.text) == ["b"])
  }

  @Test(arguments: [
    ("usr: a", 0, "did you mean \"user:\"?"), ("user: a\n---\n---\nuser: b", 2, "is empty"),
    ("user: a ⟦b", 0, "⟦ without ⟧"), ("user: a\n  b⟧", 1, "⟧ without ⟦"),
    ("user (loud): a", 0, "\"loud\" says nothing about user"),
    ("user: a\nrepeat: often", 1, "how often"),
  ])
  func `says in which line it is wrong`(_ text: String, _ line: Int, _ says: String) {
    let slip = #expect(throws: Notation.Slip.self) { try Notation.examples(in: text) }
    #expect(slip?.line == line)
    #expect(slip?.message.contains(says) == true)
  }
}
