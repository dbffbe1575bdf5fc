package import Corpus
package import JSON

/// A text labelled by a reader, as `antinomy eval` scores it.
package struct GoldText: Sendable {
  package var id = ""
  package var source = ""
  package var language = "en"
  package var role = Role.assistant
  package var system = ""
  package var user = ""
  package var text = ""
  /// Nil where the row has no such key: it is not scored then.
  package var claims: [Label]?
  package var refusal: String?
  package var reason: String?
  package var request: String?
  /// The name of a tool, in the place of a text: what is claimed by calling it.
  package var tool = ""
  package var isDoubtful = false

  package struct Label: Sendable, Hashable {
    package var topic: String
    package var polarity: String
    package var force: String
    package var quote: String
  }

  package init() {}

  /// Reads a row of which the claims are about some topics.
  package init(_ tape: borrowing Tape, topics: [String]) throws(GoldSlip) {
    try GoldLabels(topics: topics).check(tape)
    func string(_ key: StaticString) -> String? {
      tape.value(key, of: 0).flatMap { tape.string($0) }
    }
    tool = string("tool") ?? ""
    text = string("text") ?? ""
    id = string("id") ?? ""
    source = string("source") ?? ""
    language = string("lang") ?? "en"
    role = string("role") == "system" ? .system : .assistant
    system = string("system") ?? ""
    user = string("user") ?? ""
    refusal = string("refusal")
    reason = string("reason")
    request = string("request")
    isDoubtful = string("note").map { !$0.isEmpty } ?? false
    if let list = tape.value("claims", of: 0) {
      var labels: [Label] = []
      tape.eachElement(of: list) { element in
        func field(_ key: StaticString) -> String {
          tape.value(key, of: element).flatMap { tape.string($0) } ?? ""
        }
        labels.append(
          Label(
            topic: field("topic"), polarity: field("polarity"), force: field("force"),
            quote: field("quote")))
      }
      claims = labels
    }
  }

  /// Fills a record with the text and what stood before it.
  package func fill(_ record: inout Record) {
    var tool = tool
    record.clear(for: Location(file: FileID(0), bytes: 0..<0))
    func add(_ role: Role, _ text: String) {
      guard !text.isEmpty else { return }
      var text = text
      let kept = text.withUTF8 { record.keep(Bytes($0), source: 0, coding: .verbatim) }
      record.turns.append(Turn(role, kept))
    }
    add(.system, system)
    if role == .system {
      add(.system, text)
      add(.user, user)
    } else {
      add(.user, user)
      add(role, text)
    }
    if !tool.isEmpty {
      var turn = Turn(.assistant, .none)
      let name = tool.withUTF8 { record.keep(Bytes($0), source: 0, coding: .verbatim) }
      turn.calls = record.calls.count..<record.calls.count + 1
      record.calls.append(Call(name: name, arguments: .none, id: .none))
      record.turns.append(turn)
    }
    record.examples = [Example(turns: 0..<record.turns.count, format: .openAI)]
  }
}
