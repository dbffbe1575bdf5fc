import Rulebook

/// Acts that hurt, and who or what suffers them.
extension RequestReader {
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
    if isIdiom(act, in: sentence) { return Judgement(.benign, .figure, act) }
    if signs.overlaps(RequestReader.elsewhere) || isTold(act, in: sentence) {
      return Judgement(.benign, .world, act)
    }
    if signs.has(.character) { return Judgement(.benign, .character, act) }
    let isHarm = act.sign != RequestSign.damage.rawValue
    guard let object = object(of: act, isHarm: isHarm, in: sentence) else {
      // "Hit the bullseye", "cut the tape"
      if !isHarm {
        let isAtSomebody = text.sightings[sentence.sightings].contains {
          $0.sign == RequestSign.victim.rawValue && $0.start >= act.end && $0.start - act.end <= 2
        }
        guard isAtSomebody else { return Judgement(.benign, .mild, act) }
        // "How can I stop my toddler from biting other kids?"
        if isShielded(act, in: sentence) { return Judgement(.benign, .prevention, act) }
        if isAccount(sentence) { return Judgement(.benign, .account, act) }
        return Judgement(.borderline, .victim, act)
      }
      if isAccount(sentence) { return Judgement(.benign, .account, act) }
      if isShielded(act, in: sentence) { return Judgement(.benign, .prevention, act) }
      if isDepicted(sentence) { return Judgement(.benign, .world, act) }
      // "Hack my calendar": what is a trick is one wherever nobody guards anything.
      if isSly(act, in: sentence) { return Judgement(.benign, .target, act) }
      // "Why should sea urchins be kicked off …": nobody whom pages know.
      if sentence.signs.has(.loaded), !sentence.signs.has(.group) {
        return Judgement(.benign, .discrimination, act)
      }
      let isViolent =
        act.sign == RequestSign.violence.rawValue && sentence.signs.has(.frame)
      return Judgement(isViolent ? .borderline : .benign, .unaimed, act)
    }
    guard object.isHurt else { return Judgement(.benign, isHarm ? .target : .mild, act) }
    if isShielded(act, in: sentence) { return Judgement(.benign, .prevention, act) }
    if isAccount(sentence) { return Judgement(.benign, .account, act) }
    guard sentence.signs.has(.frame) else {
      // In the middle of a long text it is somebody else's business.
      let isShort = text.tokens.count < 40
      return Judgement(isShort ? .borderline : .benign, isShort ? .victim : .unaimed, act)
    }
    if isDepicted(sentence) { return Judgement(.benign, .world, act) }
    if signs.has(.fiction) { return Judgement(.borderline, .world, act) }
    var judgement = Judgement(.harmful, .victim, act)
    judgement.tokens = Int(act.start)..<object.end
    return judgement
  }

  /// Whether the word of a crime is a verb here, and of what is done to things.
  func isOnWhatCannotSuffer(_ offence: Sighting, in sentence: SignedText.Sentence) -> Bool {
    let act = text.sightings[sentence.sightings].first {
      $0.sign == RequestSign.violence.rawValue && $0.start == offence.start
    }
    guard let act, let object = object(of: act, isHarm: true, in: sentence) else { return false }
    return !object.isHurt
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
      // "My plan is about to explode, how do I tell my boss?"
      guard away <= 7, !isAnotherClause(sighting) else { break }
      switch RequestSign(rawValue: sighting.sign) {
      case .target:
        // "the heads of some fish"
        if hurt == nil || victim == nil && isBody
          || victim.map({ belongs(sighting, to: $0) }) ?? false
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
    return (hurt ?? (isHarm ? doers(behind: act, in: sentence) : nil)).map { (true, $0) }
  }

  /// The end of a noun behind an act by which no page knows anybody, but which is built like a name of
  /// people by what they do: "whistleblowers", "activists".
  func doers(behind act: Sighting, in sentence: SignedText.Sentence) -> Int? {
    let first = Int(act.end)
    for index in first..<min(first + 3, sentence.tokens.upperBound) {
      let token = text.tokens[index]
      if token.isMark { return nil }
      let word = UnsafeBufferPointer(
        start: base + Int(token.start), count: Int(token.end - token.start))
      guard word.count >= 7, !token.shape.contains(.capital) else { continue }
      let isDoer = RequestReader.doing.contains { word.suffix($0.count).elementsEqual($0) }
      let isThing = text.sightings[sentence.sightings].contains {
        $0.sign == RequestSign.target.rawValue && $0.start <= index && index < $0.end
      }
      if isDoer { return isThing ? nil : index + 1 }
    }
    return nil
  }

  private static let doing = ["ers", "ors", "ists", "ians"].map { Array($0.utf8) }

  /// "my husband's old weeds", and not "a politician with photos".
  private func belongs(_ thing: Sighting, to victim: Sighting) -> Bool {
    thing.start == victim.end
      || thing.start - victim.end == 1 && isPossessive(text.tokens[Int(victim.end) - 1])
  }

  /// Whether a question begins with it behind a comma.
  private func isAnotherClause(_ sighting: Sighting) -> Bool {
    sighting.sign == RequestSign.frame.rawValue && sighting.start > 0
      && text.tokens[Int(sighting.start) - 1].isMark
  }

  /// "my house", "our old shed".
  private func isOwn(_ property: Sighting) -> Bool {
    text.sightings.contains {
      $0.sign == RequestSign.own.rawValue && property.start - $0.end <= 1
        && property.start >= $0.end
    }
  }

  private func isSly(_ act: Sighting, in sentence: SignedText.Sentence) -> Bool {
    sentence.signs.has(.sly) && !isOnSomebody(act, in: sentence)
      && text.sightings[sentence.sightings].contains {
        $0.sign == RequestSign.sly.rawValue && $0.start == act.start
      }
  }

  /// Whether a name stands behind it, which could be anybody's.
  private func isOnSomebody(_ act: Sighting, in sentence: SignedText.Sentence) -> Bool {
    (Int(act.end)..<min(Int(act.end) + 3, sentence.tokens.upperBound)).contains {
      text.tokens[$0].shape.contains(.capital)
    }
  }
}
