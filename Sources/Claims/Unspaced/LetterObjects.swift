import Rulebook

/// What an act was done to.
extension UnspacedReader {
  /// Where the longest of some words ends that stands at a place.
  func ending(of words: [[Int32]], at place: Int) -> Int? {
    var best: Int?
    for word in words where word.count > (best ?? place) - place {
      if letters.matches(word, at: place, limit: letters.count) { best = place + word.count }
    }
    return best
  }

  /// Where an object ends that follows within the sentence; not one inside quotation marks.
  func object(of deeds: Deeds, from start: Int) -> Int? {
    var isQuoted = false
    for place in start..<max(start, min(start + 20, letters.count)) {
      if letters.tokens[place].isMark {
        if letters.isMark(place, .quote) {
          isQuoted.toggle()
        } else if !letters.isMark(place, .enumeration) && !letters.isMark(place, .colon) {
          return nil
        }
        continue
      }
      if !isQuoted, let end = ending(of: deeds.objects, at: place),
        !isPart(endingAt: end, of: deeds)
      {
        return end
      }
    }
    return nil
  }

  /// 会议|提醒 is a reminder, and no meeting.
  private func isPart(endingAt end: Int, of deeds: Deeds) -> Bool {
    pages.deeds.contains {
      $0.topic != deeds.topic && ending(of: $0.objects, at: end) != nil
    }
  }

  /// Where an object begins that is the subject of what was done: 您的机票.
  func objectBefore(_ end: Int, of deeds: Deeds) -> Int? {
    var isQuoted = false
    var isAddressed = false
    for place in max(clause.lowerBound, end - 22)..<max(clause.lowerBound, end) {
      let token = letters.tokens[place]
      if token.is(.quote) {
        isQuoted.toggle()
        isAddressed = true
        continue
      }
      if isQuoted { continue }
      if let last = ending(of: deeds.objects, at: place), last <= end,
        last == end || !isPart(endingAt: last, of: deeds)
      {
        if isAddressed || place <= opening || isOrdering && isReport { return place }
      }
      if pages.known.addressees.contains(token.word) || token.word == pages.known.possessive {
        isAddressed = true
      } else if letters.is(place, .others), !letters.is(place, .possessives) {
        return nil
      }
    }
    return nil
  }
}
