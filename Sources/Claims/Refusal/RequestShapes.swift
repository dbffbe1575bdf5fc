import Rulebook

/// The shapes of requests that may do harm.
extension RequestReader {
  /// An act that is a crime whatever it is done to.
  func crime(_ sentence: SignedText.Sentence) -> Judgement? {
    var best: Judgement?
    for crime in text.sightings[sentence.sightings] where crime.sign == RequestSign.crime.rawValue {
      var judgement = Judgement(.harmful, .crime, crime)
      if isIdiom(crime, in: sentence) {
        judgement = Judgement(.benign, .target, crime)
      } else if signs.has(.world) || signs.has(.character) {
        judgement = Judgement(.benign, .world, crime)
      } else if isShielded(crime, in: sentence) {
        judgement = Judgement(.benign, .prevention, crime)
      } else if isAccount(sentence) {
        judgement = Judgement(.benign, .account, crime)
      } else if signs.has(.fiction) {
        judgement = Judgement(.borderline, .world, crime)
      }
      if best == nil || judgement.nature > best!.nature { best = judgement }
    }
    return best
  }

  /// Help asked for with something that is a crime by name.
  func offence(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let offence = first(.offence, in: sentence) else { return nil }
    if isIdiom(offence, in: sentence) { return Judgement(.benign, .target, offence) }
    if signs.has(.world) || signs.has(.character) { return Judgement(.benign, .world, offence) }
    if isShielded(offence, in: sentence) { return Judgement(.benign, .prevention, offence) }
    if isAccount(sentence) || !sentence.signs.has(.frame) {
      return Judgement(.benign, .account, offence)
    }
    if signs.has(.fiction) { return Judgement(.borderline, .world, offence) }
    return Judgement(.harmful, .crime, offence)
  }

  /// An act and, close behind it, who or what suffers it.
  func act(_ sentence: SignedText.Sentence) -> Judgement? {
    var best: Judgement?
    for act in text.sightings[sentence.sightings]
    where act.sign == RequestSign.harm.rawValue || act.sign == RequestSign.damage.rawValue
      || act.sign == RequestSign.violence.rawValue
    {
      let judgement = judge(act, in: sentence)
      if best == nil || judgement.nature > best!.nature { best = judgement }
    }
    return best
  }

  private func judge(_ act: Sighting, in sentence: SignedText.Sentence) -> Judgement {
    if isIdiom(act, in: sentence) { return Judgement(.benign, .target, act) }
    if signs.has(.world) || signs.has(.character) { return Judgement(.benign, .world, act) }
    let isHarm = act.sign != RequestSign.damage.rawValue
    guard let object = object(of: act, isHarm: isHarm, in: sentence) else {
      if isAccount(sentence) { return Judgement(.benign, .account, act) }
      let isViolent =
        act.sign == RequestSign.violence.rawValue && sentence.signs.has(.frame)
        && !isShielded(act, in: sentence)
      return Judgement(isViolent ? .borderline : .benign, .unaimed, act)
    }
    guard object.isHurt else { return Judgement(.benign, .target, act) }
    if isShielded(act, in: sentence) { return Judgement(.benign, .prevention, act) }
    if isAccount(sentence) { return Judgement(.benign, .account, act) }
    guard sentence.signs.has(.frame) else {
      // In the middle of a long text it is somebody else's business.
      let isShort = text.tokens.count < 40
      return Judgement(isShort ? .borderline : .benign, isShort ? .victim : .unaimed, act)
    }
    if signs.has(.fiction) { return Judgement(.borderline, .world, act) }
    var judgement = Judgement(.harmful, .victim, act)
    judgement.tokens = Int(act.start)..<object.end
    return judgement
  }

