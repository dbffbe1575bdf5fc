import Corpus
import YAML

/// Something that a system text may forbid in answers, and how it is known there.
struct Ban: Sendable {
  /// What it is called; the first is for reports.
  let names: [String]
  let named: Phrases
  /// How it is put that does without it: "plain text only".
  let instead: Phrases
  /// What a user says who asks for it, or about it.
  let asked: Phrases
  /// All words by which a sentence may demand it.
  let words: [String]
  private let parts: [[UInt8]]
  private let lines: [[UInt8]]
  /// The first and the last of its letters, as bytes.
  private let letters: (first: [UInt8], last: [UInt8])?

  init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(
      node, known: ["names", "instead", "about", "holds", "lines", "letters"])
    names = try fields.required("names").strings()
    named = Phrases(names)
    words = names + (try fields.texts("instead"))
    instead = Phrases(try fields.texts("instead"))
    asked = Phrases(names + (try fields.texts("about")))
    parts = try fields.texts("holds").map { Array($0.utf8) }
    lines = try fields.texts("lines").map { Array($0.utf8) }
    let ends = try fields.texts("letters").map { Array($0.utf8) }
    letters = ends.count == 2 && ends[0].count == ends[1].count ? (ends[0], ends[1]) : nil
  }

  func isBroken(by answer: Bytes) -> Bool {
    parts.contains { answer.first(of: $0) != nil } || answer.hasLine(beginningWith: lines)
      || hasLetter(answer)
  }

  private func hasLetter(_ answer: Bytes) -> Bool {
    guard let letters, answer.count >= letters.first.count else { return false }
    for start in 0...answer.count - letters.first.count where answer[start] == letters.first[0] {
      let letter = Array(answer[start..<start + letters.first.count].buffer)
      if !letter.lexicographicallyPrecedes(letters.first),
        !letters.last.lexicographicallyPrecedes(letter)
      {
        return true
      }
    }
    return false
  }
}
