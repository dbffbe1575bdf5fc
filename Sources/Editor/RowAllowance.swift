import Corpus
import JSON
import Review

/// What a JSON row says so that findings in it are allowed: `"_antinomy": {"allow": […], "reason": "…"}`.
struct RowAllowance {
  /// The bytes of the row that give way, and what takes their place.
  private(set) var range = 0..<0
  private(set) var bytes: [UInt8] = []

  private var rules: [String] = []
  private var reasons: [String] = []

  /// Nil where the row is no object, or says already what can't be added to.
  init?(_ decisions: [Decision], in row: [UInt8], key: String) {
    var tape = Tape()
    let padded = row + [UInt8](repeating: 0, count: 64)
    let isHeld = padded.withUnsafeBufferPointer { buffer in
      guard (try? tape.read(Bytes(buffer)[0..<row.count])) != nil, tape[0].kind == .object,
        let brace = row.lastIndex(of: UInt8(ascii: "}"))
      else { return false }
      var said: Int?
      tape.eachMember(of: 0) { name, value in
        if tape.string(name) == key { said = value }
      }
      if let said, !read(said, tape) { return false }
      for decision in decisions {
        add(decision.rule, to: &rules)
        add(decision.reason, to: &reasons)
      }
      let isTight = !row.indices.dropFirst().contains { row[$0 - 1] == 0x3A && row[$0] == 0x20 }
      let value = value(isTight, escapesAll: row.escapesAll)
      if let said {
        range = tape[said].range
        bytes = Array(value.utf8)
        return true
      }
      // Behind the last member, on a line of its own where members have one.
      guard let last = row[..<brace].lastIndex(where: { $0 > 0x20 }) else { return false }
      let first = row.drop { $0 != UInt8(ascii: "{") }.dropFirst().prefix { $0 <= 0x20 }
      let parting = first.contains(0x0A) ? Array(first) : isTight ? [] : [0x20]
      range = last + 1..<last + 1
      bytes =
        [UInt8(ascii: ",")] + parting
        + Array(
          "\"\(Wording.string(Wording.json(key, false)))\":\(isTight ? "" : " ")\(value)".utf8)
      return true
    }
    if !isHeld || rules.contains("") { return nil }
  }

  /// Takes up what the row says already.
  private mutating func read(_ said: Int, _ tape: borrowing Tape) -> Bool {
    guard tape[said].kind == .object, let allow = tape.value("allow", of: said) else {
      return false
    }
    var members = 0
    tape.eachMember(of: said) { _, _ in members += 1 }
    if tape[allow].kind == .string { rules = [tape.string(allow) ?? ""] }
    if tape[allow].kind == .array {
      var named: [String] = []
      tape.eachElement(of: allow) { named.append(tape.string($0) ?? "") }
      rules = named
    }
    let reason = tape.value("reason", of: said)
    if let reason { reasons = [tape.string(reason) ?? ""] }
    return members == (reason == nil ? 1 : 2) && !rules.isEmpty && !reasons.contains("")
  }

  private func add(_ text: String, to texts: inout [String]) {
    if !texts.contains(text) { texts.append(text) }
  }

  private func value(_ isTight: Bool, escapesAll: Bool) -> String {
    let (comma, colon) = isTight ? (",", ":") : (", ", ": ")
    func quoted(_ text: String) -> String {
      "\"" + Wording.string(Wording.json(text, escapesAll)) + "\""
    }
    return "{\"allow\"\(colon)[\(rules.map(quoted).joined(separator: comma))]\(comma)"
      + "\"reason\"\(colon)\(quoted(reasons.joined(separator: "; ")))}"
  }
}

extension [UInt8] {
  /// Whether a row writes what is beyond ASCII as escapes.
  var escapesAll: Bool {
    allSatisfy { $0 < 0x80 } && zip(self, dropFirst()).contains { $0 == 0x5C && $1 == 0x75 }
  }
}
