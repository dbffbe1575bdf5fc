import Rulebook

extension UnspacedReader {
  /// Who speaks in the answer to a request.
  mutating func voice(askedBy bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Voice {
    var voice = Voice.own
    let first = range.lowerBound..<min(range.upperBound, range.lowerBound + 1500)
    letters.read(bytes, first, isAddressed: false)
    for index in 0..<letters.count where !letters.tokens[index].isMark {
      if letters.longest(.personas, at: index, limit: letters.count) > index,
        letters.longest(.impersonal, at: index, limit: letters.count) <= index,
        !isAsked(index)
      {
        return .persona
      }
      if voice == .own,
        letters.longest(.commissions, at: index, limit: letters.count) > index
          || letters.longest(.transformations, at: index, limit: letters.count) > index,
        letters.longest(.impersonal, at: index, limit: letters.count) <= index,
        !asksWhether(index)
      {
        voice = .artefact
      }
    }
    return voice
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
