import Corpus
import JSON

/// Decisions as JSON Lines, one object a line.
struct DecisionLines {
  private(set) var decisions: [Decision] = []
  private let path: String

  init(_ text: [UInt8], path: String) throws(ReviewFault) {
    self.path = path
    var tape = Tape()
    var line = 0
    for written in text.split(separator: 10, omittingEmptySubsequences: false) {
      line += 1
      if !written.contains(where: { $0 > 32 }) { continue }
      let padded = Array(written) + [UInt8](repeating: 0, count: 64)
      let read = padded.withUnsafeBufferPointer { buffer -> Result<Decision, ReviewFault> in
        do throws(Fault) {
          try tape.read(Bytes(buffer)[0..<written.count])
        } catch {
          return .failure(broken(line, "this is not JSON: \(error.cause.rawValue)"))
        }
        return decision(tape, line)
      }
      decisions.append(try read.get())
    }
  }

  private func decision(
    _ tape: borrowing Tape, _ line: Int
  ) -> Result<Decision, ReviewFault> {
    guard tape[0].kind == .object else {
      return .failure(broken(line, "a decision is an object"))
    }
    var texts: [String: String] = [:]
    var row: Int?
    tape.eachMember(of: 0) { key, value in
      let name = tape.string(key) ?? ""
      if tape[value].kind == .string { texts[name] = tape.string(value) }
      if tape[value].kind == .number, name == "row" { row = Int(tape.bytes(value).string) }
    }
    for name in ["fingerprint", "file", "decision"] where texts[name]?.isEmpty != false {
      return .failure(broken(line, "a decision says its \"\(name)\", as a text"))
    }
    let named = texts["decision"] ?? ""
    guard let choice = Decision.Choice(rawValue: named) else {
      return .failure(broken(line, Decision.Choice.complaint(about: named)))
    }
    if choice == .rewrite && texts["ideal"] == nil {
      return .failure(broken(line, "to rewrite an answer takes its \"ideal\""))
    }
    func text(_ name: String) -> String { texts[name] ?? "" }
    return .success(
      Decision(
        fingerprint: text("fingerprint"), rule: text("rule"), topic: text("topic"),
        file: text("file"), row: row, content: text("content"), field: text("field"),
        choice: choice, current: text("current"), ideal: text("ideal"), why: text("why"),
        reviewer: text("reviewer")))
  }

  private func broken(_ line: Int, _ why: String) -> ReviewFault {
    .broken(path: path, line: line, why: why)
  }
}

extension Decision.Choice {
  /// What is said of a word that is none of them.
  static func complaint(about word: String) -> String {
    let known = allCases.map(\.rawValue)
    let guess = Nearest.word(to: word, among: known).map { "; did you mean \"\($0)\"?" }
    return "\"\(word)\" is no decision\(guess ?? ""); it is one of "
      + known.joined(separator: ", ")
  }
}

extension Decision {
  /// The decision as a line of a decisions file.
  package var line: String {
    var writer = Writer()
    writer.object(flat: true) { writer in
      writer.member("fingerprint", fingerprint)
      writer.member("rule", rule)
      writer.member("topic", topic)
      writer.member("file", file)
      if let row { writer.member("row", row) }
      writer.member("content", content)
      writer.member("field", field)
      writer.member("decision", choice?.rawValue ?? "")
      writer.member("current", current)
      writer.member("ideal", ideal)
      writer.member("why", why)
      writer.member("reviewer", reviewer)
    }
    return writer.text + "\n"
  }
}
