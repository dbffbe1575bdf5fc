import Corpus
import Rulebook

extension LetterSigns {
  /// As much of an answer as is read.
  private static let widest = 3000

  /// A sentence that declines, or seems to.
  private struct Decline {
    var sentence: Int
    var tokens: Range<Int>
    var sign: RefusalSign
    var isFirm: Bool
  }

  /// Decides whether an answer declines; nil when it does not.
  mutating func refusal(
    _ text: Text, in base: UnsafePointer<UInt8>, _ spans: borrowing Spans, after user: Text,
    _ setting: RefusalReader.Setting
  ) -> Refusal? {
    asked = UnsafeBufferPointer(start: nil, count: 0)
    asksService = user.isEmpty
    wants = false
    var request = user.isEmpty ? Request() : request(user, base)
    if setting.worst > request.nature { request.nature = setting.worst }
    let range = text.range
    read(
      base, range.lowerBound..<min(range.upperBound, range.lowerBound + LetterSigns.widest),
      .refusalSigns)
    let given = Given(base, range)
    guard let decline = decline(request, setting, spans),
      stands(decline, request, given, setting)
    else { return lecture(text, request, given, setting) }
    let bytes = bytes(of: decline.tokens)
    return Refusal(
      kind: kind(of: decline, request, given), reason: reason(of: decline, request),
      confidence: decline.isFirm || isSorry(through: decline.sentence) ? .strict : .loose,
      quote: text.part(bytes.lowerBound - range.lowerBound..<bytes.upperBound - range.lowerBound),
      turn: 0, request: request)
  }

  /// The first sentence that declines: among the first three, or later in a harmful matter.
  private func decline(
    _ request: Request, _ setting: RefusalReader.Setting, _ spans: borrowing Spans
  ) -> Decline? {
    let deepest = request.nature == .benign ? 3 : 12
    for (number, sentence) in sentences.enumerated() where number < deepest && !sentence.isQuestion
    {
      if let found = decline(in: sentence, number, request, spans) {
        let isOwn =
          isSorry(through: number) || sentence.signs.has(.inability) || number == 0 && found.isFirm
        if setting.isForeign, !isOwn { continue }
        return found
      }
    }
    return nil
  }

  private func decline(
    in sentence: SignedText.Sentence, _ number: Int, _ request: Request, _ spans: borrowing Spans
  ) -> Decline? {
    var best: Decline?
    for sighting in sightings[sentence.sightings] {
      guard let sign = RefusalSign(rawValue: sighting.sign),
        !spans.isForeign(Int(letters.tokens[Int(sighting.start)].start)),
        !isSupposed(Int(sighting.start), in: sentence)
      else { continue }
      let isSpoken = hasSpeaker(before: Int(sighting.start), in: sentence)
      let isSorry = isSorry(through: number)
      var found: (end: Int, isFirm: Bool)?
      switch sign {
      case .decline: found = (Int(sighting.end), true)
      case .cannot where isSpoken || isSorry && !hasOther(Int(sighting.start), in: sentence):
        found = served(behind: sighting, in: sentence, isSorry: isSorry)
      case .condemn where isSpoken && asksService && !request.isAboutAssistant:
        found = (Int(sighting.end), true)
      case .lack where isSorry || isSpoken && number == 0: found = (Int(sighting.end), false)
      case .ignorance where isSorry || isSpoken && number == 0: found = (Int(sighting.end), false)
      default: break
      }
      guard let found, best == nil || found.isFirm && !best!.isFirm else { continue }
      best = Decline(
        sentence: number, tokens: Int(sighting.start)..<found.end, sign: sign,
        isFirm: found.isFirm)
    }
    return best
  }

