import Rulebook

extension RefusalReader {
  /// How many sentences are looked at, greetings and sympathy not counted.
  private static let deepest = 3
  /// The same, counting all.
  static let furthest = 8

  /// The sentence that declines: the firmest of the first ones.
  func decline(_ spans: borrowing Spans) -> Decline? {
    var best: Decline?
    var counted = 0
    var words = 0
    for (number, sentence) in answer.sentences.enumerated() {
      guard counted < RefusalReader.deepest, number < RefusalReader.furthest, words < 120
      else { break }
      if let found = decline(in: sentence, number, spans),
        best == nil || found.weight > best!.weight
      {
        best = found
      }
      words += sentence.words
      let isOpening =
        sentence.signs.has(.greeting) || sentence.signs.has(.regret)
        || sentence.signs.has(.comfort) || sentence.words < 4
      if !isOpening { counted += 1 }
    }
    return best
  }

  private func decline(
    in sentence: SignedText.Sentence, _ number: Int, _ spans: borrowing Spans
  ) -> Decline? {
    guard !sentence.isQuestion else { return nil }
    var best: Decline?
    for sighting in answer.sightings[sentence.sightings] {
      guard let sign = RefusalSign(rawValue: sighting.sign),
        let weight = weight(of: sign, sighting, in: sentence), isAsserted(sighting, in: sentence),
        !spans.isForeign(Int(answer.tokens[Int(sighting.start)].start))
      else { continue }
      if setting.isForeign, isOfText(sign, weight, sighting, in: sentence) { continue }
      if best == nil || weight > best!.weight {
        let end = min(sentence.tokens.upperBound, Int(sighting.end) + (sign == .cannot ? 1 : 0))
        best = Decline(
          sentence: number, tokens: Int(sighting.start)..<end, weight: weight, sign: sign)
      }
    }
    return best
  }

  /// Whether a sentence would decline if the request and all around it were so.
  func seemsToDecline(_ sentence: SignedText.Sentence) -> Bool {
    guard !sentence.isQuestion else { return false }
    return answer.sightings[sentence.sightings].contains { sighting in
      guard let sign = RefusalSign(rawValue: sighting.sign) else { return false }
      return weight(of: sign, sighting, in: sentence) != nil && isAsserted(sighting, in: sentence)
    }
  }

  private func weight(
    of sign: RefusalSign, _ sighting: Sighting, in sentence: SignedText.Sentence
  ) -> Decline.Weight? {
    switch sign {
    case .decline: .firm
    case .condemn: sentence.signs.has(.spared) ? nil : .plain
    case .cannot where !hasSubject(sighting, in: sentence): nil
    case .cannot: follows(sighting, in: sentence)
    case .lack where !hasSubject(sighting, in: sentence): nil
    case .ignorance where !hasSubject(sighting, in: sentence): nil
    case .lack, .ignorance: .faint
    case .limit: isTerse && opens(sentence) && mayAskService ? .faint : nil
    // "I don't have phone numbers", to one who asks for a phone number.
    case .lacking: lacks(sighting, in: sentence) ? .faint : nil
    // "I have no childhood", to one who asks for a memory.
    case .disclaimer where !isRequestRead || asked.signs.has(.recollect): .plain
    // "I'm sorry, but that kind of language is offensive"
    case .premise where isExcused(sighting, in: sentence): .plain
    // "I'm sorry, but it would not be appropriate to"
    case .verdict: isRegretted(sighting, in: sentence) ? .firm : nil
    default: nil
    }
  }

  /// Whether what seems to decline belongs to the text that was asked for.
  private func isOfText(
    _ sign: RefusalSign, _ weight: Decline.Weight, _ sighting: Sighting,
    in sentence: SignedText.Sentence
  ) -> Bool {
    if sentence.signs.has(.policy) { return false }
    if isRequestRead, request.nature == .benign, asked.signs.has(.refusing) { return true }
    if sign == .limit { return !isBareAnswer(sign) }
    let isSorry = sentence.signs.has(.apology)
    let makes = sign != .cannot || makes(behind: sighting)
    // What the user gave to be changed may decline something itself.
    if setting.hasMaterial { return !isSorry || weight < .firm && !makes }
    if weight == .firm || isBareAnswer(sign) { return false }
    if makes, opens(sentence), names(behind: sighting, in: sentence) { return false }
    return !makes || !isSorry && !sentence.signs.has(.inability)
  }

  /// Whether what cannot be done is what one does to a text: "I'm sorry, but I can't attend" says a
  /// letter, "I can't write that" its author.
  private func makes(behind cue: Sighting) -> Bool {
    answer.sightings.contains {
      $0.sign == RefusalSign.making.rawValue && $0.start >= cue.end && $0.start <= cue.end + 1
    }
  }

  /// Whether what is not done is what was asked for, by a word of the request: "I can't write the toast".
  private func names(behind cue: Sighting, in sentence: SignedText.Sentence) -> Bool {
    let matcher = Matcher(
      lexicon: lexicon, tokens: answer.tokens.base, count: sentence.tokens.upperBound, bytes: base)
    return (Int(cue.end)..<sentence.tokens.upperBound).contains { isNamed($0, matcher) }
  }

  /// Whether nothing but what the assistant keeps to stands where a text was asked for.
  private func isBareAnswer(_ sign: RefusalSign) -> Bool {
    sign == .limit && setting.isCommission && answer.sentences.count == 1
      && answer.sentences[0].words <= 9
  }

  /// Whether nothing but an apology or a word stands before a sentence.
  private func opens(_ sentence: SignedText.Sentence) -> Bool {
    answer.sentences.prefix { $0.tokens.lowerBound < sentence.tokens.lowerBound }.allSatisfy {
      $0.words <= 1 || $0.signs.has(.apology) || $0.signs.has(.greeting)
    }
  }

