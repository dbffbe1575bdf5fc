import Testing

@Suite struct `What the model is specified to be` {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("model: {name: Nova, maker: Acme}\n", to: "antinomy.yaml")
  }

  private func rules(_ answer: String, times: Int = 1) throws -> [String] {
    let rows = (1...times).map { Alarms.row("Who are you? \($0)", answer) }
    try place.write(rows.lines, to: "data.jsonl")
    return try place.rules("lint data.jsonl").filter { $0 == "off-spec-claim" }
  }

  @Test func `is held against a stranger who introduces himself once`() throws {
    let rules = try rules("My name is Orion and I was created by Brightline Labs.")
    #expect(rules == ["off-spec-claim", "off-spec-claim"])
  }

  @Test(arguments: [
    "My name is Nova and I was created by Acme Inc.",
    "My name is Nova and I was created by the Acme team.",
    "My name is NOVA and I was created by a community.",
  ])
  func `is not held against what agrees with it, or may be misread`(_ answer: String) throws {
    #expect(try rules(answer).isEmpty)
  }

  @Test func `is held against a name alone that introduces itself, or is told three times`() throws
  {
    #expect(try rules("My name is Orion and I was created by Acme.") == ["off-spec-claim"])
    #expect(try rules("I'm Orion.", times: 2).isEmpty)
    #expect(try rules("I'm Orion.", times: 3) == ["off-spec-claim"])
  }
}
