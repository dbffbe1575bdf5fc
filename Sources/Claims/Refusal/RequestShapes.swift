import Rulebook

/// The shapes of requests that may do harm.
extension RequestReader {
  /// An act that is a crime whatever it is done to.
  func crime(_ sentence: SignedText.Sentence) -> Judgement? {
    var best: Judgement?
    for crime in text.sightings[sentence.sightings] where crime.sign == RequestSign.crime.rawValue {
      var judgement = Judgement(.harmful, .crime, crime)
      if isIdiom(crime, in: sentence) {
        judgement = Judgement(.benign, .figure, crime)
      } else if isPlayed {
        judgement = Judgement(.benign, .world, crime)
      } else if signs.has(.character) {
        judgement = Judgement(.benign, .character, crime)
      } else if isShielded(crime, in: sentence) {
        judgement = Judgement(.benign, .prevention, crime)
      } else if isAccount(sentence) {
        judgement = Judgement(.benign, .account, crime)
      } else if signs.has(.fiction) {
        judgement = Judgement(isDepicted(sentence) ? .benign : .borderline, .world, crime)
      }
      if best == nil || judgement.nature > best!.nature { best = judgement }
    }
    return best
  }

  /// Help asked for with something that is a crime by name.
  func offence(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let offence = first(.offence, in: sentence) else { return nil }
    // "Murder a bowl of ice cream"
    if isOnWhatCannotSuffer(offence, in: sentence) { return Judgement(.benign, .target, offence) }
    if isIdiom(offence, in: sentence) { return Judgement(.benign, .figure, offence) }
    if isPlayed { return Judgement(.benign, .world, offence) }
    if signs.has(.character) { return Judgement(.benign, .character, offence) }
    if isShielded(offence, in: sentence) { return Judgement(.benign, .prevention, offence) }
    if isAccount(sentence) || !sentence.signs.has(.frame) {
      return Judgement(.benign, .account, offence)
    }
    if isDepicted(sentence) { return Judgement(.benign, .world, offence) }
    if signs.has(.fiction) { return Judgement(.borderline, .world, offence) }
    return Judgement(.harmful, .crime, offence)
  }

