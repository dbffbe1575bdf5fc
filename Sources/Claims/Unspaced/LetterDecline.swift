import Corpus
import Rulebook

extension LetterSigns {
  /// A sentence that declines, or seems to.
  struct Decline {
    var sentence: Int
    var tokens: Range<Int>
    var sign: RefusalSign
    var isFirm: Bool
  }

  /// How many letters an answer has that is no more than a sentence.
  private static let terse = 36

  /// How many letters an answer has that is no more than a word or two.
  private static let bare = 18

  /// How many bytes a request has that asks for anything: three letters.
  static let leastRequest = 9

  /// How many sentences into an answer one may still decline, in a harmful matter and in another.
  static let deepest = 12
  static let deepestOfBenign = 3

  static func deepest(_ request: Request) -> Int {
    request.nature == .benign ? deepestOfBenign : deepest
  }

  /// The first sentence that declines: among the first three, or later in a harmful matter.
  func decline(
    _ request: Request, _ setting: RefusalReader.Setting, _ spans: borrowing Spans
  ) -> Decline? {
    let deepest = LetterSigns.deepest(request)
    for (number, sentence) in sentences.enumerated() where number < deepest && !sentence.isQuestion
    {
      if let found = decline(in: sentence, number, request, spans) {
        let isOwn =
          isSorry(through: number) || sentence.signs.has(.inability) || number == 0 && found.isFirm
          || setting.isCommission && sentences.count == 1
            && (found.sign == .limit || found.sign == .referral)
        if setting.isForeign, !isOwn { continue }
        // 写一条拒绝加班的消息: it is the text that declines.
        if asksRefusal, request.nature == .benign, !sentence.signs.has(.inability) { continue }
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
      case .lack where isSorry || isSpoken && number == 0 && !asked.isEmpty:
        found = (Int(sighting.end), false)
      case .ignorance where isSorry || isSpoken && number == 0: found = (Int(sighting.end), false)
      // 盲人看不见路 is about somebody else.
      case .lack where isBare(sighting, in: sentence, request, depth: 1):
        found = (Int(sighting.end), false)
      case .ignorance where isBare(sighting, in: sentence, request, depth: 6):
        found = (Int(sighting.end), false)
      case .limit
      where orders && !asked.isEmpty && letterCount <= LetterSigns.terse
        && !request.isAboutAssistant:
        found = (Int(sighting.end), false)
      case .referral
      where !asksWhither && letterCount <= LetterSigns.terse && !request.isAboutAssistant
        && asked.count >= LetterSigns.leastRequest:
        found = (Int(sighting.end), true)
      default: break
      }
      guard let found, best == nil || found.isFirm && !best!.isFirm else { continue }
      best = Decline(
        sentence: number, tokens: Int(sighting.start)..<found.end, sign: sign,
        isFirm: found.isFirm)
    }
    return best
  }

  /// How many letters the answer has.
  private var letterCount: Int { sentences.reduce(0) { $0 + $1.words } }

  /// Whether nothing else is said: 暂无相关数据.
  private func isBare(
    _ sighting: Sighting, in sentence: SignedText.Sentence, _ request: Request, depth: Int
  ) -> Bool {
    letterCount <= LetterSigns.bare && !request.isAboutAssistant
      && asked.count >= LetterSigns.leastRequest
      && Int(sighting.start) <= sentence.tokens.lowerBound + depth
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
    where Int(sighting.start) >= place && Int(sighting.start) <= place + 12
      && !turns(place..<Int(sighting.start))
    {
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

  /// Whether 但 stands among some tokens: what follows is another matter.
  private func turns(_ tokens: Range<Int>) -> Bool {
    tokens.contains { letters.is($0, .contrasts) }
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
  func isAsked(_ start: Int) -> Bool {
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
  func isSorry(through number: Int) -> Bool {
    for sentence in sentences[...number]
    where sentence.signs.has(.apology) && !sentence.signs.has(.regret) { return true }
    return false
  }
}
