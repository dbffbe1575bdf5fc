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
  /// How a result that is no JSON begins when it is an error.
  private let errors: Phrases

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let node = verb.arguments else {
      throw verb.node.fault("say below it what admits a failure, and how errors begin")
    }
    let fields = try Fields(node, known: ["admits", "hints", "errors"])
    admits = try fields.phrases("admits")
    hints = try fields.phrases("hints")
    errors = try fields.phrases("errors")
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
        failed = isError(outcome, record, bench) ? outcome.text : nil
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

  private func isError(_ outcome: Outcome, _ record: borrowing Record, _ bench: Bench) -> Bool {
    if outcome.isError { return true }
    let bytes = record.bytes(outcome.text)
    let core = bytes.trimmed
    guard !core.isEmpty else { return false }
    if bytes[core.lowerBound] == UInt8(ascii: "{") {
      return bench.read(bytes[core]) && saysError(0, bench)
    }
    if bytes[core.lowerBound] == UInt8(ascii: "[") {
      return bench.read(bytes[core]) && areErrors(bench)
    }
    let head = core.lowerBound..<min(core.upperBound, core.lowerBound + 48)
    return errors.first(in: bytes[head])?.lowerBound == 0
  }

  /// Whether a list holds errors and nothing else.
  private func areErrors(_ bench: Bench) -> Bool {
    guard bench.tape.count > 0 else { return false }
    var errors = 0
    var others = 0
    bench.tape.eachElement(of: 0) { element in
      if bench.tape[element].kind == .object, saysError(element, bench) {
        errors += 1
      } else {
        others += 1
      }
    }
    return errors > 0 && others == 0
  }

  /// `{"error": …}`, `{"status": "error"}`, `{"success": false}`, at the top or one level below.
  private func saysError(_ object: Int, _ bench: Bench) -> Bool {
    guard bench.tape.count > 0 else { return false }
    var found = false
    func look(_ object: Int, isTop: Bool) {
      bench.tape.eachMember(of: object) { key, value in
        if isError(bench.tape.bytes(key), value, bench) { found = true }
        if isTop && bench.tape[value].kind == .object { look(value, isTop: false) }
      }
    }
    look(object, isTop: true)
    return found
  }

  private func isError(_ key: Bytes, _ value: Int, _ bench: Bench) -> Bool {
    let kind = bench.tape[value].kind
    if FalseSuccess.errorKeys.contains(where: { key.equalsIgnoringCase($0) }) {
      return kind == .object || kind == .yes
        || (kind == .string || kind == .number) && !isNothing(bench.tape.bytes(value))
    }
    if key.spells("success") || key.spells("ok") { return kind == .no }
    guard key.spells("status") || key.spells("status_code") || key.spells("code") else {
      return false
    }
    let status = bench.tape.bytes(value)
    // The codes of HTTP: 4xx and 5xx.
    if status.count == 3, status[0] == UInt8(ascii: "4") || status[0] == UInt8(ascii: "5") {
      return status[1].isDigit && status[2].isDigit
    }
    return FalseSuccess.failures.contains { status.equalsIgnoringCase($0) }
  }

  /// Whether what stands in the place of an error says that there is none.
  private func isNothing(_ bytes: Bytes) -> Bool {
    bytes.isEmpty || FalseSuccess.nothings.contains { bytes.equalsIgnoringCase($0) }
  }

  private static let errorKeys = [
    "error", "exception", "error_message", "errormessage", "error_code", "errorcode",
  ].map { Array($0.utf8) }

  private static let failures = ["error", "failed", "failure", "fail", "rejected"].map {
    Array($0.utf8)
  }

  private static let nothings = ["none", "null", "no", "0", "ok", "false", "success"].map {
    Array($0.utf8)
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
