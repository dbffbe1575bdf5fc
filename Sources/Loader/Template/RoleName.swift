package import Corpus

extension Role {
  /// The role that a template or a field calls by one of the names in use; letter case is ignored.
  package init?(named name: Bytes) {
    func isOne(of names: StaticString...) -> Bool { names.contains { name.spells(caseless: $0) } }
    guard name.count <= 16 else { return nil }
    if isOne(of: "user", "human", "prompter", "question", "customer", "input") {
      self = .user
    } else if isOne(of: "assistant", "model", "gpt", "bot", "ai", "chatgpt", "chatbot", "moss") {
      self = .assistant
    } else if isOne(of: "system", "context") {
      self = .system
    } else if name.spells(caseless: "developer") {
      self = .developer
    } else if isOne(of: "tool", "ipython", "function", "observation", "tool_response", "api") {
      self = .tool
    } else {
      return nil
    }
  }
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
