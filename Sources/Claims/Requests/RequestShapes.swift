import Rulebook

/// The shapes of requests for what is, or may be, a crime.
extension RequestReader {
  /// An act that is a crime whatever it is done to.
  func crime(_ sentence: SignedText.Sentence) -> Judgement? {
    var best: Judgement?
    for crime in text.sightings[sentence.sightings] where crime.sign == RequestSign.crime.rawValue {
      var judgement = Judgement(.harmful, .crime, crime)
      if let excuse = excuse(crime, in: sentence) {
        judgement = Judgement(.benign, excuse, crime)
      } else if signs.has(.fiction) {
        judgement = Judgement(isDepicted(sentence) ? .benign : .borderline, .world, crime)
      }
      if best == nil || judgement.nature > best!.nature { best = judgement }
    }
    return best
  }

  /// Harm that no story, no study and no past excuses: only as a figure of speech it is harmless.
  func grave(_ sentence: SignedText.Sentence) -> Judgement? {
    for grave in text.sightings[sentence.sightings] where grave.sign == RequestSign.grave.rawValue {
      if !isIdiom(grave, in: sentence) { return Judgement(.harmful, .crime, grave) }
    }
    return nil
  }

  /// Help asked for with something that is a crime by name.
  func offence(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let offence = first(.offence, in: sentence) else { return nil }
    // "Murder a bowl of ice cream"
    if isOnWhatCannotSuffer(offence, in: sentence) { return Judgement(.benign, .target, offence) }
    if let excuse = excuse(offence, in: sentence) { return Judgement(.benign, excuse, offence) }
    if !sentence.signs.has(.frame) { return Judgement(.benign, .account, offence) }
    if isDepicted(sentence) { return Judgement(.benign, .world, offence) }
    if signs.has(.fiction) { return Judgement(.borderline, .world, offence) }
    return Judgement(.harmful, .crime, offence)
  }

  /// What may be meant well or not.
  func doubt(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let doubt = first(.doubt, in: sentence) else { return nil }
    if let excuse = excuse(doubt, in: sentence) { return Judgement(.benign, excuse, doubt) }
    if signs.has(.fiction) { return Judgement(.benign, .character, doubt) }
    return Judgement(.borderline, .doubt, doubt)
  }

  /// What would be harmless among friends, and is in doubt where nothing tells that it is meant well.
  func hint(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let hint = first(.hint, in: sentence), !signs.overlaps(RequestReader.wellMeant),
      !signs.has(.fiction), excuse(hint, in: sentence) == nil
    else { return nil }
    return Judgement(.borderline, .doubt, hint)
  }
}
