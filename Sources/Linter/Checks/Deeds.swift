import Corpus
import Rulebook

/// The words in which an answer would say that it used a tool, worked out from the tool's name:
/// `ScheduleVisit` is "I've scheduled", "the visit has been scheduled".
struct Deeds {
  /// The past of the names' verbs, and the tools that they tell of.
  private var pasts: [Word: [Int]] = [:]
  /// The other words of each tool's name.
  private var objects: [Int: Set<Word>] = [:]

  /// The deeds of those tools of an example that were not called so far.
  init(_ example: Example, of record: borrowing Record, notCalled isFree: (Text) -> Bool) {
    for index in example.tools {
      let name = record.tools[index].name
      guard isFree(name) else { continue }
      let words = ToolPattern.words(of: record.string(name))
      for (place, word) in words.enumerated() where word.count >= 3 {
        for past in Deeds.past(word) { pasts[past, default: []].append(index) }
        let others = words.enumerated().filter { $0.offset != place && $0.element.count >= 3 }
        objects[index, default: []].formUnion(
          others.flatMap { [Deeds.word($0.element), Deeds.word($0.element + "s")] })
      }
    }
  }

  /// Where a text says that one of them was done.
  func first(in bytes: Bytes) -> Range<Int>? {
    if pasts.isEmpty { return nil }
    let pieces = Piece.all(bytes)
    for index in pieces.indices where pieces[index].kind == .word {
      guard let tools = pasts[pieces[index].word], let start = subject(before: index, pieces)
      else { continue }
      let isOwn = pieces[start].word == "i"
      if tools.contains(where: { isOwn || isNamed($0, around: index, pieces) }) {
        return pieces[start].range.lowerBound..<pieces[index].range.upperBound
      }
    }
    return nil
  }

  /// "I've just", "I", "has been", "was successfully": where what makes a past a deed begins.
  private func subject(before index: Int, _ pieces: [Piece]) -> Int? {
    var place = index - 1
    while place >= 0, Deeds.adverbs.contains(pieces[place].word) { place -= 1 }
    guard place >= 0 else { return nil }
    if pieces[place].word == "been" { return place > 0 ? place - 1 : nil }
    if pieces[place].word == "i" { return place }
    if pieces[place].word == "have", place > 0, pieces[place - 1].word == "i" { return place - 1 }
    if pieces[place].word == "ve" {
      while place > 0, pieces[place].word != "i", index - place < 6 { place -= 1 }
      return pieces[place].word == "i" ? place : nil
    }
    return nil
  }

  /// Whether another word of the tool's name stands in the sentence.
  private func isNamed(_ tool: Int, around index: Int, _ pieces: [Piece]) -> Bool {
    let words = objects[tool] ?? []
    if words.isEmpty { return true }
    let around = max(0, index - 10)..<min(pieces.count, index + 10)
    return around.contains { words.contains(pieces[$0].word) }
  }

  private static let adverbs: Set<Word> = [
    "just", "now", "successfully", "already", "also", "gone", "ahead", "and", "then",
  ]

  private static let irregular: [String: [String]] = [
    "find": ["found"], "search": ["searched", "found"], "send": ["sent"], "set": ["set"],
    "make": ["made"], "buy": ["bought"], "pay": ["paid"], "get": ["found", "retrieved"],
    "read": [], "write": ["written"], "put": ["put"], "take": ["taken"], "begin": ["begun"],
    "start": ["started"], "play": ["started", "played"], "book": ["booked"],
  ]

  private static func past(_ verb: String) -> [Word] {
    if let known = irregular[verb] { return known.map(word) }
    if verb.hasSuffix("e") { return [word(verb + "d")] }
    if verb.hasSuffix("y") { return [word(verb.dropLast() + "ied"), word(verb + "ed")] }
    return [word(verb + "ed"), word(verb + String(verb.suffix(1)) + "ed")]
  }

  private static func word(_ text: some StringProtocol) -> Word {
    var text = String(text)
    return text.withUTF8 { Word(Bytes($0)) }
  }
}
