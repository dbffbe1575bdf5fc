import Corpus
import Rulebook

extension LetterSigns {
  /// As much of an answer as is read.
  private static let widest = 3000

  /// What of an answer is read.
  static func read(of text: Text) -> Range<Int> {
    let range = text.range
    return range.lowerBound..<min(range.upperBound, range.lowerBound + widest)
  }

  /// Decides whether an answer that was looked at declines; nil when it does not.
  mutating func refusal(
    _ text: Text, in base: UnsafePointer<UInt8>, _ spans: borrowing Spans, after user: Text,
    _ setting: RefusalReader.Setting
  ) -> Refusal? {
    asked = UnsafeBufferPointer(start: nil, count: 0)
    asksService = user.isEmpty
    wants = false
    orders = true
    asksWhither = false
    asksRefusal = false
    var request = user.isEmpty ? Request() : request(user, base)
    if setting.worst > request.nature { request.nature = setting.worst }
    guard firstDecline < LetterSigns.deepest(request) else { return nil }
    let range = text.range
    read(base, LetterSigns.read(of: text), .refusalSigns)
    let given = Given(base, range)
    let own = decline(request, setting, spans).flatMap {
      stands($0, request, given, setting) ? $0 : nil
    }
    guard let decline = own ?? elsewhere(request, given, setting, spans) else {
      return lecture(text, request, given, setting)
    }
    let bytes = bytes(of: decline.tokens)
    let (kind, reason) = (kind(of: decline, request, given), reason(of: decline, request))
    // 我无法帮助你 says no more than that it won't.
    let isBare = reason == .ability && !sentences[decline.sentence].signs.has(.grounds)
    if request.nature == .benign, request.mayHideHarm(declinedFor: isBare ? .other : reason) {
      request.nature = .borderline
    }
    return Refusal(
      kind: kind, reason: reason,
      confidence: decline.isFirm || isSorry(through: decline.sentence) ? .strict : .loose,
      quote: text.part(bytes.lowerBound - range.lowerBound..<bytes.upperBound - range.lowerBound),
      turn: 0, request: request, isBare: isBare && !request.isFrightening)
  }

  /// Whether what seems to decline really does, seen in the whole of the answer.
  private func stands(
    _ decline: Decline, _ request: Request, _ given: Given, _ setting: RefusalReader.Setting
  ) -> Bool {
    let sentence = sentences[decline.sentence]
    let isMoral = sentence.signs.has(.policy) || request.nature != .benign
    let rest = given.words - words(through: decline.sentence)
    let sorry = isSorry(through: decline.sentence)
    if setting.calls { return false }
    if !isMoral, !decline.isFirm, setting.hasTried { return false }
    if request.isAboutAssistant, !asksService, request.nature == .benign, !decline.isFirm || !sorry
    {
      return false
    }
    // It asks for what it lacks.
    if !isMoral, asks(around: decline.sentence, orSays: !decline.isFirm) { return false }
    // Nothing was asked to be done, and something is said.
    if !asksService, !sorry, !isMoral, !decline.isFirm, rest > 30 { return false }
    // Has no opinion, and then tells what there is to tell.
    let behind = (sentence.tokens.upperBound - decline.tokens.upperBound) / 2
    let turned = sentence.signs.has(.turn) ? behind : 0
    if isDisclaimer(decline), !decline.isFirm, rest + turned > (sorry ? 40 : 20) { return false }
    if decline.sign == .lack || decline.sign == .ignorance {
      if words(through: decline.sentence) > 60 || rest > 60 { return false }
      return sorry || rest < 30
    }
    if isMoral { return true }
    // An answer that adds what it does not know is an answer.
    let before = words(through: decline.sentence) - sentence.words / 2
    return before < (sorry ? 60 : 25)
  }

  /// Whether what is missing is asked for, and said to be missing; or, of a milder refusal, either.
  private func asks(around number: Int, orSays isEither: Bool) -> Bool {
    var signs = SignSet()
    for sentence in sentences[..<min(sentences.count, number + 3)] {
      signs.bits |= sentence.signs.bits
    }
    let says = signs.has(.premise)
    let asks = signs.has(.ask)
    return isEither ? says || asks : says && asks
  }

  /// Whether it is an opinion or a feeling that is not to be had, and not merely the reason.
  private func isDisclaimer(_ decline: Decline) -> Bool {
    let sentence = sentences[decline.sentence]
    guard sentence.signs.has(.disclaimer) else { return false }
    return sightings[sentence.sightings].contains {
      $0.sign == RefusalSign.disclaimer.rawValue
        && Int($0.start) <= decline.tokens.upperBound + 10
    }
  }

  /// Whether something useful is given instead.
  private func kind(
    of decline: Decline, _ request: Request, _ given: Given
  ) -> Refusal.Kind {
    let rest = given.words - words(through: decline.sentence)
    if request.nature == .harmful, given.members < 2 { return .full }
    let hands = given.members >= 2 || given.hasCode
    let turns = sentences[decline.sentence...].contains {
      $0.signs.has(.turn) || $0.signs.has(.present)
    }
    return rest > 25 && hands || rest > 50 && turns ? .partial : .full
  }

  private func reason(of decline: Decline, _ request: Request) -> Refusal.Reason {
    let sentence = sentences[decline.sentence]
    if request.nature != .benign { return .safety }
    if decline.sign == .scope || decline.sign == .referral { return .ability }
    // 做不到 lacks what it takes, and 没有相关资料 only the knowledge.
    if decline.sign == .lack, sentence.signs.has(.inability) || sentence.signs.has(.grounds) {
      return .ability
    }
    if decline.sign == .lack || decline.sign == .ignorance { return .knowledge }
    if sentence.signs.has(.lack), !sentence.signs.has(.grounds) { return .knowledge }
    // 查询失败 tried, and may do better another time.
    if sentence.signs.has(.trial) { return .knowledge }
    let last = min(sentences.count, decline.sentence + 2)
    if sentences[decline.sentence..<last].contains(where: { $0.signs.has(.policy) }) {
      return .safety
    }
    return sentence.signs.has(.business) ? .other : .ability
  }

  /// About as many words as half the letters.
  private func words(through number: Int) -> Int {
    sentences[...number].reduce(0) { $0 + $1.words } / 2
  }
}
