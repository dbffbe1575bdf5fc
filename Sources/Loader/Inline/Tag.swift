import Corpus

/// A mark inside a turn's text behind which something else than speech stands.
enum Tag: CaseIterable {
  case think, thinking, thinkBracket, thought, thinkEnd
  case toolCall, upperToolCall, functionCall, function, python, toolCalls
  case deepSeekCalls, deepSeekCall, deepSeekCallsEnd
  case tools, availableTools
  case toolResponse, toolResults
  case commands, results, human, moss
  case endOfHuman, endOfMoss, endOfText, endOfSequence

  var open: StaticString {
    switch self {
    case .think: "<think>"
    case .thinking: "<thinking>"
    case .thinkBracket: "[THINK]"
    case .thought: "<|Inner Thoughts|>:"
    case .thinkEnd: "</think>"
    case .toolCall: "<tool_call>"
    case .upperToolCall: "<TOOLCALL>"
    case .functionCall: "<functioncall>"
    case .function: "<function="
    case .python: "<|python_tag|>"
    case .toolCalls: "[TOOL_CALLS]"
    case .deepSeekCalls: "<｜tool▁calls▁begin｜>"
    case .deepSeekCall: "<｜tool▁call▁begin｜>"
    case .deepSeekCallsEnd: "<｜tool▁calls▁end｜>"
    case .tools: "<tools>"
    case .availableTools: "[AVAILABLE_TOOLS]"
    case .toolResponse: "<tool_response>"
    case .toolResults: "[TOOL_RESULTS]"
    case .commands: "<|Commands|>:"
    case .results: "<|Results|>:"
    case .human: "<|Human|>:"
    case .moss: "<|MOSS|>:"
    case .endOfHuman: "<eoh>"
    case .endOfMoss: "<eom>"
    case .endOfText: "<|endoftext|>"
    case .endOfSequence: "</s>"
    }
  }

  /// What ends it; nil for a mark that stands alone.
  var close: StaticString? {
    switch self {
    case .think: "</think>"
    case .thinking: "</thinking>"
    case .thinkBracket: "[/THINK]"
    case .thought: "<eot>"
    case .toolCall: "</tool_call>"
    case .upperToolCall: "</TOOLCALL>"
    case .functionCall: "<|endoftext|>"
    case .function: "</function>"
    case .python: "<|eom_id|>"
    case .toolCalls: "[/TOOL_CALLS]"
    case .deepSeekCall: "<｜tool▁call▁end｜>"
    case .tools: "</tools>"
    case .availableTools: "[/AVAILABLE_TOOLS]"
    case .toolResponse: "</tool_response>"
    case .toolResults: "[/TOOL_RESULTS]"
    case .commands: "<eoc>"
    case .results: "<eor>"
    case .deepSeekCalls, .deepSeekCallsEnd, .thinkEnd, .human, .moss, .endOfHuman, .endOfMoss,
      .endOfText, .endOfSequence:
      nil
    }
  }

  /// Whether it means something in what this role says; elsewhere it is only quoted.
  func speaks(for role: Role) -> Bool {
    switch self {
    case .think, .thinking, .thinkBracket, .thought, .thinkEnd, .moss, .endOfMoss,
      .toolCall, .upperToolCall, .functionCall, .function, .python, .toolCalls, .commands,
      .deepSeekCalls, .deepSeekCall, .deepSeekCallsEnd:
      role == .assistant
    case .tools, .availableTools: role == .system || role == .developer
    case .toolResponse, .toolResults, .results: role == .tool || role == .user
    case .human, .endOfHuman: role == .user
    case .endOfText, .endOfSequence: role == .assistant || role == .user
    }
  }

  /// The tag that begins at an offset, at which a bracket stands.
  static func at(_ offset: Int, in bytes: Bytes) -> Tag? {
    guard offset + 4 <= bytes.count else { return nil }
    let second = bytes[offset + 1]
    for tag in candidates(second) {
      let open = tag.open
      if bytes[offset + 2] == open.utf8Start[2], bytes.has(open, at: offset) { return tag }
    }
    return nil
  }

  @inline(__always)
  private static func candidates(_ second: UInt8) -> [Tag] {
    switch second {
    case UInt8(ascii: "t"): afterT
    case UInt8(ascii: "|"): afterBar
    case UInt8(ascii: "T"): afterCapitalT
    case UInt8(ascii: "f"): afterF
    case UInt8(ascii: "/"): afterSlash
    case UInt8(ascii: "e"): afterE
    case UInt8(ascii: "A"): afterA
    case 0xEF: afterWideBar
    default: []
    }
  }

  private static let afterT: [Tag] = [.think, .thinking, .toolCall, .tools, .toolResponse]
  private static let afterBar: [Tag] = [
    .python, .thought, .commands, .results, .human, .moss, .endOfText,
  ]
  private static let afterCapitalT: [Tag] = [
    .toolCalls, .toolResults, .thinkBracket, .upperToolCall,
  ]
  private static let afterF: [Tag] = [.functionCall, .function]
  private static let afterSlash: [Tag] = [.thinkEnd, .endOfSequence]
  private static let afterE: [Tag] = [.endOfHuman, .endOfMoss]
  private static let afterWideBar: [Tag] = [.deepSeekCalls, .deepSeekCall, .deepSeekCallsEnd]
  private static let afterA: [Tag] = [.availableTools]
}
