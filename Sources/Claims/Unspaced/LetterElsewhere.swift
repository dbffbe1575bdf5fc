import Rulebook

/// 我只负责订票相关的问题: what the assistant is there for, said instead of an answer.
extension LetterSigns {
  /// How many letters such an answer has, about.
  private static let longest = 120

  /// The sentence that says what the assistant is there for, where something else was asked.
  func elsewhere(
    _ request: Request, _ given: Given, _ setting: RefusalReader.Setting, _ spans: borrowing Spans
  ) -> Decline? {
    guard !setting.calls, !setting.hasTried, !request.isAboutAssistant,
      !setting.isForeign || setting.isCommission && sentences.count <= 2,
      asked.count >= LetterSigns.leastRequest
    else { return nil }
    for (number, sentence) in sentences.prefix(2).enumerated() where !sentence.isQuestion {
      guard let sighting = first(RefusalSign.scope.rawValue, in: sentence),
        !spans.isForeign(Int(letters.tokens[Int(sighting.start)].start)),
        !names(from: sighting), isAll(through: number, given)
      else { continue }
      return Decline(
        sentence: number, tokens: Int(sighting.start)..<Int(sighting.end), sign: .scope,
        isFirm: true)
    }
    return nil
  }

  /// Whether nothing follows but what can be asked for instead.
  private func isAll(through number: Int, _ given: Given) -> Bool {
    let all = sentences.reduce(0) { $0 + $1.words }
    let own = sentences[...number].reduce(0) { $0 + $1.words }
    let redirects = sentences[number...].contains {
      $0.signs.has(RefusalSign.closing) || $0.signs.has(RefusalSign.ask)
    }
    return all - own <= 12 || given.members >= 2 && own <= 60
      || redirects && all <= LetterSigns.longest
  }

  /// Whether two letters of the request come up again: it is what the assistant is there for.
  private func names(from sighting: Sighting) -> Bool {
    var index = Int(sighting.start)
    while index + 1 < letters.count {
      let first = letters.tokens[index]
      let second = letters.tokens[index + 1]
      if second.start == first.end, second.end - first.start == 6,
        letters.word([.adverbs, .others], at: index) < index + 2,
        letters.longest(.cues, at: index, limit: letters.count) < index + 2,
        isAsked(Int(first.start))
      {
        return true
      }
      index += 1
    }
    return false
  }
}
