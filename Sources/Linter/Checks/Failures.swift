import Corpus
import JSON

/// Tells which results of calls are errors.
struct Failures: Sendable {
  /// Those that are no JSON.
  private let errors: PlainErrors

  init(_ errors: PlainErrors) { self.errors = errors }

  func isError(_ outcome: Outcome, _ record: borrowing Record, _ bench: Bench) -> Bool {
    if outcome.isError { return true }
    let bytes = record.bytes(outcome.text)
    let core = bytes.trimmed
    guard !core.isEmpty else { return false }
    if bytes[core.lowerBound] == UInt8(ascii: "{") {
      return bench.read(bytes[core]) && saysError(0, bench)
    }
    if bytes[core.lowerBound] == UInt8(ascii: "["), bench.read(bytes[core]) {
      return areErrors(bench)
    }
    return errors.isError(bytes[core])
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
      if counts(object, bench) { found = true }
      bench.tape.eachMember(of: object) { key, value in
        if isError(bench.tape.bytes(key), value, bench) { found = true }
        if isTop && bench.tape[value].kind == .object { look(value, isTop: false) }
      }
    }
    look(object, isTop: true)
    return found
  }

  /// `{"sent": 0, "failed": 1}`: it is counted what failed, and that nothing else did not.
  private func counts(_ object: Int, _ bench: Bench) -> Bool {
    var hasFailed = false
    var hasNone = false
    bench.tape.eachMember(of: object) { key, value in
      guard bench.tape[value].kind == .number else { return }
      let name = bench.tape.bytes(key)
      let isZero = bench.tape.bytes(value).spells("0")
      if Failures.failedKeys.contains(where: { name.equalsIgnoringCase($0) }) {
        hasFailed = !isZero
      }
      if Failures.doneKeys.contains(where: { name.equalsIgnoringCase($0) }) { hasNone = isZero }
    }
    return hasFailed && hasNone
  }

  private func isError(_ key: Bytes, _ value: Int, _ bench: Bench) -> Bool {
    let kind = bench.tape[value].kind
    if Failures.errorKeys.contains(where: { key.equalsIgnoringCase($0) }) {
      return kind == .object || kind == .yes
        || (kind == .string || kind == .number) && !isNothing(bench.tape.bytes(value))
    }
    if key.spells("success") || key.spells("ok") {
      return kind == .no
        || kind == .string && bench.tape.bytes(value).equalsIgnoringCase(Failures.no)
    }
    guard key.spells("status") || key.spells("status_code") || key.spells("code") else {
      return false
    }
    let status = bench.tape.bytes(value)
    // The codes of HTTP: 4xx and 5xx.
    if status.count == 3, status[0] == UInt8(ascii: "4") || status[0] == UInt8(ascii: "5") {
      return status[1].isDigit && status[2].isDigit
    }
    return Failures.failures.contains { status.equalsIgnoringCase($0) }
  }

  /// Whether what stands in the place of an error says that there is none.
  private func isNothing(_ bytes: Bytes) -> Bool {
    bytes.isEmpty || Failures.nothings.contains { bytes.equalsIgnoringCase($0) }
  }

  private static let no = Array("false".utf8)

  private static let errorKeys = [
    "error", "exception", "error_message", "errormessage", "error_code", "errorcode",
  ].map { Array($0.utf8) }

  private static let failedKeys = ["failed", "failures", "failed_count", "errors", "rejected"].map {
    Array($0.utf8)
  }

  private static let doneKeys = [
    "sent", "succeeded", "successful", "success", "success_count", "delivered", "created",
    "updated",
    "processed", "completed", "done", "booked", "added", "deleted",
  ].map { Array($0.utf8) }

  private static let failures = ["error", "failed", "failure", "fail", "rejected"].map {
    Array($0.utf8)
  }

  private static let nothings = ["none", "null", "no", "0", "ok", "false", "success"].map {
    Array($0.utf8)
  }
}
