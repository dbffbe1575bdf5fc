import Corpus
import Rulebook

/// What is declined, behind the word that declines.
extension LetterSigns {
  /// What is not done, behind 无法.
  func served(
    behind cue: Sighting, in sentence: SignedText.Sentence, isSorry: Bool
  ) -> (end: Int, isFirm: Bool)? {
    let place = Int(cue.end)
    // 不能容忍 is a view, not a refusal.
    let isView = sightings[sentence.sightings].contains {
      $0.sign == RefusalSign.condemn.rawValue && $0.start == cue.start
    }
    if isView, !isSorry { return nil }
    // 没有预订机票的功能: what is not done stands inside.
    if cue.end - cue.start > 6 { return (place, false) }
    var best: (end: Int, isFirm: Bool)?
    for sighting in sightings[sentence.sightings]
    where Int(sighting.start) >= place && Int(sighting.start) <= place + 12
      && !turns(place..<Int(sighting.start))
    {
      switch RefusalSign(rawValue: sighting.sign) {
      case .spared where Int(sighting.start) == place: return nil
      case .declining: best = (Int(sighting.end), true)
      case .serving where best == nil: best = (Int(sighting.end), false)
      default: break
      }
    }
    guard best == nil, isSorry || isSpokenClose(before: Int(cue.start), in: sentence),
      repeatsRequest(behind: place, in: sentence)
    else { return best }
    return (place + 1, false)
  }

  /// Whether 但 stands among some tokens: what follows is another matter.
  private func turns(_ tokens: Range<Int>) -> Bool {
    tokens.contains { letters.is($0, .contrasts) }
  }

  /// Whether the speaker stands just before a place.
  private func isSpokenClose(before place: Int, in sentence: SignedText.Sentence) -> Bool {
    var index = place - 1
    while index >= max(sentence.tokens.lowerBound, place - 6), !letters.tokens[index].isMark {
      if letters.is(index, .speakers) { return true }
      index -= 1
    }
    return false
  }

  /// Whether two letters behind a place were already said in the request: 退款.
  private func repeatsRequest(behind place: Int, in sentence: SignedText.Sentence) -> Bool {
    var index = place
    while index + 1 < min(place + 14, sentence.tokens.upperBound) {
      let first = letters.tokens[index]
      let second = letters.tokens[index + 1]
      if first.isMark { return false }
      if second.start == first.end, second.end - first.start == 6,
        !letters.is(index, [.adverbs, .others, .possessives]), isAsked(Int(first.start))
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether the two letters at a byte stand in the request.
  func isAsked(_ start: Int) -> Bool {
    guard asked.count >= 6 else { return false }
    for place in 0...asked.count - 6 {
      var same = 0
      while same < 6, asked[place + same] == letters.bytes[start + same] { same += 1 }
      if same == 6 { return true }
    }
    return false
  }
}
