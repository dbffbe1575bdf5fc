import Corpus

// Rows that hold one conversation as a list of turns: OpenAI, Anthropic, ShareGPT, Tulu, WildChat,
// Cohere, Mistral, LLaMA-Factory and the bare list.
extension ShapeReader {
  mutating func chat(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    let tools = record.tools.count
    declaredTools(&record)
    systemTurn(&record)
    guard let list = turnList else { return }
    if isListOfLists(list) {
      for element in page.nodes.elements(of: list) {
        let first = record.turns.count
        turns(of: element, &record)
        untag(from: first, &record)
        example(from: first, tools: tools, sign, &record)
      }
      return
    }
    if page.nodes.kind(list) == .string && page.nodes.bytes(list).firstMark != UInt8(ascii: "[") {
      let reading = templates.read(text(list, &record), into: &record)
      dialect = reading?.template.format
    } else {
      turns(of: list, &record)
      replied(&record)
    }
    attachments(from: first, &record)
    untag(from: first, &record)
    example(from: first, tools: tools, sign, &record)
  }

  /// Where the row keeps its list of turns.
  var turnList: Int? {
    if page.nodes.kind(0) == .array { return 0 }
    return value(.messages) ?? value(.conversations) ?? value(.conversation) ?? value(.turns)
      ?? value(.chat)
  }

  private func isListOfLists(_ list: Int) -> Bool {
    page.nodes.first(of: list).map { page.nodes.kind($0) == .array } ?? false
  }

  /// Rows that are lines and nothing else: the user's and the assistant's in turn.
  mutating func lines(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    turns(of: value(.data) ?? 0, &record)
    untag(from: first, &record)
    example(from: first, tools: record.tools.count, sign, &record)
  }
}
