import Corpus

/// A text as tokens and sentences, with every sign that stands in it.
struct SignedText: ~Copyable {
  var tokens = Tokens()
  private var finder: SignFinder
  private(set) var sightings: [Sighting] = []
  private(set) var sentences: [Sentence] = []

  struct Sentence {
    var tokens: Range<Int>
    /// Which of the sightings stand in it.
    var sightings: Range<Int>
    var signs: SignSet
    var isQuestion: Bool
    /// How many words, not counting marks.
    var words: Int
  }

  init(_ lexicon: Lexicon) { finder = SignFinder(lexicon) }

  mutating func clear() {
    tokens.clear()
    sightings.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
  }

  /// Reads a stretch of a text behind what was read before, and looks for the signs of a group, or
  /// for some of them.
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ group: Group, _ lexicon: Lexicon,
    for sought: Sought = .all
  ) {
    let start = tokens.count
    tokens.read(bytes, range, lexicon)
    find(group, lexicon, in: bytes, from: start, for: sought)
  }

  /// Looks for the signs of a group in the sentences from a token on; for those that are telling up
  /// to the first of them.
  private mutating func find(
    _ group: Group, _ lexicon: Lexicon, in bytes: UnsafePointer<UInt8>, from first: Int,
    for sought: Sought
  ) {
    var start = first
    var index = first
    while index < tokens.count {
      if ends(at: index, lexicon) {
        add(start..<index + 1, bytes, group, lexicon, sought)
        start = index + 1
        if sought == .telling, !sightings.isEmpty { return }
        if sought == .judging, sightings.contains(where: RequestReader.isSuspect) { return }
      }
      index += 1
    }
    add(start..<tokens.count, bytes, group, lexicon, sought)
  }

  private func ends(at index: Int, _ lexicon: Lexicon) -> Bool {
    let token = tokens[index]
    // "Mr. Burns"
    if token.is(.stop), index > 0, lexicon.isAbbreviation(tokens[index - 1].word) { return false }
    return token.is(.stop) || token.is(.question) || token.is(.exclamation) || token.is(.line)
  }

  private mutating func add(
    _ range: Range<Int>, _ bytes: UnsafePointer<UInt8>, _ group: Group, _ lexicon: Lexicon,
    _ sought: Sought
  ) {
    // A letter of a script without word borders counts as half a word.
    var halves = 0
    for index in range where !tokens[index].isMark {
      let isLetter =
        tokens[index].end - tokens[index].start == 3 && bytes[Int(tokens[index].start)] >= 0xE3
      halves += isLetter ? 1 : 2
    }
    guard halves > 0 else { return }
    let words = (halves + 1) / 2
    let first = sightings.count
    var signs = SignSet()
    let matcher = Matcher(
      lexicon: lexicon, tokens: tokens.base + range.lowerBound, count: range.count, bytes: bytes)
    finder.find(group, sought, in: matcher, from: range.lowerBound, into: &sightings)
    for sighting in sightings[first...] { signs.insert(sighting.sign) }
    sentences.append(
      Sentence(
        tokens: range, sightings: first..<sightings.count, signs: signs,
        isQuestion: tokens[range.upperBound - 1].is(.question), words: words))
  }

  /// The bytes of some tokens.
  func bytes(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}
