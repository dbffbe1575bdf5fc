import Corpus
import Rulebook

/// Who declines.
extension LetterSigns {
  /// Whether the speaker is named before a place, and nobody else just before it.
  func hasSpeaker(before place: Int, in sentence: SignedText.Sentence) -> Bool {
    var isSpoken = false
    for index in sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, place) {
      if letters.is(index, .speakers) || letters.longest(.marks, at: index, limit: place) > index {
        isSpoken = true
      } else if letters.is(index, .companies) {
        isSpoken = false
      }
    }
    return isSpoken && !hasOther(place, in: sentence)
  }

  /// Whether somebody else is just before: 用户无法….
  func hasOther(_ place: Int, in sentence: SignedText.Sentence) -> Bool {
    var index = max(sentence.tokens.lowerBound, place - 7)
    while index < place {
      let token = letters.tokens[index]
      if !token.isMark, letters.is(index, [.others, .companies]),
        !letters.follows(.objects, before: index, from: sentence.tokens.lowerBound, within: 3),
        !(index..<place).contains(where: { letters.is($0, .speakers) })
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether the clause before a place supposes what it says.
  func isSupposed(_ place: Int, in sentence: SignedText.Sentence) -> Bool {
    var index = place - 1
    while index >= sentence.tokens.lowerBound, !letters.isMark(index, .comma) {
      if letters.is(index, [.hypotheticals, .hedges]) { return true }
      index -= 1
    }
    return false
  }

  /// An apology, for this and not for something else.
  func isSorry(through number: Int) -> Bool {
    for sentence in sentences[...number]
    where sentence.signs.has(.apology) && !sentence.signs.has(.regret) { return true }
    return false
  }
}
