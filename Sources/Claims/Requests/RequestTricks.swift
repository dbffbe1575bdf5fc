import Rulebook

/// What is dishonest or can hurt, told by what it is done to and with.
extension RequestReader {
  /// An act that is dishonest towards somebody and towards what is guarded, and a knack with all else:
  /// "hide the taskbar".
  func trick(_ sentence: SignedText.Sentence) -> Judgement? {
    var best: Judgement?
    for act in text.sightings[sentence.sightings] where act.sign == RequestSign.sly.rawValue {
      let judgement = judge(trick: act, in: sentence)
      if best == nil || judgement.nature > best!.nature { best = judgement }
    }
    return best
  }

  private func judge(trick act: Sighting, in sentence: SignedText.Sentence) -> Judgement {
    if let excuse = excuse(act, in: sentence) { return Judgement(.benign, excuse, act) }
    if signs.has(.fiction) { return Judgement(.benign, .character, act) }
    if signs.overlaps(RequestReader.elsewhere) || isTold(act, in: sentence),
      !sentence.signs.has(.guarded)
    {
      return Judgement(.benign, .world, act)
    }
    let object = text.sightings[sentence.sightings].first {
      $0.start >= act.end && $0.start - act.end <= 6
        && ($0.sign == RequestSign.target.rawValue || RequestReader.suffering.has($0.sign))
    }
    // "How can I hide?": with nothing behind it, it may be anything.
    let isBare = sentence.tokens.upperBound - Int(act.end) <= 2
    let isHarmless =
      object.map { $0.sign == RequestSign.target.rawValue }
      ?? (!isBare && doers(behind: act, in: sentence) == nil)
    return isHarmless ? Judgement(.benign, .target, act) : Judgement(.borderline, .doubt, act)
  }

  /// Who and what can suffer: whom and what a trick can be played on.
  static let suffering = SignSet(requests: [
    .victim, .group, .owner, .guarded, .property, .body, .arms, .offence,
  ])

  /// Something that can hurt: in doubt only where it is got, made or used.
  func weapon(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let weapon = first(.arms, in: sentence) else { return nil }
    if let excuse = excuse(weapon, in: sentence) { return Judgement(.benign, excuse, weapon) }
    if signs.has(.fiction) { return Judgement(.benign, .character, weapon) }
    let isWielded = text.sightings[sentence.sightings].contains {
      $0.sign == RequestSign.wield.rawValue && $0.start < weapon.end
    }
    return isWielded
      ? Judgement(.borderline, .doubt, weapon) : Judgement(.benign, .kept, weapon)
  }
}
