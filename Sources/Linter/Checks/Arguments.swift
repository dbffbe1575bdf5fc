import Corpus
import JSON

/// One leaf of a call's arguments.
struct Argument {
  /// The key of the nearest object that holds it, in small letters.
  let key: String
  /// The value as it is written; a string without its quotes.
  let text: Text
  let isString: Bool
}

extension Bench {
  /// The leaves of a call's arguments; none where they are no JSON.
  func arguments(of call: Call, in record: borrowing Record) -> [Argument] {
    guard !call.arguments.isEmpty, read(record.bytes(call.arguments)), tape.count > 0 else {
      return []
    }
    var leaves: [Argument] = []
    gather(0, key: "", call, into: &leaves)
    return leaves
  }

  private func gather(_ node: Int, key: String, _ call: Call, into leaves: inout [Argument]) {
    switch tape[node].kind {
    case .object:
      tape.eachMember(of: node) { name, value in
        gather(value, key: tape.bytes(name).string.lowercased(), call, into: &leaves)
      }
    case .array:
      tape.eachElement(of: node) { gather($0, key: key, call, into: &leaves) }
    case .string, .number:
      leaves.append(
        Argument(
          key: key, text: call.arguments.part(tape[node].range),
          isString: tape[node].kind == .string))
    case .yes, .no, .null: break
    }
  }
}

extension Record {
  /// Whether the user speaks in a turn, and does not merely hand over results, as some formats have it.
  borrowing func isUser(_ turn: Int) -> Bool {
    turns[turn].role == .user && (turns[turn].outcomes.isEmpty || !turns[turn].text.isEmpty)
  }
}
