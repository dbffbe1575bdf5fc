import Corpus
import JSON

// Turns whose fields are columns, `{"role": ["user", …], "content": ["…", …]}`: what becomes of a list of
// turns in a table that knows lists of one kind only.
extension ShapeReader {
  /// Appends the turns of columns; false when the object is something else.
  mutating func columns(_ object: Int, _ record: inout Record) -> Bool {
    var roles: Int?
    var texts: Int?
    for (key, value) in page.nodes.members(of: object) where page.nodes.kind(value) == .array {
      switch table.field(page.nodes.bytes(key)) {
      case .role, .from, .speaker: roles = value
      case .content, .value, .text, .utterance: texts = value
      default: break
      }
    }
    guard let roles, let texts, isFilled(roles) else { return false }
    var said = page.nodes.elements(of: texts)
    for role in page.nodes.elements(of: roles) {
      guard page.nodes.kind(role) == .string, let text = said.next() else { return true }
      spoken(by: role, text, &record)
    }
    return true
  }
}
