import Corpus
import JSON

// Content that comes in parts: OpenAI's, Anthropic's blocks, Gemini's, Bedrock's, LLaMA-Factory's.
extension ShapeReader {
  /// Puts what a content says into a turn: a text, or parts of several kinds.
  mutating func content(_ value: Int, of turn: inout Turn, _ record: inout Record) {
    switch page.nodes.kind(value) {
    case .array:
      for part in page.nodes.elements(of: value) { self.part(part, of: &turn, &record) }
    case .object where turn.role != .tool:
      let before = (record.turns.count, record.calls.count)
      part(value, of: &turn, &record)
      let isSilent =
        turn.text.isEmpty && turn.reasoning.isEmpty && turn.attachments.isEmpty
        && before == (record.turns.count, record.calls.count)
      // Data of its own, which whoever trains on it writes out.
      if isSilent, page.nodes.value("type", of: value) == nil { turn.text = raw(value, &record) }
    default:
      turn.text = text(value, &record)
    }
  }

  private mutating func part(_ part: Int, of turn: inout Turn, _ record: inout Record) {
    guard page.nodes.kind(part) == .object else {
      turn.text = join(turn.text, text(part, &record), &record)
      return
    }
    guard let type = page.nodes.value("type", of: part) else {
      untyped(part, of: &turn, &record)
      return
    }
    let name = page.nodes.bytes(type)
    if name.spells("text") || name.spells("input_text") || name.spells("output_text") {
      said(part, of: &turn, &record)
    } else if name.spells("tool_use") || name.spells("server_tool_use") {
      dialect = .anthropic
      call(part, &record)
    } else if name.ends(with: "tool_result") {
      dialect = .anthropic
      closeCalls(of: &turn, &record)
      result(part, &record)
    } else if name.spells("thinking") || name.spells("reasoning") {
      for key: StaticString in ["thinking", "reasoning", "value", "text"] {
        guard let value = page.nodes.value(key, of: part) else { continue }
        turn.reasoning = join(turn.reasoning, text(value, &record), &record)
        break
      }
    } else if name.spells("tool_call") || name.spells("tool_calls") {
      calls(page.nodes.value("value", of: part) ?? part, &record)
    } else if name.spells("refusal") {
      if let value = page.nodes.value("refusal", of: part) {
        turn.text = join(turn.text, text(value, &record), &record)
      }
    } else if name.spells("tools") {
      if let value = page.nodes.value("value", of: part) { tools(value, &record) }
    } else {
      attach(name, to: &turn)
    }
  }

  /// A result among an assistant's own blocks: what it said before is a turn by itself.
  private func closeCalls(of turn: inout Turn, _ record: inout Record) {
    guard turn.role == .assistant else { return }
    turn.calls = turn.calls.lowerBound..<record.calls.count
    if !turn.text.isEmpty || !turn.calls.isEmpty { record.turns.append(turn) }
    turn = Turn(.assistant, .none)
    turn.calls = record.calls.count..<record.calls.count
  }

  private mutating func said(_ part: Int, of turn: inout Turn, _ record: inout Record) {
    let value =
      page.nodes.value("text", of: part) ?? page.nodes.value("value", of: part)
      ?? page.nodes.value("content", of: part)
    guard let value else { return }
    turn.text = join(turn.text, text(value, &record), &record)
  }

  /// Gemini's and Bedrock's parts are known by their only key.
  private mutating func untyped(_ part: Int, of turn: inout Turn, _ record: inout Record) {
    let isThought = page.nodes.value("thought", of: part).map { page.nodes.kind($0) == .yes }
    for (key, value) in page.nodes.members(of: part) {
      switch table.field(page.nodes.bytes(key)) {
      case .text, .value, .content:
        if isThought == true {
          turn.reasoning = join(turn.reasoning, text(value, &record), &record)
        } else {
          turn.text = join(turn.text, text(value, &record), &record)
        }
      case .functionCall: call(value, &record)
      case .functionResponse, .toolResult: result(value, &record)
      case .toolUse:
        dialect = .anthropic
        call(value, &record)
      case .fileData:
        let type =
          page.nodes.value("mimeType", of: value) ?? page.nodes.value("mime_type", of: value)
        attach(type.map { page.nodes.bytes($0) } ?? page.nodes.bytes(key), to: &turn)
      case .image, .images: turn.attachments.insert(.image)
      default: break
      }
    }
  }

  /// A block with what came back from a call.
  private mutating func result(_ block: Int, _ record: inout Record) {
    var turn = Turn(.tool, .none)
    var outcome = Outcome(text: .none)
    for (key, value) in page.nodes.members(of: block) {
      switch table.field(page.nodes.bytes(key)) {
      case .toolUseID, .id: outcome.id = text(value, &record)
      case .name: outcome.name = text(value, &record)
      case .content: content(value, of: &turn, &record)
      case .response: turn.text = text(value, &record)
      case .isError: outcome.isError = page.nodes.kind(value) == .yes
      case .status: outcome.isError = page.nodes.bytes(value).spells("error")
      default: break
      }
    }
    outcome.text = turn.text
    self.outcome(outcome, turn, &record)
  }

  private func attach(_ type: Bytes, to turn: inout Turn) {
    if type.begins(with: "image") || type.spells("input_image") {
      turn.attachments.insert(.image)
    } else if type.begins(with: "audio") || type.begins(with: "input_audio") {
      turn.attachments.insert(.audio)
    } else if type.begins(with: "video") {
      turn.attachments.insert(.video)
    } else if type.begins(with: "redacted") == false {
      turn.attachments.insert(.file)
    }
  }
}

extension Bytes {
  func ends(with text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount
      && self[count - text.utf8CodeUnitCount..<count].spells(text)
  }
}
