// Who speaks in a system text, and by which name it calls the assistant.

extension ClaimReader {
  /// How much of a system text says whether the assistant speaks in it itself.
  private static let beginning = 400

  /// Whether a system text is written as what the assistant says of itself: "I am Nova, an AI assistant."
  /// An author who asks "you" to be somebody speaks of "I" as well.
  mutating func speaksForItself() -> Bool {
    let start = Int(text.start)
    sentence.clear()
    leadCount = 0
    sentence.read(
      base, start..<min(text.range.upperBound, start + ClaimReader.beginning), lexicon)
    let matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    var place = matcher.firstWord(from: 0)
    while let opening = matcher.longest(.openings, at: place, limit: matcher.count) {
      place = matcher.firstWord(from: opening.end)
    }
    if asksNobody(matcher) { return true }
    guard matcher.is(place, .speakers) || matcher.is(place, .selves) && place + 2 < matcher.count,
      matcher.longest(.cues, at: place + 1, limit: matcher.count)?.form.frame == .be
        || matcher.is(place + 2, .passives)
    else { return false }
    var isMind = false
    var isFirst = true
    for index in place..<matcher.count {
      if matcher.isMark(index, .stop) || matcher.isMark(index, .line) { isFirst = false }
      if matcher.is(index, .addressees), matcher.is(index + 1, [.passives, .modals]) {
        return false
      }
      if matcher.longest(.personas, at: index, limit: matcher.count) != nil { return false }
      guard isFirst else { continue }
      if let mind = matcher.longest(.minds, at: index, limit: matcher.count),
        !matcher.is(mind.end, .unminds)
      {
        isMind = true
      }
      // "I am Nova, created by Acme"
      if matcher.isMark(index - 1, .comma), matcher.is(index, .makings),
        matcher.is(index + 1, .borders)
      {
        isMind = true
      }
    }
    return isMind
  }

  /// Whether a system text says what "I" cannot do, and says it to nobody.
  private func asksNobody(_ matcher: Matcher) -> Bool {
    let words = 0..<matcher.count
    guard !words.contains(where: { matcher.is($0, .addressees) }) else { return false }
    return words.contains { index in
      guard matcher.is(index, .speakers),
        let cue = matcher.longest(.cues, at: index + 1, limit: matcher.count)
      else { return false }
      return cue.form.frame == .can && cue.form.polarity == .deny
    }
  }

  /// Turns the name that a system text gave the assistant, as a subject, into "I": "Nova can't".
  mutating func replaceGivenName() {
    guard !givenName.isEmpty else { return }
    let matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    for index in 0..<sentence.count where isGivenName(sentence[index]) {
      guard matcher.is(index + 1, [.passives, .questioners, .adverbs, .modals]) else { continue }
      sentence.base[index].word = lexicon.speaker
    }
  }

  private func isGivenName(_ token: Token) -> Bool {
    guard !token.isMark, Int(token.end - token.start) == givenName.count else { return false }
    return givenName.indices.allSatisfy { offset in
      base[Int(token.start) + offset - givenName.lowerBound] == base[offset]
    }
  }

  /// Reads "Nova is an AI assistant", with which a system text begins, as what it says of the assistant.
  mutating func introduce() {
    guard sentence.count > 3, Int(sentence[0].start) <= Int(text.start) + 4 else { return }
    var matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    let place = matcher.firstWord(from: 0)
    guard place + 2 < matcher.count, matcher.tokens[place].shape.contains(.capital),
      matcher.longest(.addressees, at: place, limit: matcher.count) == nil,
      matcher.longest(.assistants, at: place, limit: matcher.count) == nil,
      case let name = matcher.fill(.name, at: place, limit: place + 1), name == place + 1,
      matcher.is(name, .passives), matcher.is(name + 1, .articles),
      matcher.fill(.ai, at: name + 1, limit: matcher.count) > 0
    else { return }
    claim(
      lexicon.nameTopic, .affirm, .stated, from: place, through: name,
      Matcher.Filling(tokens: place..<name, value: .none), form: -1, isHedged: false, matcher)
    sentence.base[place].word = lexicon.speaker
  }
}
