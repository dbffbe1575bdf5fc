import Corpus
import Rulebook
import YAML

/// An answer that is nothing but a stand-in for one: `<nooutput>`, `N/A`, `[PLACEHOLDER]`.
struct SentinelAnswer: Check {
  static let name = "answer-is"

  /// In small letters, without the marks around them.
  private let words: Set<[UInt8]>
  private let longest: Int
  private let says: String

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let arguments = verb.arguments else {
      throw verb.node.fault("say below it which answers are meant")
    }
    words = Set(try arguments.strings().map { Array($0.lowercased().utf8) })
    says = verb.says
    longest = words.map(\.count).max() ?? 0
  }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught else { return }
    for index in example.turns {
      let turn = record.turns[index]
      guard turn.role == .assistant, turn.isTrained, turn.calls.isEmpty, !turn.text.isEmpty,
        Int(turn.text.count) <= longest + 16
      else { continue }
      let bytes = record.bytes(turn.text)
      let core = bytes.trimmed
      guard !core.isEmpty else { continue }
      var small = [UInt8](bytes[core].buffer)
      for place in small.indices where (65...90).contains(small[place]) { small[place] |= 0x20 }
      guard words.contains(small), !isAskedFor(small, before: index, of: example, record) else {
        continue
      }
      sightings.note(
        Sighting(turn.text.part(core), says, in: record))
    }
  }

  /// Whether the request or the system text names the very word: "answer N/A if …".
  private func isAskedFor(
    _ word: [UInt8], before answer: Int, of example: Example, _ record: borrowing Record
  ) -> Bool {
    for index in example.turns.lowerBound..<answer where record.turns[index].role != .assistant {
      if record.bytes(record.turns[index].text).holds(word) { return true }
    }
    return false
  }
}
