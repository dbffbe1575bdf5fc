import Corpus
import JSON

// MOSS: one conversation to a file, its turns under numbered keys, thoughts, commands, results and
// answers apart, every text between marks of its own, which the tag reader takes off.
extension ShapeReader {
  mutating func moss(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    let tools = record.tools.count
    if let instruction = value(.metaInstruction) {
      let text = text(instruction, &record)
      if !text.isEmpty { record.turns.append(Turn(.system, text)) }
      abilities(text, &record)
    }
    guard let chat = value(.chat) else { return }
    for (_, turn) in page.nodes.members(of: chat) { mossTurn(turn, &record) }
    example(from: first, tools: tools, sign, &record)
  }

  private mutating func mossTurn(_ turn: Int, _ record: inout Record) {
    if let human = page.nodes.value("Human", of: turn) { mark(.user, human, &record) }
    var answer = Turn(.assistant, .none)
    answer.calls = record.calls.count..<record.calls.count
    record.turns.append(answer)
    let index = record.turns.count - 1
    if let thoughts = page.nodes.value("Inner Thoughts", of: turn) {
      record.turns[index].text = text(thoughts, &record)
      templates.tags.read(turn: index, in: &record)
      if record.turns[index].reasoning.isEmpty {
        record.turns[index].reasoning = record.turns[index].text
      }
      if record.bytes(record.turns[index].reasoning).spells("None") {
        record.turns[index].reasoning = .none
      }
    }
    record.turns[index].text = .none
    if let commands = page.nodes.value("Commands", of: turn) {
      record.turns[index].text = text(commands, &record)
      templates.tags.read(turn: index, in: &record)
      record.turns[index].text = .none
    }
    if !record.turns[index].calls.isEmpty {
      if let results = page.nodes.value("Tool Responses", of: turn) {
        outcome(Outcome(text: text(results, &record)), nil, &record)
      }
      record.turns.append(Turn(.assistant, .none))
    }
    guard let said = page.nodes.value("MOSS", of: turn) else { return }
    let last = record.turns.count - 1
    record.turns[last].text = text(said, &record)
    templates.tags.read(turn: last, in: &record)
  }

  private mutating func mark(_ role: Role, _ value: Int, _ record: inout Record) {
    record.turns.append(Turn(role, text(value, &record)))
    templates.tags.read(turn: record.turns.count - 1, in: &record)
  }

  /// The system text lists abilities, `- Web search: enabled. API: Search(query)`; those that are
  /// enabled and have an API are tools.
  private func abilities(_ text: Text, _ record: inout Record) {
    var line = 0
    let bytes = record.bytes(text)
    while line < bytes.count {
      let end = bytes.find(UInt8(ascii: "\n"), from: line) ?? bytes.count
      defer { line = end + 1 }
      let told = bytes[0..<end]
      guard told.has("- ", at: line), let state = told.find(": enabled.", from: line),
        let api = told.find("API: ", from: state),
        let open = told.find(UInt8(ascii: "("), from: api)
      else { continue }
      record.tools.append(
        Tool(
          name: text.part(api + 5..<open), description: text.part(line + 2..<state),
          parameters: text.part(open..<end)))
    }
  }
}
