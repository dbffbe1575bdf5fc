import Corpus

/// What a role's name says: who speaks, or that the turn is nothing but a call.
enum Speaker: UInt8 {
  case system, developer, user, assistant, tool, call

  /// The speaker of a role's name in any format's spelling.
  static func named(_ name: Bytes) -> Speaker? {
    if name.spells("user") || name.spells("human") { return .user }
    if name.spells("assistant") || name.spells("gpt") { return .assistant }
    if name.spells("system") { return .system }
    if name.spells("tool") { return .tool }
    return rarer.first { name.spells(caseless: $0.name) }?.speaker
  }

  private static let rarer: [(name: StaticString, speaker: Speaker)] = [
    ("user", .user), ("human", .user), ("prompter", .user), ("customer", .user),
    ("assistant", .assistant), ("gpt", .assistant), ("model", .assistant),
    ("chatgpt", .assistant), ("chatbot", .assistant), ("bot", .assistant), ("ai", .assistant),
    ("bing", .assistant), ("bard", .assistant), ("agent", .assistant), ("gpt4", .assistant),
    ("system", .system), ("context", .system), ("developer", .developer), ("tool", .tool),
    ("function", .tool), ("observation", .tool), ("tool_response", .tool),
    ("tool_result", .tool), ("function_response", .tool), ("function-response", .tool),
    ("tool_output", .tool), ("ipython", .tool), ("environment", .tool), ("api", .tool),
    ("function_call", .call), ("tool_call", .call), ("function-call", .call),
  ]

  var role: Role {
    switch self {
    case .system: .system
    case .developer: .developer
    case .user: .user
    case .assistant, .call: .assistant
    case .tool: .tool
    }
  }
}
