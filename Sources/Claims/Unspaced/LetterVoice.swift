import Rulebook

extension UnspacedReader {
  /// Who speaks in the answer to a request, and whether the user gave a text to be changed.
  mutating func voice(
    askedBy bytes: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> (voice: Voice, hasMaterial: Bool) {
    var voice = Voice.own
    var hasMaterial = false
    let first = range.lowerBound..<min(range.upperBound, range.lowerBound + 1500)
    letters.read(bytes, first, isAddressed: false)
    for index in 0..<letters.count where !letters.tokens[index].isMark {
      if letters.longest(.personas, at: index, limit: letters.count) > index,
        letters.longest(.impersonal, at: index, limit: letters.count) <= index,
        !isAsked(index)
      {
        return (.persona, false)
      }
      guard voice == .own, letters.longest(.impersonal, at: index, limit: letters.count) <= index,
        !asksWhether(index)
      else { continue }
      if letters.longest(.commissions, at: index, limit: letters.count) > index {
        voice = .artefact
      }
      let end = letters.longest(.transformations, at: index, limit: letters.count)
      if end > index {
        let isGiven = isFollowedByText(end, bytes)
        if !isGiven, asksWhich(before: index) { continue }
        voice = .artefact
        hasMaterial = isGiven
      }
    }
    return (voice, hasMaterial)
  }

  /// Whether a colon, a line's end or a quotation mark follows, and letters behind it.
  private func isFollowedByText(_ index: Int, _ bytes: UnsafePointer<UInt8>) -> Bool {
    guard index < letters.count else { return false }
    return (index..<letters.count - 1).contains { place in
      letters.isMark(place, .colon) || letters.isMark(place, .line)
        || letters.isMark(place, .quote)
        || letters.isQuoted(Int(letters.tokens[place].start), bytes)
    }
  }

  /// Whether a question asks what the assistant can, and for nothing: 你会写故事吗.
  private func asksWhether(_ index: Int) -> Bool {
    guard index > 1, index < 8, letters.is(0, .addressees), isAsked(index) else { return false }
    return !(1..<min(letters.count, 16)).contains { place in
      let token = letters.tokens[place]
      return token.isMark && !token.is(.question)
        || letters.is(place, .speakers) || letters.is(place, .objects)
        || token.shape.contains(.number) || pages.known.numerals.contains(token.word)
        || letters.is(place, .others) && place > 1
    }
  }

  /// 用什么软件翻译最好: whether something is asked about the work, which is not ordered.
  private func asksWhich(before index: Int) -> Bool {
    var place = index - 1
    while place >= 0, !letters.tokens[place].isMark {
      if letters.is(place, .questioners), !letters.is(place, .wonderers) { return true }
      place -= 1
    }
    return false
  }

  /// Whether the sentence around a place is a question.
  private func isAsked(_ index: Int) -> Bool {
    var end = index
    while end < letters.count {
      let token = letters.tokens[end]
      if token.is(.question) || pages.known.asking.contains(token.word) { return true }
      // 我呢，是… only takes a breath.
      if token.word == pages.known.lingering,
        end + 1 == letters.count || letters.isMark(end + 1, .line)
      {
        return true
      }
      if token.is(.stop) || token.is(.line) || token.is(.exclamation) { return false }
      end += 1
    }
    return false
  }
}