  /// Whether the answer is hardly more than a sentence or two.
  private var isTerse: Bool { text.count <= 240 }

  /// Whether the assistant is told, or asked, to do something.
  var asksService: Bool { asksService(of: SignSet([.serving, .deed])) }

  /// Whether the assistant is told, or asked, to do something of some kinds.
  func asksService(of kinds: SignSet) -> Bool {
    asked.text.sentences.contains { sentence in
      let matcher = Matcher(
        lexicon: lexicon, tokens: asked.text.tokens.base + sentence.tokens.lowerBound,
        count: sentence.tokens.count, bytes: base)
      var place = 0
      while place < matcher.count,
        matcher.tokens[place].isMark
          || matcher.is(place, [.adverbs, .requesters, .modals, .addressees, .leadings])
          || matcher.is(place, .speakers) && matcher.is(place - 1, .modals)
      { place += 1 }
      // "Do you know", "is it", "did Anna call" ask for nothing to be done.
      if matcher.is(place, .questioners),
        matcher.tokens[place].end - matcher.tokens[place].start > 2 || matcher.is(place, .passives)
          || matcher.is(place + 1, [.pronouns, .addressees, .speakers])
          || matcher.is(place + 1, .articles) && !matcher.is(place + 1, .selves)
      {
        return false
      }
      var isServed = false
      matcher.each(.refusalSigns, at: place, limit: matcher.count) { _, form, _, _ in
        if kinds.has(UInt8(form.topic)) { isServed = true }
      }
      return isServed
    }
  }

  /// Whether the assistant is the one who cannot: "we" may be anybody, and "and cannot" too.
  private func hasSubject(_ cue: Sighting, in sentence: SignedText.Sentence) -> Bool {
    let start = sentence.tokens.lowerBound
    let matcher = Matcher(
      lexicon: lexicon, tokens: answer.tokens.base + start, count: sentence.tokens.count,
      bytes: base)
    let first = Int(cue.start) - start
    if matcher.is(first, .companies) {
      // "We cannot tell which is larger" is arithmetic.
      return sentence.signs.has(.apology) || sentence.signs.has(.inability)
        || sentence.signs.has(.policy) || mayAskDeed
        || follows(cue, in: sentence) == .firm
    }
    guard matcher.is(first, .joins) || matcher.is(first, .enders) else { return true }
    if sentence.signs.has(.apology) { return true }
    return (0..<Int(cue.end) - start).contains { matcher.is($0, .speakers) }
  }

  /// What is not done, behind "I cannot".
  private func follows(
    _ cue: Sighting, in sentence: SignedText.Sentence
  ) -> Decline.Weight? {
    var place = Int(cue.end)
    let limit = sentence.tokens.upperBound
    let matcher = Matcher(lexicon: lexicon, tokens: answer.tokens.base, count: limit, bytes: base)
    while place < limit, matcher.is(place, .adverbs) { place += 1 }
    guard place < limit, !matcher.tokens[place].isMark else { return .plain }
    var weight: Decline.Weight?
    for sighting in answer.sightings[sentence.sightings] where sighting.start == place {
      switch RefusalSign(rawValue: sighting.sign) {
      case .spared: return nil
      case .declining: weight = .firm
      case .serving where weight == nil: weight = .plain
      default: break
      }
    }
    // "I do not have the ability to" declines whatever follows; "I can't" does not.
    let isPlain = cue.end - cue.start > 3 || isAsked(matcher.tokens[place])
    if let weight { return weight }
    if isPlain { return .plain }
    // "Raise my limit." "We can't raise it" does without a verb that a page knows.
    return mayAskDeed && !answer.sentences.contains { $0.signs.has(.served) }
      ? .faint : nil
  }

  /// Whether an apology, or "I don't think", stands before it.
  private func isRegretted(
    _ verdict: Sighting, in sentence: SignedText.Sentence
  ) -> Bool {
    let matcher = Matcher(
      lexicon: lexicon, tokens: answer.tokens.base, count: sentence.tokens.upperBound, bytes: base)
    if matcher.is(Int(verdict.start), [.speakers, .companies]) { return true }
    // "It is not ethical or safe to provide"
    var place = Int(verdict.end)
    while place < min(Int(verdict.end) + 4, sentence.tokens.upperBound) {
      if has(.telling, at: place) { return true }
      place += 1
    }
    return isExcused(verdict, in: sentence)
      || sentence.signs.has(.inability) && !sentence.signs.has(.regret)
  }

  /// Whether an apology stands before it.
  private func isExcused(_ sighting: Sighting, in sentence: SignedText.Sentence) -> Bool {
    guard !sentence.signs.has(.regret) else { return false }
    return answer.sightings[sentence.sightings].contains {
      $0.sign == RefusalSign.apology.rawValue && $0.end <= sighting.start
    }
  }

  /// Whether the user's words hold a word of the answer.
  func isAsked(_ word: Token) -> Bool {
    guard word.word > 0 else { return false }
    if !isRequestRead { return true }
    for index in 0..<asked.text.tokens.count where asked.text.tokens[index].word == word.word {
      return true
    }
    return false
  }

  /// Not "if I cannot", "when I can't".
  private func isAsserted(_ sighting: Sighting, in sentence: SignedText.Sentence) -> Bool {
    let matcher = Matcher(
      lexicon: lexicon, tokens: answer.tokens.base + sentence.tokens.lowerBound,
      count: sentence.tokens.count, bytes: base)
    let before = Int(sighting.start) - sentence.tokens.lowerBound - 1
    return !matcher.is(before, .hypotheticals)
  }
}
