import Rulebook

/// What makes harmless what would do harm.
extension RequestReader {
  /// What makes an act harmless, whatever it is; nil where nothing does.
  func excuse(_ act: Sighting, in sentence: SignedText.Sentence) -> Request.Why? {
    if isIdiom(act, in: sentence) { return .figure }
    if isPlayed(act, in: sentence) { return .world }
    if signs.has(.character) { return .character }
    if isShielded(act, in: sentence) { return .prevention }
    return isAccount(sentence) ? .account : nil
  }

  /// Whether it happens in a world of its own: "rob the bank in GTA". A database that is broken into
  /// is in the real one.
  private func isPlayed(_ act: Sighting, in sentence: SignedText.Sentence) -> Bool {
    if isTold(act, in: sentence) { return true }
    guard signs.has(.world) else { return false }
    return text.sightings.contains { sighting in
      guard sighting.sign == RequestSign.world.rawValue else { return false }
      return (1...3).contains { isIn(Int(sighting.start) - $0) }
    }
  }

  /// Whether something behind an act is named in which it happens: "kill the guard in Elden Tale".
  func isTold(_ act: Sighting, in sentence: SignedText.Sentence) -> Bool {
    // "A virus in Python" is in no story.
    guard sentence.signs.has(.tale), !sentence.signs.has(.place), !sentence.signs.has(.atrocity),
      !sentence.signs.has(.machine)
    else { return false }
    return text.sightings[sentence.sightings].contains {
      $0.sign == RequestSign.tale.rawValue && $0.start >= act.end
    }
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
}