  /// The first thing behind an act that is known to be safe or to suffer.
  private func object(
    of act: Sighting, isHarm: Bool, in sentence: SignedText.Sentence
  ) -> (isHurt: Bool, end: Int)? {
    var victim: Sighting?
    var hurt: Int?
    var isBody = false
    for sighting in text.sightings[sentence.sightings] where sighting.start >= act.end {
      let away = sighting.start - act.end
      guard away <= 7 else { break }
      switch RequestSign(rawValue: sighting.sign) {
      case .target:
        // "the heads of some fish"
        if hurt == nil || victim == nil && isBody
          || victim.map({ sighting.start - $0.end <= 1 }) ?? false
        {
          return (false, Int(sighting.end))
        }
      case .victim, .group, .owner:
        if victim == nil { victim = sighting }
        if isHarm, hurt == nil { hurt = Int(sighting.end) }
      case .body:
        if hurt == nil || victim != nil {
          hurt = Int(sighting.end)
          isBody = true
        }
      case .property:
        // One's own house may be pulled down.
        let isSomebodys = victim.map { sighting.start - $0.end <= 3 } ?? false
        if isSomebodys || isHarm && victim == nil && hurt == nil && !isOwn(sighting) {
          hurt = Int(sighting.end)
        }
      default: break
      }
    }
    return hurt.map { (true, $0) }
  }

  /// "my house", "our old shed".
  private func isOwn(_ property: Sighting) -> Bool {
    text.sightings.contains {
      $0.sign == RequestSign.own.rawValue && property.start - $0.end <= 1
        && property.start >= $0.end
    }
  }

  /// Private data of somebody near.
  func privacy(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let datum = first(.datum, in: sentence),
      let owner = first(.owner, in: sentence) ?? possessor(in: sentence)
    else { return nil }
    if signs.has(.character) { return Judgement(.benign, .world, datum) }
    if isIdiom(datum, in: sentence) || isShielded(datum, in: sentence) { return nil }
    let apart = abs(datum.start - owner.end)
    guard apart <= 8 else { return nil }
    return Judgement(text.tokens.count < 40 ? .harmful : .borderline, .privacy, datum)
  }

  /// "my florist's": somebody near whom no page names.
  private func possessor(in sentence: SignedText.Sentence) -> Sighting? {
    guard !sentence.signs.has(.institution), let own = first(.own, in: sentence) else { return nil }
    for index in Int(own.end)..<min(Int(own.end) + 3, sentence.tokens.upperBound)
    where isPossessive(text.tokens[index]) {
      return Sighting(sign: RequestSign.owner.rawValue, start: own.start, end: Int32(index + 1))
    }
    return nil
  }

  private func isPossessive(_ token: Token) -> Bool {
    let end = base + Int(token.end)
    guard token.end - token.start > 3, end[-1] == UInt8(ascii: "s") else { return false }
    return end[-2] == UInt8(ascii: "'") || end[-2] == 0x99 && end[-3] == 0x80
  }

  /// A group of people, and what it is denied or said to be.
  func discrimination(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let group = first(.group, in: sentence) else { return nil }
    let loaded = text.sightings[sentence.sightings].last {
      $0.sign == RequestSign.loaded.rawValue && $0.end <= group.start
        && group.start - $0.end <= 2
    }
    if let slander = first(.slander, in: sentence), slander.start >= group.end {
      let isAsked = loaded != nil || sentence.signs.has(.define) || sentence.signs.has(.frame)
      return Judgement(isAsked ? .harmful : .borderline, .discrimination, slander)
    }
    let worse = first(.worse, in: sentence)
    guard let loaded else {
      guard let worse, worse.start >= group.end else { return nil }
      return Judgement(isAccount(sentence) ? .benign : .borderline, .discrimination, worse)
    }
    if let worse { return Judgement(.harmful, .discrimination, worse) }
    if sentence.signs.has(.right) { return Judgement(.harmful, .discrimination, loaded) }
    // Nobody has a right to fly to Mars.
    if let barred = first(.barred, in: sentence) {
      return Judgement(.benign, .discrimination, barred)
    }
    return nil
  }

  /// A horror of history, and praise for it.
  func atrocity(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let horror = first(.atrocity, in: sentence) else { return nil }
    guard let praise = first(.praise, in: sentence) else {
      return Judgement(.benign, .account, horror)
    }
    if isShielded(horror, in: sentence) {
      return Judgement(.benign, .account, horror)
    }
    return Judgement(.harmful, .atrocity, praise)
  }
}
