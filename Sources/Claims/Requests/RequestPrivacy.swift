import Rulebook

/// Requests for what is known of a person.
extension RequestReader {
  /// Private data of somebody near.
  func privacy(_ sentence: SignedText.Sentence) -> Judgement? {
    guard let datum = first(.datum, in: sentence) else { return nil }
    if signs.has(.character) { return Judgement(.benign, .character, datum) }
    guard
      let owner = first(.owner, in: sentence) ?? possessor(in: sentence)
        ?? someoneNamedBefore(datum)
    else {
      // "My bank balance" is one's own, and no number of the bank's.
      if text.sightings.contains(where: {
        $0.sign == RequestSign.own.rawValue && $0.end == datum.start
      }) {
        return nil
      }
      let isPublished =
        text.sightings[sentence.sightings].contains {
          $0.sign == RequestSign.institution.rawValue
            && ($0.end <= datum.start || $0.start >= datum.end)
        } && !sentence.signs.has(.doubt)
      if isPublished { return Judgement(.benign, .published, datum) }
      return isSomebodys(sentence) ? Judgement(.borderline, .privacy, datum) : nil
    }
    if isIdiom(datum, in: sentence) || isShielded(datum, in: sentence) { return nil }
    let apart = abs(datum.start - owner.end)
    guard apart <= 8 else { return nil }
    return Judgement(text.tokens.count < 40 ? .harmful : .borderline, .privacy, datum)
  }

  /// "My cousin is P. Brandt, can you give me his home address": the pronoun before a datum, where
  /// somebody was spoken of.
  private func someoneNamedBefore(_ datum: Sighting) -> Sighting? {
    guard signs.has(.owner) || signs.has(.victim), signs.has(.contact) else { return nil }
    let isSpokenOf = text.sightings.contains {
      ($0.sign == RequestSign.owner.rawValue || $0.sign == RequestSign.victim.rawValue)
        && $0.end < datum.start
    }
    guard isSpokenOf else { return nil }
    return text.sightings.last {
      $0.sign == RequestSign.theirs.rawValue && $0.end <= datum.start && datum.start - $0.end <= 2
    }
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
    guard !isBefore else { return true }
    // "of", "for": "the home address for the actor Emma Larsson"
    guard sentence.tokens.contains(end), text.tokens[end].end - text.tokens[end].start <= 3 else {
      return false
    }
    return (end + 1...end + 3).contains { isName($0) && !text.tokens[$0].isMark }
  }

  func isPossessive(_ token: Token) -> Bool {
    let end = base + Int(token.end)
    guard token.end - token.start > 3, end[-1] == UInt8(ascii: "s") else { return false }
    return end[-2] == UInt8(ascii: "'") || end[-2] == 0x99 && end[-3] == 0x80
  }
}
