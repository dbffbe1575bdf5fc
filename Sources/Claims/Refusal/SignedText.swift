import Corpus

/// A sign and the tokens that it was seen in.
struct Sighting {
  var sign: UInt8
  var start: Int32
  var end: Int32
}

/// A set of signs.
struct SignSet {
  var bits: UInt64 = 0

  @inline(__always) func has(_ sign: UInt8) -> Bool { bits >> UInt64(sign) & 1 != 0 }

  @inline(__always) mutating func insert(_ sign: UInt8) { bits |= 1 << UInt64(sign) }
}

/// A text as tokens and sentences, with every sign that stands in it.
struct SignedText: ~Copyable {
  var tokens = Tokens()
  private let presence: Presence
  /// The signs that may stand in the sentence at hand.
  private var candidates: [Candidate] = []
  private(set) var sightings: [Sighting] = []
  private(set) var sentences: [Sentence] = []

  /// A sign, and the words that it may begin with, folded.
  private struct Candidate {
    var form: Int32
    var beginnings: UInt64
  }

  struct Sentence {
    var tokens: Range<Int>
    /// Which of the sightings stand in it.
    var sightings: Range<Int>
    var signs: SignSet
    var isQuestion: Bool
    /// How many words, not counting marks.
    var words: Int
  }

  init(_ lexicon: Lexicon) { presence = Presence(lexicon) }

  mutating func clear() {
    tokens.clear()
    sightings.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
  }

  /// Reads a stretch of a text behind what was read before, and looks for the signs of a group.
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ group: Group, _ lexicon: Lexicon
  ) {
    var start = tokens.count
    tokens.read(bytes, range, lexicon)
    var index = start
    while index < tokens.count {
      if ends(at: index) {
        add(start..<index + 1, bytes, group, lexicon)
        start = index + 1
      }
      index += 1
    }
    add(start..<tokens.count, bytes, group, lexicon)
  }

  private func ends(at index: Int) -> Bool {
    let token = tokens[index]
    return token.is(.stop) || token.is(.question) || token.is(.exclamation) || token.is(.line)
  }

  private mutating func add(
    _ range: Range<Int>, _ bytes: UnsafePointer<UInt8>, _ group: Group, _ lexicon: Lexicon
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
    presence.note(tokens.base + range.lowerBound, range.count)
    var matcher = Matcher(
      lexicon: lexicon, tokens: tokens.base + range.lowerBound, count: range.count, bytes: bytes)
    findCandidates(range, group, lexicon)
    let mayBeginAnywhere = lexicon.wordlessGroups & group.bit != 0
    for index in candidates.isEmpty ? 0..<0 : 0..<range.count {
      let word = matcher.tokens[index].word
      let begins = word > 0 && lexicon.words[Int(word)].groups & group.bit != 0
      guard mayBeginAnywhere || begins else { continue }
      let folded: UInt64 = word > 0 ? 1 << UInt64(word & 63) : 0
      for candidate in candidates
      where candidate.beginnings & folded != 0 || candidate.beginnings == .max {
        let form = lexicon.forms[Int(candidate.form)]
        let end = matcher.match(form, at: index, limit: range.count)
        guard end >= 0 else { continue }
        let sign = UInt8(form.topic)
        signs.insert(sign)
        sightings.append(
          Sighting(
            sign: sign, start: Int32(range.lowerBound + index),
            end: Int32(range.lowerBound + end)))
      }
    }
    sentences.append(
      Sentence(
        tokens: range, sightings: first..<sightings.count, signs: signs,
        isQuestion: tokens[range.upperBound - 1].is(.question), words: words))
  }

  /// Finds the signs of a group of which every step has a word in a sentence.
  private mutating func findCandidates(_ range: Range<Int>, _ group: Group, _ lexicon: Lexicon) {
    candidates.removeAll(keepingCapacity: true)
    for entry in 0..<lexicon.openSigns.count {
      let form = lexicon.openSigns[entry]
      if lexicon.forms[Int(form)].group == group, presence.allows(Int(form)) {
        candidates.append(Candidate(form: form, beginnings: lexicon.folded[Int(form)]))
      }
    }
    let folded = presence.folded
    for index in range where tokens[index].word > 0 {
      let word = Int(tokens[index].word)
      var waker = lexicon.signWakers.items.base + Int(lexicon.signWakers.starts[word])
      let end = lexicon.signWakers.items.base + Int(lexicon.signWakers.starts[word + 1])
      while waker < end {
        let form = waker.pointee.form
        if waker.pointee.group == group, waker.pointee.mayWake(in: folded),
          presence.allows(Int(form)), !candidates.contains(where: { $0.form == form })
        {
          candidates.append(Candidate(form: form, beginnings: lexicon.folded[Int(form)]))
        }
        waker += 1
      }
    }
    if candidates.count > 1 { candidates.sort { $0.form < $1.form } }
  }

  /// The bytes of some tokens.
  func bytes(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}