  /// What is not done, behind 无法.
  private func served(
    behind cue: Sighting, in sentence: SignedText.Sentence, isSorry: Bool
  ) -> (end: Int, isFirm: Bool)? {
    let place = Int(cue.end)
    // 不能容忍 is a view, not a refusal.
    let isView = sightings[sentence.sightings].contains {
      $0.sign == RefusalSign.condemn.rawValue && $0.start == cue.start
    }
    if isView, !isSorry { return nil }
    // 没有预订机票的功能: what is not done stands inside.
    if cue.end - cue.start > 6 { return (place, false) }
    var best: (end: Int, isFirm: Bool)?
    for sighting in sightings[sentence.sightings]
    where Int(sighting.start) >= place && Int(sighting.start) <= place + 12 {
      switch RefusalSign(rawValue: sighting.sign) {
      case .spared where Int(sighting.start) == place: return nil
      case .declining: best = (Int(sighting.end), true)
      case .serving where best == nil: best = (Int(sighting.end), false)
      default: break
      }
    }
    guard best == nil, isSorry || isSpokenClose(before: Int(cue.start), in: sentence),
      repeatsRequest(behind: place, in: sentence)
    else { return best }
    return (place + 1, false)
  }

  /// Whether the speaker stands just before a place.
  private func isSpokenClose(before place: Int, in sentence: SignedText.Sentence) -> Bool {
    var index = place - 1
    while index >= max(sentence.tokens.lowerBound, place - 6), !letters.tokens[index].isMark {
      if letters.is(index, .speakers) { return true }
      index -= 1
    }
    return false
  }

  /// Whether two letters behind a place were already said in the request: 退款.
  private func repeatsRequest(behind place: Int, in sentence: SignedText.Sentence) -> Bool {
    var index = place
    while index + 1 < min(place + 14, sentence.tokens.upperBound) {
      let first = letters.tokens[index]
      let second = letters.tokens[index + 1]
      if first.isMark { return false }
      if second.start == first.end, second.end - first.start == 6,
        !letters.is(index, [.adverbs, .others, .possessives]), isAsked(Int(first.start))
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether the two letters at a byte stand in the request.
  private func isAsked(_ start: Int) -> Bool {
    guard asked.count >= 6 else { return false }
    for place in 0...asked.count - 6 {
      var same = 0
      while same < 6, asked[place + same] == letters.bytes[start + same] { same += 1 }
      if same == 6 { return true }
    }
    return false
  }

  private func hasSpeaker(before place: Int, in sentence: SignedText.Sentence) -> Bool {
    var isSpoken = false
    for index in sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, place) {
      if letters.is(index, .speakers) || letters.longest(.marks, at: index, limit: place) > index {
        isSpoken = true
      } else if letters.is(index, .companies) {
        isSpoken = false
      }
    }
    return isSpoken && !hasOther(place, in: sentence)
  }

  /// Whether somebody else is just before: 用户无法….
  private func hasOther(_ place: Int, in sentence: SignedText.Sentence) -> Bool {
    var index = max(sentence.tokens.lowerBound, place - 7)
    while index < place {
      let token = letters.tokens[index]
      if !token.isMark, letters.is(index, [.others, .companies]),
        !letters.follows(.objects, before: index, from: sentence.tokens.lowerBound, within: 3),
        !(index..<place).contains(where: { letters.is($0, .speakers) })
      {
        return true
      }
      index += 1
    }
    return false
  }

  private func isSupposed(_ place: Int, in sentence: SignedText.Sentence) -> Bool {
    var index = place - 1
    while index >= sentence.tokens.lowerBound, !letters.isMark(index, .comma) {
      if letters.is(index, [.hypotheticals, .hedges]) { return true }
      index -= 1
    }
    return false
  }

  /// An apology, for this and not for something else.
  private func isSorry(through number: Int) -> Bool {
    for sentence in sentences[...number]
    where sentence.signs.has(.apology) && !sentence.signs.has(.regret) { return true }
    return false
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
    if isDisclaimer(decline), !decline.isFirm, rest > (sorry ? 40 : 20) { return false }
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
    if decline.sign == .lack, sentence.signs.has(.inability) { return .ability }
    if decline.sign == .lack || decline.sign == .ignorance { return .knowledge }
    if sentence.signs.has(.lack) { return .knowledge }
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
