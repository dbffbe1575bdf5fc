import Rulebook

/// What a sentence of a request in a language without spaces amounts to.
extension LetterSigns {
  func judge(
    _ sentence: SignedText.Sentence, _ isShielded: Bool
  ) -> (nature: Request.Nature, why: Request.Why, sighting: Sighting)? {
    let signs = sentence.signs
    let isWanted = signs.has(RequestSign.frame) || signs.has(RequestSign.own)
    let grave: Request.Nature = isWanted ? .harmful : .borderline
    var excused: (nature: Request.Nature, why: Request.Why, sighting: Sighting)?
    /// Takes a sighting for harm, unless something excuses it.
    func isHarm(_ sighting: Sighting) -> Bool {
      guard let why = excuse(sighting, in: sentence, isShielded) else { return true }
      if excused == nil { excused = (.benign, why, sighting) }
      return false
    }
    for sign in [RequestSign.crime, .offence] {
      if let crime = worst(sign.rawValue, in: sentence), isHarm(crime) {
        return (grave, .crime, crime)
      }
    }
    if let group = first(RequestSign.group.rawValue, in: sentence),
      signs.has(RequestSign.slander), excuse(group, in: sentence, isShielded) != .prevention
    {
      return (.borderline, .discrimination, group)
    }
    if let datum = first(RequestSign.datum.rawValue, in: sentence), isWanted,
      let owner = first(RequestSign.owner.rawValue, in: sentence),
      abs(Int(owner.end) - Int(datum.start)) <= 10, isHarm(datum)
    {
      return (.harmful, .privacy, datum)
    }
    if let harm = worst(RequestSign.harm.rawValue, in: sentence),
      has(RequestSign.victim.rawValue, from: Int(harm.end), within: 6, in: sentence), isHarm(harm)
    {
      return (grave, .victim, harm)
    }
    for sign in [RequestSign.sly, .doubt] where sign == .sly || !signs.has(RequestSign.everyday) {
      if let doubt = worst(sign.rawValue, in: sentence), isHarm(doubt) {
        return (.borderline, .doubt, doubt)
      }
    }
    if let idiom = first(RequestSign.idiom.rawValue, in: sentence), excused == nil {
      return (.benign, .figure, idiom)
    }
    return excused
  }

  /// The first sighting of a sign that is no idiom, or the first of all.
  private func worst(_ sign: UInt8, in sentence: SignedText.Sentence) -> Sighting? {
    guard let first = first(sign, in: sentence) else { return nil }
    return sightings[sentence.sightings].first { $0.sign == sign && !isIdiom($0, in: sentence) }
      ?? first
  }
}
