import Corpus
import YAML

/// A language in which a system text may demand answers, as far as it can be told from others: by its
/// letters, or by small words.
struct Tongue: Sendable {
  /// What it is called, in this language and others.
  let names: [String]
  /// The lead bytes of its letters in UTF-8, where they are no Latin ones.
  private let leads: ClosedRange<UInt8>?
  private let words: WordSet

  init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(node, known: ["names", "letters", "words"])
    names = try fields.required("names").strings()
    words = WordSet(try fields.texts("words").map { Word($0) })
    // The first and the last letter.
    let ends = try fields.texts("letters").compactMap(\.utf8.first)
    leads = ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
  }

  /// Whether an answer is plainly in another language, be it one of some others that are known.
  func isMissed(by answer: Bytes, among others: [Tongue]) -> Bool {
    var narrow = 0
    var wide = 0
    var own = 0
    for index in 0..<answer.count {
      let byte = answer[index]
      if byte < 0x80 { narrow += byte.isLetter ? 1 : 0 }
      // From here on, lead bytes are those of letters that are no Latin ones.
      if byte >= 0xCE { wide += 1 }
      if let leads, leads.contains(byte) { own += 1 }
    }
    if leads != nil { return narrow >= 40 && own * 10 < narrow }
    if wide >= 12 && wide > narrow { return true }
    let said = Set(
      Piece.all(answer[0..<min(answer.count, 2_000)]).lazy.filter { $0.kind == .word }
        .map(\.word))
    let ours = said.count(where: words.contains)
    return others.contains { other in
      let theirs = said.count(where: other.words.contains)
      return theirs >= 3 && ours * 4 < theirs
    }
  }
}
