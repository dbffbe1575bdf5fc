import Corpus

// Rows that hold one conversation as a list of turns: OpenAI, Anthropic, ShareGPT, Tulu, WildChat,
// Cohere, Mistral, LLaMA-Factory and the bare list.
extension ShapeReader {
  mutating func chat(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    let tools = record.tools.count
    declaredTools(&record)
    systemTurn(&record)
    if let list = turnList { turns(of: list, &record) }
    attachments(first..<record.turns.count, &record)
    var sign = sign
    if sawBlocks && sign.format == .openAI { sign = Sign.blocks }
    example(from: first, tools: tools..<record.tools.count, sign, &record)
  }

  /// Where the row keeps its list of turns.
  var turnList: Int? {
    if page.nodes.kind(0) == .array { return 0 }
    return value(.messages) ?? value(.conversations) ?? value(.conversation)
  }
}

extension Sign {
  static let blocks = Sign(
    .anthropic, .chat, needs: [], because: "messages[] with tool_use or tool_result blocks")
}
