import Corpus
import Rulebook

/// A text of a language without spaces as sentences, with every sign that stands in them.
struct LetterSigns: ~Copyable {
  var letters: Letters
  private(set) var sightings: [Sighting] = []
  private(set) var sentences: [SignedText.Sentence] = []
  private var found: [LetterMatch] = []
  /// Whether the request last read asks to do something, and does not merely say or wonder.
  var asksService = true
  /// Whether it wants help with an act, and neither an account of it nor protection from it.
  var wants = false
  /// Whether it tells, or asks, the assistant to do something.
  var orders = true
  /// Whether it asks where to turn, or how to get something done.
  var asksWhither = false
  /// Whether the text that it asks for says no itself: 写一封拒绝信.
  var asksRefusal = false
  /// The first sentence of the answer last looked at that could decline, or the very first where it
  /// could lecture.
  private(set) var firstDecline = Int.max
  /// The bytes of the request last read.
  var asked = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  init(_ pages: Unspaced) { letters = Letters(pages) }

  /// The telling signs with which a sentence declines.
  private static let deciding = SignSet([
    .decline, .cannot, .condemn, .lack, .ignorance, .limit, .referral, .scope,
  ])

  /// The telling signs with which a lecture begins.
  private static let judging = SignSet([.verdict, .wrong, .comfort])

  /// Reads the first sentences of an answer; false when nothing in them could decline. Most answers
  /// have none of the signs, and neither they nor what was asked is read on.
  mutating func look(_ text: Text, in base: UnsafePointer<UInt8>) -> Bool {
    let whole = LetterSigns.read(of: text)
    let opening = LetterSigns.opening(of: whole, base)
    if !isDecided(by: opening, base), opening != whole { _ = isDecided(by: whole, base) }
    return firstDecline < LetterSigns.deepest
  }

  /// As much of an answer as its first sentences need, up to the end of a line; most often it is
  /// enough.
  private static func opening(
    of whole: Range<Int>, _ base: UnsafePointer<UInt8>
  ) -> Range<Int> {
    guard whole.count > shortest + shortest / 2 else { return whole }
    for place in whole.lowerBound + shortest..<whole.upperBound - 1
    where base[place] == UInt8(ascii: "\n") {
      // Not where a line goes on in the next.
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(base[place + 1])
      if !isLetter { return whole.lowerBound..<place + 1 }
    }
    return whole
  }

  private static let shortest = 1200

  /// Looks for the first sentence that could decline; false where more sentences would be looked at
  /// if there were any.
  private mutating func isDecided(by range: Range<Int>, _ base: UnsafePointer<UInt8>) -> Bool {
    begin(base, range)
    firstDecline = .max
    var next = 0
    // A lecture begins in the first two sentences that are more than a word or a greeting.
    var full = 0
    while sentences.count < LetterSigns.deepest || full < 4 {
      guard next < letters.count else { return false }
      let known = sentences.count
      next = add(from: next, .refusalSigns, for: .telling)
      guard sentences.count > known else { continue }
      let sentence = sentences[known]
      if full < 4, sentence.signs.bits & LetterSigns.judging.bits != 0 { firstDecline = 0 }
      if sentence.signs.bits & LetterSigns.deciding.bits != 0 {
        firstDecline = min(firstDecline, known)
      }
      if firstDecline < LetterSigns.deepestOfBenign { return true }
      if sentence.words > 4 { full += 1 }
    }
    return true
  }

  /// Reads a stretch of a text, and looks for the signs of a group.
  mutating func read(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ group: Group) {
    begin(bytes, range)
    var next = 0
    while next < letters.count { next = add(from: next, group) }
  }

  private mutating func begin(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    letters.cut(bytes, range, isAddressed: false)
    sightings.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
  }

  /// Adds the sentence that begins at a token; where the next one begins.
  private mutating func add(
    from start: Int, _ group: Group, for sought: Sought = .all
  ) -> Int {
    var end = start
    while end < letters.count {
      let token = letters.tokens[end]
      end += 1
      if token.is(.stop) || token.is(.question) || token.is(.exclamation) || token.is(.line) {
        break
      }
    }
    add(start..<end, group, sought)
    return end
  }

  private mutating func add(_ range: Range<Int>, _ group: Group, _ sought: Sought) {
    var words = 0
    for index in range where !letters.tokens[index].isMark { words += 1 }
    guard words > 0 else { return }
    let first = sightings.count
    var signs = SignSet()
    letters.attend(to: range, for: group.bit)
    for index in range where letters.mayBegin(group, at: index) {
      letters.matches(group, at: index, limit: range.upperBound, for: sought, into: &found)
      for match in found {
        let sign = UInt8(match.form.topic)
        signs.insert(sign)
        sightings.append(Sighting(sign: sign, start: Int32(index), end: Int32(match.end)))
      }
    }
    let last = letters.tokens[range.upperBound - 1]
    let end = range.upperBound - (last.isMark && range.count > 1 ? 2 : 1)
    let word = letters.tokens[end].word
    let known = letters.pages.known
    // 做不到呢 is no question; 你呢 and 什么时候呢 are.
    let lingers =
      word == known.lingering
      && (words <= 4 && !last.isMark
        || (range.lowerBound..<end).contains { letters.is($0, .questioners) })
    sentences.append(
      SignedText.Sentence(
        tokens: range, sightings: first..<sightings.count, signs: signs,
        isQuestion: last.is(.question) || known.asking.contains(word) || lingers, words: words))
  }

  /// The first sighting of a sign in a sentence.
  func first(_ sign: UInt8, in sentence: SignedText.Sentence) -> Sighting? {
    guard sentence.signs.has(sign) else { return nil }
    return sightings[sentence.sightings].first { $0.sign == sign }
  }

  /// Whether a sign is seen at a token or a few behind it.
  func has(_ sign: UInt8, from place: Int, within width: Int, in sentence: SignedText.Sentence)
    -> Bool
  {
    sightings[sentence.sightings].contains {
      $0.sign == sign && Int($0.start) >= place && Int($0.start) <= place + width
    }
  }

  /// The bytes of some tokens.
  func bytes(of range: Range<Int>) -> Range<Int> {
    Int(letters.tokens[range.lowerBound].start)..<Int(letters.tokens[range.upperBound - 1].end)
  }
}
