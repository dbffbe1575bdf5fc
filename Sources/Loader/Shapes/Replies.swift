import Corpus
import JSON

// Answers that stand beside the conversation: logs of programs and their batches keep what was sent and
// what came back apart, and what came back in the wrapping of whoever answered.
extension ShapeReader {
  /// Appends the answer to a conversation that ends with a question, where one stands beside it.
  mutating func replied(_ record: inout Record) {
    guard let last = record.turns.last, last.role == .user || last.role == .tool else { return }
    for field: Field in [.choices, .response, .completion, .output] {
      guard let value = value(field) else { continue }
      reply(value, &record)
      return
    }
  }

  /// Appends an answer: a text, a turn, several turns, or any of them in its wrapping.
  mutating func reply(_ value: Int, _ record: inout Record) {
    let first = record.turns.count
    switch page.nodes.kind(value) {
    case .array:
      if let choice = page.nodes.first(of: value),
        let message = page.nodes.value("message", of: choice)
      {
        reply(message, &record)
      } else {
        turns(of: value, &record)
      }
    case .object:
      for key: StaticString in ["choices", "body", "message", "messages"] {
        guard let inner = page.nodes.value(key, of: value) else { continue }
        reply(inner, &record)
        return
      }
      if let only = onlyText(of: value) {
        reply(only, &record)
        return
      }
      turn(value, &record)
      if page.nodes.value("role", of: value) == nil, record.turns.count == first + 1 {
        record.turns[first] = spokenByModel(record.turns[first])
      }
    default:
      record.turns.append(Turn(.assistant, text(value, &record)))
    }
  }

  /// The only thing that an object says, whatever it calls that.
  func onlyText(of object: Int) -> Int? {
    var members = page.nodes.members(of: object)
    guard let only = members.next(), members.next() == nil else { return nil }
    return page.nodes.kind(only.value) == .string ? only.value : nil
  }

  /// The turn of someone who was not named, as the model's.
  private func spokenByModel(_ turn: Turn) -> Turn {
    guard turn.role == .user else { return turn }
    var turn = turn
    turn.role = .assistant
    turn.weight = 1
    return turn
  }

  static let wrappers: [StaticString] = [
    "row", "body", "request", "modelInput", "responses_create_params", "sample", "example",
    "record", "item", "data",
  ]

  /// The object in which the row proper stands: a request that was logged, a row of the Hub's viewer.
  func wrapped(in row: Int) -> Int? {
    for key in ShapeReader.wrappers {
      guard let inner = page.nodes.value(key, of: row), page.nodes.kind(inner) == .object else {
        continue
      }
      return inner
    }
    return nil
  }
}
