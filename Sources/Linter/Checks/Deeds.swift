import Corpus

/// Sentences that say, in the words of a tool's name, that the tool was used: `ScheduleVisit` is
/// "I've scheduled", "the visit has been scheduled".
struct Deeds {
  /// The tools of an example.
  let tools: [Tool]

  struct Tool {
    let name: ToolName
    /// Whether it was called before: only what counts anew tells that it was used again.
    let isCalled: Bool
  }

  /// Where a text says that one of them was done. Beside other calls the tool's object must be
  /// named, too.
  func first(in bytes: Bytes, _ pieces: [Piece], besideCalls: Bool) -> Range<Int>? {
    for index in pieces.indices where pieces[index].kind == .word {
      let word = pieces[index].word
      guard Deeds.isPast(bytes[pieces[index].range]),
        tools.contains(where: { $0.name.pasts.contains(word) }),
        let start = subject(before: index, pieces)
      else { continue }
      let isOwn = pieces[start].word == "i"
      let tells = tools.contains { tool in
        guard tool.name.pasts.contains(word) else { return false }
        if tool.isCalled { return !besideCalls && isOwn && counts(after: index, pieces) }
        return isOwn && !besideCalls || isNamed(tool.name, around: index, pieces)
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
  private func isNamed(_ tool: ToolName, around index: Int, _ pieces: [Piece]) -> Bool {
    let around = max(0, index - 10)..<min(pieces.count, index + 10)
    return around.contains { $0 != index && tool.objects.contains(pieces[$0].word) }
  }

  /// Whether it looks like a past: words are only told apart by their first eight letters.
  private static func isPast(_ word: Bytes) -> Bool {
    let isRegular =
      word.count >= 5 && word[word.count - 1].small == UInt8(ascii: "d")
      && word[word.count - 2].small == UInt8(ascii: "e")
    return isRegular || irregularPasts.contains(Word(word))
  }

  private static let irregularPasts = WordSet(irregular.values.joined().map { Word($0) })

  private static let adverbs: WordSet = [
    "just", "now", "successfully", "already", "also", "gone", "ahead", "and", "then",
  ]

  private static let irregular: [String: [String]] = [
    "find": ["found"], "search": ["searched", "found"], "send": ["sent"], "set": ["set"],
    "make": ["made"], "buy": ["bought"], "pay": ["paid"], "get": ["found", "retrieved"],
    "read": [], "write": ["written"], "put": ["put"], "take": ["taken"], "begin": ["begun"],
    "start": ["started"], "play": ["started", "played"], "book": ["booked"],
  ]

  /// How a verb is spelt when it is done.
  static func past(_ verb: String) -> [Word] {
    if let known = irregular[verb] { return known.map { Word($0) } }
    if verb.hasSuffix("e") { return [Word(verb + "d")] }
    if verb.hasSuffix("y") { return [Word(verb.dropLast() + "ied"), Word(verb + "ed")] }
    return [Word(verb + "ed"), Word(verb + String(verb.suffix(1)) + "ed")]
  }
}
