import Corpus
import Rulebook

/// The words in which an answer would say that it used a tool, worked out from the tool's name:
/// `ScheduleVisit` is "I've scheduled", "the visit has been scheduled".
struct Deeds {
  /// The past of the names' verbs, and the tools that they tell of.
  private var pasts: [Word: [Int]] = [:]
  /// The other words of each tool's name.
  private var objects: [Int: Set<Word>] = [:]

  /// The tools that were called before: only what counts anew tells that they were used again.
  private var called: Set<Int> = []

  /// The deeds of an example's tools.
  init(_ example: Example, of record: borrowing Record, isCalled: (Text) -> Bool) {
    for index in example.tools {
      let name = record.tools[index].name
      if isCalled(name) { called.insert(index) }
      let words = ToolPattern.words(of: record.string(name))
      for (place, word) in words.enumerated() where word.count >= 3 {
        for past in Deeds.past(word) { pasts[past, default: []].append(index) }
        let others = words.enumerated().filter { $0.offset != place && $0.element.count >= 3 }
        objects[index, default: []].formUnion(
          others.flatMap { [Deeds.word($0.element), Deeds.word($0.element + "s")] })
      }
    }
  }

  /// Where a text says that one of them was done. Beside other calls the tool's object must be
  /// named, too.
  func first(in bytes: Bytes, besideCalls: Bool) -> Range<Int>? {
    if pasts.isEmpty { return nil }
    let pieces = Piece.all(bytes)
    for index in pieces.indices where pieces[index].kind == .word {
      guard let tools = pasts[pieces[index].word], let start = subject(before: index, pieces),
        Deeds.isPast(bytes[pieces[index].range])
      else { continue }
      let isOwn = pieces[start].word == "i"
      let tells = tools.contains { tool in
        if called.contains(tool) { return !besideCalls && isOwn && counts(after: index, pieces) }
        return isOwn && !besideCalls || isNamed(tool, around: index, pieces)
      }
      if tells { return pieces[start].range.lowerBound..<pieces[index].range.upperBound }
    }
    return nil
  }

  /// "found 10 apartments": a number tells of a new search.
  private func counts(after index: Int, _ pieces: [Piece]) -> Bool {
    guard pieces[index].word == "found", index + 1 < pieces.count else { return false }
    return pieces[index + 1].kind == .number || TimeWords.numbers[pieces[index + 1].word] != nil
  }

  /// "I've just", "I", "has been", "was successfully": where what makes a past a deed begins.
  func subject(before index: Int, _ pieces: [Piece]) -> Int? {
    var place = index - 1
    while place >= 0, Deeds.adverbs.contains(pieces[place].word) { place -= 1 }
    guard place >= 0 else { return nil }
    if pieces[place].word == "been" { return place > 0 ? place - 1 : nil }
    if pieces[place].word == "is" {
      return (max(0, place - 6)..<place).contains { pieces[$0].word == "your" } ? place : nil
    }
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
    let around = max(0, index - 10)..<min(pieces.count, index + 10)
    return around.contains { $0 != index && words.contains(pieces[$0].word) }
  }

  /// Whether it looks like a past: words are only told apart by their first eight letters.
  private static func isPast(_ word: Bytes) -> Bool {
    let isRegular =
      word.count >= 5 && word[word.count - 1].small == UInt8(ascii: "d")
      && word[word.count - 2].small == UInt8(ascii: "e")
    return isRegular || irregularPasts.contains(Word(word))
  }

  private static let irregularPasts = Set(irregular.values.joined().map { word($0) })

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