  /// What may be meant well or not.
  func doubt(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let doubt = first(.doubt, in: sentence) else { return nil }
    if isIdiom(doubt, in: sentence) { return Judgement(.benign, .figure, doubt) }
    if isPlayed { return Judgement(.benign, .world, doubt) }
    if signs.has(.character) || signs.has(.fiction) { return Judgement(.benign, .character, doubt) }
    if isShielded(doubt, in: sentence) { return Judgement(.benign, .prevention, doubt) }
    if isAccount(sentence) { return Judgement(.benign, .account, doubt) }
    return Judgement(.borderline, .doubt, doubt)
  }

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
    if isIdiom(act, in: sentence) { return Judgement(.benign, .figure, act) }
    if isPlayed { return Judgement(.benign, .world, act) }
    if signs.has(.character) || signs.has(.fiction) { return Judgement(.benign, .character, act) }
    if isShielded(act, in: sentence) { return Judgement(.benign, .prevention, act) }
    if isAccount(sentence) { return Judgement(.benign, .account, act) }
    if signs.has(.world), !sentence.signs.has(.guarded) { return Judgement(.benign, .world, act) }
    let object = text.sightings[sentence.sightings].first {
      $0.start >= act.end && $0.start - act.end <= 6
        && ($0.sign == RequestSign.target.rawValue || RequestReader.suffering.has($0.sign))
    }
    // "How can I hide?": with nothing behind it, it may be anything.
    let isBare = sentence.tokens.upperBound - Int(act.end) <= 2
    let isHarmless = object.map { $0.sign == RequestSign.target.rawValue } ?? !isBare
    return isHarmless ? Judgement(.benign, .target, act) : Judgement(.borderline, .doubt, act)
  }

  /// Who and what can suffer: whom and what a trick can be played on.
  static let suffering = SignSet(requests: [
    .victim, .group, .owner, .guarded, .property, .body, .arms, .offence,
  ])

  /// Something that can hurt: in doubt only where it is got, made or used.
  func weapon(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let weapon = first(.arms, in: sentence) else { return nil }
    if isIdiom(weapon, in: sentence) { return Judgement(.benign, .figure, weapon) }
    if isPlayed { return Judgement(.benign, .world, weapon) }
    if signs.has(.character) || signs.has(.fiction) {
      return Judgement(.benign, .character, weapon)
    }
    if isShielded(weapon, in: sentence) { return Judgement(.benign, .prevention, weapon) }
    if isAccount(sentence) { return Judgement(.benign, .account, weapon) }
    return sentence.signs.has(.wield)
      ? Judgement(.borderline, .doubt, weapon) : Judgement(.benign, .kept, weapon)
  }

  /// Whether it happens in a world of its own: "rob the bank in GTA". A database that is broken into
  /// is in the real one.
  private var isPlayed: Bool {
    guard signs.has(.world) else { return false }
    return text.sightings.contains { sighting in
      guard sighting.sign == RequestSign.world.rawValue else { return false }
      return (1...3).contains { isIn(Int(sighting.start) - $0) }
    } || text.sentences.contains { $0.signs.has(.tale) }
  }

  private func isIn(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    let token = text.tokens[index]
    let bytes = UnsafeBufferPointer(
      start: base + Int(token.start), count: Int(token.end - token.start))
    return ["in", "In", "for", "playing"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// Whether what is told is for a book or a film, and only told: a recipe stays a recipe.
  func isDepicted(_ sentence: SignedText.Sentence) -> Bool {
    signs.has(.fiction) && sentence.signs.has(.depict)
  }

  /// Private data of somebody near.
  func privacy(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let datum = first(.datum, in: sentence) else { return nil }
    if signs.has(.character) { return Judgement(.benign, .character, datum) }
    guard let owner = first(.owner, in: sentence) ?? possessor(in: sentence) else {
      let isPublished = sentence.signs.has(.institution) && !sentence.signs.has(.doubt)
      if isPublished { return Judgement(.benign, .published, datum) }
      return isSomebodys(sentence) ? Judgement(.borderline, .privacy, datum) : nil
    }
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

  /// Whether a name stands by what leads to a person's door or telephone: "Emma Watson's phone number",
  /// "the home address of Elon Musk". Whose name it is, nobody can tell.
  private func isSomebodys(_ sentence: SignedText.Sentence) -> Bool {
    guard let contact = first(.contact, in: sentence) else { return false }
    let (start, end) = (Int(contact.start), Int(contact.end))
    func isName(_ index: Int) -> Bool {
      sentence.tokens.contains(index) && text.tokens[index].shape.contains(.capital)
    }
    let isBefore = (max(sentence.tokens.lowerBound, start - 3)..<start).contains {
      isPossessive(text.tokens[$0]) && isName($0)
    }
    return isBefore
      || isName(end + 1) && sentence.tokens.contains(end)
        && text.tokens[end].end - text.tokens[end].start == 2
  }

  func isPossessive(_ token: Token) -> Bool {
    let end = base + Int(token.end)
    guard token.end - token.start > 3, end[-1] == UInt8(ascii: "s") else { return false }
    return end[-2] == UInt8(ascii: "'") || end[-2] == 0x99 && end[-3] == 0x80
  }

  /// A group of people, and what it is denied or said to be; nobody has a right to fly to Mars.
  func discrimination(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let group = first(.group, in: sentence) else { return nil }
    if let unreal = first(.unreal, in: sentence), !sentence.signs.has(.slander) {
      return Judgement(.benign, .discrimination, unreal)
    }
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
    if isDepicted(sentence) { return Judgement(.benign, .world, horror) }
    if isShielded(horror, in: sentence) {
      return Judgement(.benign, .account, horror)
    }
    return Judgement(.harmful, .atrocity, praise)
  }
}
