import Rulebook

/// A service that is not given, where nobody says so: "Refunds are handled by the desk." Such words may
/// stand in any answer. That something was to be done, that little else is said, and that nothing shows
/// it done, makes them decline.
extension RefusalReader {
  /// How many words such an answer has.
  private static let fewest = 45

  /// How near behind "I don't have" stands what is lacking.
  private static let near = 5

  /// The words that keep back what is to be done.
  func withholding(_ given: Given, _ spans: borrowing Spans) -> Decline? {
    guard given.words <= RefusalReader.fewest, given.members == 0, !given.hasCode, asksService,
      !setting.isForeign,
      !asked.signs.has(.refusing), !asksLeave,
      !answer.sentences.contains(where: { $0.signs.has(.served) || asksBack($0) })
    else { return nil }
    let matcher = Matcher(
      lexicon: lexicon, tokens: answer.tokens.base, count: answer.tokens.count, bytes: base)
    for (number, sentence) in answer.sentences.enumerated() where !sentence.isQuestion {
      guard
        let sighting = answer.sightings[sentence.sightings].first(where: {
          $0.sign == RefusalSign.withheld.rawValue
        }), !spans.isForeign(Int(answer.tokens[Int(sighting.start)].start)),
        !isAnswer(sighting, matcher),
        // What is told or written speaks of the world: "The scene ends here".
        asksDeed || sentence.tokens.contains(where: { matcher.is($0, .selves) })
      else { continue }
      return Decline(
        sentence: number, tokens: Int(sighting.start)..<Int(sighting.end), weight: .faint,
        sign: .withheld)
    }
    return nil
  }

  /// Whether it answers a question: "Turn it up. Are dogs allowed?" "Dogs are not allowed."
  private func isAnswer(_ sighting: Sighting, _ matcher: Matcher) -> Bool {
    asked.text.sentences.contains { $0.isQuestion }
      && (Int(sighting.start)..<Int(sighting.end)).contains { isNamed($0, matcher) }
  }

  /// Whether a sentence asks for what is needed to do it.
  private func asksBack(_ sentence: SignedText.Sentence) -> Bool {
    sentence.signs.has(.ask) && !sentence.signs.has(.closing)
  }

  /// "Can I bring my dog?" is answered by a rule.
  private var asksLeave: Bool {
    asked.text.sentences.contains { sentence in
      let matcher = Matcher(
        lexicon: lexicon, tokens: asked.text.tokens.base, count: sentence.tokens.upperBound,
        bytes: base)
      let first = matcher.firstWord(from: sentence.tokens.lowerBound)
      return matcher.is(first, .modals) && matcher.is(first + 1, [.speakers, .companies])
    }
  }

  /// Whether a deed is wanted, and no words: "Cancel my booking".
  var asksDeed: Bool { asksService(of: SignSet([.deed])) }

  /// Whether something is asked to be done, as far as the request is known.
  var mayAskService: Bool {
    !isRequestRead || asked.text.sentences.isEmpty || asksService
  }

  /// Whether a deed is asked for, as far as the request is known.
  var mayAskDeed: Bool { !isRequestRead || asksDeed }

  /// Whether what one does not have is what was asked for.
  func lacks(_ cue: Sighting, in sentence: SignedText.Sentence) -> Bool {
    guard isRequestRead else { return true }
    guard !request.isAboutAssistant else { return false }
    let matcher = Matcher(
      lexicon: lexicon, tokens: answer.tokens.base, count: sentence.tokens.upperBound, bytes: base)
    let reach = min(Int(cue.end) + RefusalReader.near, sentence.tokens.upperBound)
    return (Int(cue.end)..<reach).contains { isNamed($0, matcher) }
  }
}
