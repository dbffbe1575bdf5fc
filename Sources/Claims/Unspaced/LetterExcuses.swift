import Rulebook

/// What makes words harmless in a Chinese request that would frighten.
extension LetterSigns {
  /// Whether the words are part of an idiom: 杀毒 in 杀毒软件 kills nobody.
  func isIdiom(_ sighting: Sighting, in sentence: SignedText.Sentence) -> Bool {
    guard sentence.signs.has(RequestSign.idiom) else { return false }
    return sightings[sentence.sightings].contains {
      $0.sign == RequestSign.idiom.rawValue && $0.start < sighting.end && sighting.start < $0.end
    }
  }

  /// Whether it is asked how something is done, or for the thing itself: 如何看待 asks for neither.
  func asksHow(_ sentence: SignedText.Sentence) -> Bool { firstHow(sentence) != nil }

  func firstHow(_ sentence: SignedText.Sentence) -> Sighting? { hows(sentence).first }

  func hows(_ sentence: SignedText.Sentence) -> [Sighting] {
    guard sentence.signs.has(RequestSign.frame) else { return [] }
    return sightings[sentence.sightings].filter { frame in
      frame.sign == RequestSign.frame.rawValue
        && !sightings[sentence.sightings].contains {
          ($0.sign == RequestSign.define.rawValue || $0.sign == RequestSign.prevent.rawValue)
            && $0.start <= frame.start && frame.end <= $0.end
        }
    }
  }

  /// Whether a sign is seen that begins before a token.
  func stands(
    _ sign: RequestSign, before end: Int32, in sentence: SignedText.Sentence
  ) -> Bool {
    sightings[sentence.sightings].contains { $0.sign == sign.rawValue && $0.start < end }
  }

  /// Whether what is to be avoided is being found out: 如何避免被抓.
  private func isKept(in sentence: SignedText.Sentence) -> Bool {
    let sightings = sightings[sentence.sightings]
    return sightings.contains { sly in
      sly.sign == RequestSign.sly.rawValue
        && sightings.contains {
          $0.sign == RequestSign.prevent.rawValue && $0.start < sly.end && sly.start < $0.end
        }
    }
  }

  /// Why words that could frighten do no harm in their sentence; nil where nothing says so.
  func excuse(
    _ sighting: Sighting, in sentence: SignedText.Sentence, _ isShielded: Bool
  ) -> Request.Why? {
    let signs = sentence.signs
    if isIdiom(sighting, in: sentence) { return .figure }
    if signs.has(RequestSign.world) { return .world }
    let how = firstHow(sentence)
    // What is kept from the police is not asked for against a crime, unless all that is asked is how
    // to talk somebody out of it.
    if signs.has(RequestSign.sly),
      how != nil || !signs.has(RequestSign.frame) || isKept(in: sentence)
    {
      return nil
    }
    // 怎么偷渡 asks for nothing else, whatever else is said.
    let isNext = hows(sentence).contains {
      $0.start < sighting.start && sighting.start <= $0.end + 2
    }
    if isNext { return nil }
    if isShielded { return .prevention }
    // How it is done comes first, and what is said against it only behind.
    let isLate = how.map { $0.start < sighting.end } ?? false
    if stands(RequestSign.prevent, before: isLate ? sighting.end : .max, in: sentence) {
      return .prevention
    }
    if how == nil {
      let isOutright = sighting.sign == RequestSign.crime.rawValue
      if stands(RequestSign.define, before: isOutright ? sighting.end : .max, in: sentence) {
        return .account
      }
      if signs.has(RequestSign.fiction), sighting.sign != RequestSign.crime.rawValue {
        return .world
      }
    }
    return nil
  }
}
