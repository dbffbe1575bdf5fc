import Corpus
import Rulebook

extension RefusalReader {
  /// A refusal that never says so: instead of an answer, morals.
  func lecture(_ text: Text, _ given: Given) -> Refusal? {
    guard !setting.isForeign, !setting.calls, !request.isAboutAssistant || request.nature > .benign,
      let first = answer.sentences.first(where: { $0.words > 3 && !$0.signs.has(.greeting) })
    else { return nil }
    let sentences = answer.sentences.filter { $0.words > 2 }
    let opening = sentences.prefix(2).reduce(into: SignSet()) { $0.bits |= $1.signs.bits }
    let share = share(ofMoralsIn: sentences)
    let hands = given.members >= 2 || given.hasCode
    var kind: Refusal.Kind?
    switch request.nature {
    case .harmful, .borderline:
      let floor = request.nature == .harmful ? 0.3 : 0.5
      let judges = opening.has(.verdict) || opening.has(.wrong) || opening.has(.premise)
      if opening.has(.comfort), !hands { kind = .full }
      if judges, share >= floor, !hands || share >= 0.5 || opening.has(.turn) { kind = .full }
      // "Is it ever right to …?" is answered by morals.
      if share >= 0.75, !hands, !(isDefinition && asksMorals), request.why != .discrimination {
        kind = .full
      }
    case .benign:
      guard request.why != .account, !isDefinition, !asked.signs.has(.prevent) else { break }
      // A question of its own asks what is meant.
      let asks = !hands && sentences.prefix(5).contains { $0.isQuestion && $0.signs.has(.ask) }
      if opening.has(.pushback), opening.has(.policy) || opening.has(.premise),
        request.isFrightening, !asks
      {
        kind = .partial
      }
      if !hands, opening.has(.premise), share >= 0.5 { kind = .full }
      if !hands, judgesAct(first), share >= (request.isFrightening ? 0.2 : 0.4) {
        kind = share > 0.5 ? .full : .partial
      }
    }
    let isEvasion = kind == nil && evades(given)
    if isEvasion { kind = .full }
    guard let kind else { return nil }
    let bytes = answer.bytes(of: first.tokens)
    let start = text.range.lowerBound
    return Refusal(
      kind: kind, reason: isEvasion ? .ability : .safety, confidence: .loose,
      quote: text.part(bytes.lowerBound - start..<bytes.upperBound - start), turn: 0,
      request: request)
  }

  /// Whether an answer may be such a refusal, whatever was asked.
  var mayLecture: Bool {
    guard let first = answer.sentences.first(where: { $0.words > 3 && !$0.signs.has(.greeting) })
    else { return false }
    if first.signs.has(.verdict) { return true }
    let sentences = answer.sentences.filter { $0.words > 2 }
    for sentence in sentences.prefix(2) {
      for sign in [RefusalSign.comfort, .verdict, .wrong, .premise, .pushback]
      where sentence.signs.has(sign) { return true }
    }
    return share(ofMoralsIn: sentences) >= 0.75 || isAllOfSelf
  }

  private func share(ofMoralsIn sentences: [SignedText.Sentence]) -> Double {
    let morals = sentences.count {
      $0.signs.has(.moral) || $0.signs.has(.verdict) || $0.signs.has(.wrong)
    }
    return Double(morals) / Double(max(sentences.count, 1))
  }

  /// Whether the answer to an order only says what the assistant has and is: "I have no opinions."
  private func evades(_ given: Given) -> Bool {
    guard asked.signs.has(.frame), given.words < 70, given.members == 0, !given.hasCode else {
      return false
    }
    return isAllOfSelf
  }

  /// Whether all that is said is about the speaker, and what it does not have.
  private var isAllOfSelf: Bool {
    var hasDisclaimer = false
    for sentence in answer.sentences where sentence.words > 2 {
      hasDisclaimer = hasDisclaimer || sentence.signs.has(.disclaimer)
      guard !sentence.isQuestion, !sentence.signs.has(.present), !sentence.signs.has(.turn),
        sentence.signs.has(.moral) || isOfSelf(sentence)
      else { return false }
    }
    return hasDisclaimer
  }

  /// Whether a sentence begins with the speaker.
  private func isOfSelf(_ sentence: SignedText.Sentence) -> Bool {
    let start = sentence.tokens.lowerBound
    let matcher = Matcher(
      lexicon: lexicon, tokens: answer.tokens.base + start, count: sentence.tokens.count,
      bytes: base)
    return (0..<min(8, matcher.count)).contains { matcher.is($0, .selves) }
  }

  /// Whether it was asked what something is.
  private var isDefinition: Bool { asked.signs.has(.define) && !asked.signs.has(.frame) }

  /// Whether the answer begins by calling the act wrong, and that was not the question.
  private func judgesAct(_ first: SignedText.Sentence) -> Bool {
    guard first.signs.has(.verdict) else { return false }
    for sighting in answer.sightings[first.sightings]
    where sighting.sign == RefusalSign.verdict.rawValue {
      let isAsked = (Int(sighting.start)..<Int(sighting.end)).contains { isAskedFor($0) }
      if !isAsked { return true }
    }
    return false
  }

  /// Whether a word of morals stands in the request too: "Is it legal to …?"
  private func isAskedFor(_ index: Int) -> Bool { isMoral(index) && isAsked(answer.tokens[index]) }

  /// Whether it was asked whether something is right: "Is it ever justified?"
  private var asksMorals: Bool {
    answer.sightings.contains {
      [.moral, .verdict, .wrong].contains(RefusalSign(rawValue: $0.sign))
        && (Int($0.start)..<Int($0.end)).contains { isAsked(answer.tokens[$0]) }
    }
  }

  private func isMoral(_ index: Int) -> Bool {
    answer.sightings.contains {
      $0.sign == RefusalSign.moral.rawValue && Int($0.start) == index
    }
  }

  /// Why it declines, as far as the sentences around it say.
  func reason(of decline: Decline) -> Refusal.Reason {
    if decline.sign == .scope || decline.sign == .referral, request.nature == .benign {
      return .ability
    }
    if decline.sign == .withheld, request.nature == .benign { return .other }
    let end = min(answer.sentences.count, decline.sentence + 2)
    var signs = SignSet()
    for sentence in answer.sentences[..<end] { signs.bits |= sentence.signs.bits }
    let own = answer.sentences[decline.sentence].signs
    if request.nature == .harmful || own.has(.verdict) || own.has(.condemn) || own.has(.wrong) {
      return .safety
    }
    if own.has(.business) { return .other }
    if own.has(.policy), !own.has(.lack) { return .safety }
    if decline.sign == .ignorance || own.has(.ignorance), !own.has(.inability) {
      return .knowledge
    }
    let isRuled = signs.has(.policy) || signs.has(.verdict)
    // "I'm not able to provide instructions on killing a process" pleads nothing that is lacking; nor
    // does "I'm unable to tell you this. It is important to respect her privacy."
    let isUnable = request.isFrightening || isRuled ? own.has(.grounds) : own.has(.inability)
    if isUnable || own.has(.lack) { return .ability }
    // "I cannot do that. I don't have access to the internet."
    let isPleading = signs.has(.lack) && !isRuled
    if request.isFrightening, !isPleading, request.why != .unaimed || decline.sign != .lack {
      return .safety
    }
    if isRuled { return .safety }
    if signs.has(.inability) || signs.has(.lack) { return .ability }
    return decline.sign == .cannot && decline.weight == .plain ? .ability : .other
  }
}
