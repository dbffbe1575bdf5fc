package import Corpus

/// Reads a text that is a whole conversation. One for each worker; it keeps its memory.
package struct TemplateReader: ~Copyable {
  package var tags = TagReader()

  package init() {}

  /// Which template a text is written in; nil when it is none.
  package static func template(of bytes: Bytes) -> Template? {
    if bytes.find(UInt8(ascii: "<")) != nil || bytes.find("[INST]") != nil {
      if bytes.find("<|im_start|>") != nil {
        return bytes.find("<|im_sep|>") == nil ? .chatML : .phi4
      }
      if bytes.find("<|start_header_id|>") != nil { return .llama3 }
      if bytes.find("<|header_start|>") != nil { return .llama4 }
      if bytes.find("<|start|>") != nil, bytes.find("<|message|>") != nil { return .harmony }
      if bytes.find("<start_of_turn>") != nil { return .gemma }
      if let open = bytes.find("[INST]"), bytes.find("[/INST]", from: open) != nil { return .inst }
      if bytes.find("<|from|>") != nil, bytes.find("<|content|>") != nil { return .functionary }
      if bytes.find("<|user|>") != nil,
        bytes.find("<|assistant|>") ?? bytes.find("<|model|>") != nil
      {
        return .zephyr
      }
      if bytes.find("<｜User｜>") != nil, bytes.find("<｜Assistant｜>") != nil { return .deepSeek }
      if bytes.find("<|START_OF_TURN_TOKEN|><|") != nil { return .cohere }
      if bytes.find("GPT4 Correct User:") != nil, bytes.find("<|end_of_turn|>") != nil {
        return .openChat
      }
      if bytes.find("<|start_of_role|>") != nil { return .granite }
      if bytes.find("<|im_middle|>") != nil { return .kimi }
      if bytes.find("<extra_id_1>User") != nil { return .nemotron }
    }
    return Label.template(of: bytes)
  }

  /// Appends the turns of a conversation to the record; nil, and nothing appended, when the text is
  /// in no template.
  package mutating func read(_ text: Text, into record: inout Record) -> TemplateReading? {
    guard let template = TemplateReader.template(of: record.bytes(text)) else { return nil }
    let firstTurn = record.turns.count
    let firstTool = record.tools.count
    switch template {
    case .chatML, .phi4, .llama3, .llama4, .gemma, .zephyr, .deepSeek, .cohere, .openChat, .granite,
      .kimi, .nemotron, .functionary:
      Header(template).read(text, into: &record)
    case .inst: Inst.read(text, into: &record)
    case .harmony: Harmony.read(text, into: &record)
    case .hhRLHF, .labels, .questions, .instruction, .vicuna:
      Label.read(template, text, into: &record)
    }
    guard record.turns.count > firstTurn else { return nil }
    _ = tags.read(firstTurn..<record.turns.count, in: &record)
    // What a tool's turn says is its outcome, and is told once.
    for index in firstTurn..<record.turns.count where !record.turns[index].outcomes.isEmpty {
      if record.turns[index].role == .tool { record.turns[index].text = .none }
    }
    // A turn that only declared tools has said nothing.
    if record.tools.count > firstTool,
      let empty = record.turns[firstTurn...].firstIndex(where: {
        $0.role == .system && $0.text.isEmpty
      })
    {
      record.turns.remove(at: empty)
    }
    return TemplateReading(
      template: template, turns: firstTurn..<record.turns.count,
      tools: firstTool..<record.tools.count)
  }
}
