import Corpus

/// Where a passage stands among the texts of an example.
struct Marks {
  private(set) var found: [Exhibition.Mark] = []
  private let passage: Passage
  private let talk: Int

  init(_ passage: Passage, _ example: Example, number: Int, of record: borrowing Record) {
    self.passage = passage
    talk = number
    for (turn, index) in example.turns.enumerated() {
      let said = record.turns[index]
      add(said.text, turn, .text)
      add(said.reasoning, turn, .reasoning)
      for (number, call) in said.calls.enumerated() {
        add(record.calls[call].name, turn, .call, number)
        add(record.calls[call].arguments, turn, .arguments, number)
      }
      for (number, outcome) in said.outcomes.enumerated() {
        add(record.outcomes[outcome].text, turn, .outcome, number)
      }
    }
    for (number, index) in example.tools.enumerated() {
      add(record.tools[index].name, number, .tool)
      add(record.tools[index].description, number, .description)
      add(record.tools[index].parameters, number, .parameters)
    }
  }

  /// A text that begins at the same value of the file, and reaches over the passage.
  private mutating func add(
    _ text: Text, _ turn: Int, _ part: Exhibition.Part, _ number: Int = 0
  ) {
    guard !text.isEmpty, text.source == passage.source, text.coding == passage.coding,
      passage.skip >= text.skip, passage.skip + passage.count <= text.skip + text.count
    else { return }
    let start = Int(passage.skip - text.skip)
    found.append(
      .init(
        talk: talk, turn: turn, part: part, number: number,
        range: start..<start + Int(passage.count)))
  }
}
