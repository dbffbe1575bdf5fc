package import Corpus

extension Role {
  /// The role that a template or a field calls by one of the names in use; letter case is ignored.
  package init?(named name: Bytes) {
    if name.spells("user") {
      self = .user
    } else if name.spells("assistant") {
      self = .assistant
    } else if name.count <= 16,
      let known = Role.names.first(where: { name.spells(caseless: $0.name) })
    {
      self = known.role
    } else {
      return nil
    }
  }

  private static let names: [(name: StaticString, role: Role)] = [
    ("user", .user), ("human", .user), ("prompter", .user), ("question", .user),
    ("customer", .user), ("input", .user), ("assistant", .assistant), ("model", .assistant),
    ("gpt", .assistant), ("bot", .assistant), ("ai", .assistant), ("chatgpt", .assistant),
    ("chatbot", .assistant), ("moss", .assistant), ("system", .system), ("context", .system),
    ("developer", .developer), ("tool", .tool), ("ipython", .tool), ("function", .tool),
    ("observation", .tool), ("tool_response", .tool), ("api", .tool),
  ]
}

extension Bytes {
  /// Whether it spells a text of lower-case letters, its own case aside.
  package func spells(caseless text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count {
      let byte = start[index]
      let lower = (65...90).contains(byte) ? byte | 0x20 : byte
      if lower != text.utf8Start[index] { return false }
    }
    return true
  }
}
