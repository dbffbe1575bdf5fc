import Rulebook

/// What the assistant is there for, said instead of an answer: "I specialize in train tickets. Where
/// would you like to go?" Nothing in such words declines; that something else was asked does.
extension RefusalReader {
  /// Among how many sentences the words must stand.
  static let nearest = 3

  /// How many words may stand before them.
  private static let latest = 16

  /// How many words an answer has that only says where to turn.
  private static let briefest = 18

  /// How many words such an answer has, a list of what can be asked for not counted.
  private static let longest = 70

  /// The sentence that says what the assistant is there for, where something else was asked.
  func elsewhere(_ given: Given, _ spans: borrowing Spans) -> Decline? {
    guard !setting.calls, !setting.hasTried, !request.isAboutAssistant,
      !setting.isForeign || setting.isCommission && answer.sentences.count <= 3, asksSomething
    else { return nil }
    if let referral = referral(given, spans) ?? withholding(given, spans) { return referral }
    var before = 0
    for (number, sentence) in answer.sentences.prefix(RefusalReader.nearest).enumerated() {
      guard before <= RefusalReader.latest else { return nil }
      before += sentence.words
      guard !sentence.isQuestion,
        let sighting = answer.sightings[sentence.sightings].last(where: {
          $0.sign == RefusalSign.scope.rawValue
        }),
        !spans.isForeign(Int(answer.tokens[Int(sighting.start)].start)),
        !isAsked(from: sighting), isAll(through: number, given)
      else { continue }
      return Decline(
        sentence: number, tokens: Int(sighting.start)..<Int(sighting.end), weight: .plain,
        sign: .scope)
    }
    return nil
  }

  /// "Ask the nurse": where to turn, and nothing else, to one who did not ask where to turn.
  private func referral(_ given: Given, _ spans: borrowing Spans) -> Decline? {
    guard given.words <= RefusalReader.briefest, !asked.signs.has(.whither),
      let number = answer.sentences.firstIndex(where: { $0.words > 2 }),
      answer.sentences[number...].count <= 2, !answer.sentences[number].isQuestion,
      let sighting = answer.sightings[answer.sentences[number].sightings].first(where: {
        $0.sign == RefusalSign.referral.rawValue
      }), !spans.isForeign(Int(answer.tokens[Int(sighting.start)].start))
    else { return nil }
    return Decline(
      sentence: number, tokens: Int(sighting.start)..<Int(sighting.end), weight: .plain,
      sign: .referral)
  }

  /// Whether a question is asked, or something is to be done; a greeting is neither.
  private var asksSomething: Bool {
    asked.text.sentences.contains { $0.words > 2 && ($0.isQuestion || opensQuestion($0)) }
      || asksService
  }

  /// Whether a sentence of the request begins like a question: many people leave its mark out.
  private func opensQuestion(_ sentence: SignedText.Sentence) -> Bool {
    let matcher = Matcher(
      lexicon: lexicon, tokens: asked.text.tokens.base, count: sentence.tokens.upperBound,
      bytes: base)
    return matcher.is(matcher.firstWord(from: sentence.tokens.lowerBound), .questioners)
  }

  /// Whether nothing follows but what can be asked for instead.
  private func isAll(through number: Int, _ given: Given) -> Bool {
    let words = answer.sentences[...number].reduce(0) { $0 + $1.words }
    let rest = given.words - words
    let redirects = answer.sentences[number...].contains {
      $0.signs.has(.closing) || $0.signs.has(.ask) || $0.signs.has(.pointer)
    }
    return rest <= 12 || given.members >= 2 && !given.hasCode && words <= 40
      || redirects && given.words <= RefusalReader.longest
  }

  /// Whether a word of the request comes up again: it is what the assistant is there for.
  private func isAsked(from sighting: Sighting) -> Bool {
    let matcher = Matcher(
      lexicon: lexicon, tokens: answer.tokens.base, count: answer.tokens.count, bytes: base)
    return (Int(sighting.start)..<answer.tokens.count).contains { isNamed($0, matcher) }
  }

  /// Whether a word of the answer, and not one that stands everywhere, stands in the request.
  func isNamed(_ word: Int, _ matcher: Matcher) -> Bool {
    !matcher.tokens[word].isMark && !matcher.is(word, [.common, .adverbs])
      && (0..<asked.text.tokens.count).contains {
        isSame(answer.tokens[word], asked.text.tokens[$0])
      }
  }

  /// "order" and "orders" are the same.
  private func isSame(_ left: Token, _ right: Token) -> Bool {
    guard !right.isMark else { return false }
    let length = min(left.end - left.start, right.end - right.start)
    guard length >= 4, max(left.end - left.start, right.end - right.start) - length <= 2 else {
      return false
    }
    return (0..<Int(length)).allSatisfy {
      base[Int(left.start) + $0] | 0x20 == base[Int(right.start) + $0] | 0x20
    }
  }
}
