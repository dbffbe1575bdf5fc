import Corpus
import JSON
import Rulebook
import YAML

/// The result of a call is an error, and the answer goes on as if it were none.
struct FalseSuccess: Check {
  static let name = "false-success"

  /// Any of them in an answer admits that something went wrong.
  private let admits: Phrases
  /// At its beginning, these do, too.
  private let hints: Phrases

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let node = verb.arguments else {
      throw verb.node.fault("say below it what admits a failure, and how errors begin")
    }
    let fields = try Fields(node, known: ["admits", "hints"] + PlainErrors.fields)
    admits = try fields.phrases("admits")
    hints = try fields.phrases("hints")
  }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught else { return }
    var failed: Text?
    for index in example.turns {
      let turn = record.turns[index]
      if turn.role == .user { failed = nil }
      for outcome in turn.outcomes {
        let outcome = record.outcomes[outcome]
        failed = bench.lore.failures.isError(outcome, record, bench) ? outcome.text : nil
      }
      guard turn.role == .assistant, turn.calls.isEmpty, !turn.text.isEmpty else { continue }
      defer { failed = nil }
      guard let error = failed, turn.isTrained, turn.outcomes.isEmpty else { continue }
      let bytes = record.bytes(turn.text)
      if admits.occur(in: bytes) || hints.occur(in: bytes[bytes.firstSentence])
        || isAskingBack(bytes)
      {
        continue
      }
      sightings.note(
        Sighting(
          turn.text.part(bytes.firstSentence),
          "The call before it failed; the answer says nothing of that.",
          against: [("result", error)], in: record))
    }
  }

  /// Whether the answer is nothing but a question: it asks for what was missing.
  private func isAskingBack(_ bytes: Bytes) -> Bool {
    let core = bytes.trimmed
    guard !core.isEmpty, bytes[core.upperBound - 1] == UInt8(ascii: "?") else { return false }
    return !core.dropLast().contains { index in
      let isEnd = [UInt8(ascii: "."), UInt8(ascii: "!"), 10].contains(bytes[index])
      return isEnd && bytes[index + 1] <= 32
    }
  }
}

extension Bytes {
  /// Up to the first end of a sentence, or 160 bytes.
  var firstSentence: Range<Int> {
    let core = trimmed
    var end = core.lowerBound
    while end < core.upperBound, end - core.lowerBound < 160 {
      if self[end] == 10 { break }
      end += 1
      let isEnd = [UInt8(ascii: "."), UInt8(ascii: "!")].contains(self[end - 1])
      if isEnd && (end == core.upperBound || self[end] == 32) { break }
    }
    while end < core.upperBound, self[end] & 0xC0 == 0x80 { end += 1 }
    return core.lowerBound..<end
  }
}
