import Rulebook

/// Requests about groups of people and about the horrors of history.
extension RequestReader {
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
    // "How women changed the labour market" denies nobody anything.
    let isTold =
      sentence.signs.has(.past) && !sentence.signs.has(.negated) && !sentence.signs.has(.barred)
    if sentence.signs.has(.right), !isTold { return Judgement(.harmful, .discrimination, loaded) }
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
