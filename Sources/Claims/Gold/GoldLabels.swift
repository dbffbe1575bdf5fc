import Corpus
import JSON

/// A row that is no labelled text, and where it is wrong.
package struct GoldSlip: Error {
  /// The offset in the row.
  package let offset: Int
  package let message: String
}

/// What the keys of a labelled text may say.
struct GoldLabels: ~Copyable {
  let topics: [String]

  private static let words: [(key: StaticString, words: [String])] = [
    ("role", ["assistant", "system"]), ("refusal", ["none", "partial", "full"]),
    ("reason", ["ability", "safety", "knowledge", "other"]),
    ("request", ["benign", "borderline", "harmful"]),
  ]
  private static let polarities = ["affirm", "deny"]
  private static let forces = ["stated", "performed", "refused", "declared", "called", "failed"]

  /// Throws what is wrong with a row first.
  func check(_ tape: borrowing Tape) throws(GoldSlip) {
    guard tape.count > 0, tape[0].kind == .object else {
      throw GoldSlip(offset: 0, message: "a row is an object with a \"text\"")
    }
    guard isString("text", tape) || isString("tool", tape) else {
      throw GoldSlip(
        offset: 0, message: "a row has a \"text\", or the name of a \"tool\" in its place")
    }
    for (key, words) in GoldLabels.words { try check(key, of: 0, words, tape) }
    guard let claims = tape.value("claims", of: 0) else { return }
    guard tape[claims].kind == .array else {
      throw slip(claims, "\"claims\" is a list of objects with a topic and a polarity", tape)
    }
    var claim = claims + 1
    while claim < Int(tape[claims].next) {
      guard tape[claim].kind == .object else {
        throw slip(claim, "a claim is an object with a topic and a polarity", tape)
      }
      try check("topic", of: claim, topics, tape, isNeeded: true)
      let hasFailed = tape.value("force", of: claim).flatMap { tape.string($0) } == "failed"
      try check("polarity", of: claim, GoldLabels.polarities, tape, isNeeded: !hasFailed)
      try check("force", of: claim, GoldLabels.forces, tape)
      claim = Int(tape[claim].next)
    }
  }

  private func isString(_ key: StaticString, _ tape: borrowing Tape) -> Bool {
    tape.value(key, of: 0).map { tape[$0].kind == .string } ?? false
  }

  /// Whether a key says one of some words; null is as if it were absent.
  private func check(
    _ key: StaticString, of object: Int, _ words: [String], _ tape: borrowing Tape,
    isNeeded: Bool = false
  ) throws(GoldSlip) {
    guard let value = tape.value(key, of: object), tape[value].kind != .null else {
      if !isNeeded { return }
      throw slip(object, "a claim has a \"\(key)\"", tape)
    }
    guard tape[value].kind == .string, let said = tape.string(value) else {
      throw slip(value, "\"\(key)\" is one of \(GoldLabels.few(words))", tape)
    }
    if words.contains(said) { return }
    let guess = Nearest.word(to: said, among: words).map { "; did you mean \"\($0)\"?" }
    throw slip(
      value,
      "\"\(said)\" is no \(key)" + (guess ?? "; it is one of \(GoldLabels.few(words))"), tape)
  }

  private func slip(_ index: Int, _ message: String, _ tape: borrowing Tape) -> GoldSlip {
    GoldSlip(offset: Int(tape[index].start), message: message)
  }

  private static func few(_ words: [String]) -> String {
    words.count > 8 ? "the topics that `antinomy topics` lists" : words.joined(separator: ", ")
  }
}
