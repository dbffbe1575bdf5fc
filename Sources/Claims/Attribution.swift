import Corpus

extension ClaimReader {
  /// Keeps what the assistant says of itself.
  mutating func attribute(into claims: inout [Claim]) {
    guard role == .assistant else {
      let spans = Spans(promptAt: text.range, of: base)
      for draft in drafts where !spans.isForeign(draft.start) { claims.append(draft.claim) }
      return
    }
    var voice = assignedVoice()
    if voice == .artefact, asksBack() { voice = .own }
    let spans = Spans(base, text.range, hasLetter: voice == .artefact)
    for var draft in drafts where !spans.isForeign(draft.start) {
      // Of a text that the user gave to be changed, even a denial is the user's.
      let isDeclining = draft.isDeclining && !hasMaterial
      if voice == .artefact, !draft.isMarked, !isDeclining, !isOwnVoice(draft.start) { continue }
      if voice == .persona, !draft.isMarked { draft.claim.voice = .persona }
      claims.append(draft.claim)
    }
  }

  /// Whether the answer is one paragraph that ends with a question: the text asked for is to come.
  private mutating func asksBack() -> Bool {
    var end = text.range.upperBound
    while end > Int(text.start), base[end - 1] <= 32 { end -= 1 }
    guard end > Int(text.start), base[end - 1] == UInt8(ascii: "?") else { return false }
    for index in Int(text.start)..<end where base[index] == UInt8(ascii: "\n") { return false }
    // "I have hands but can't clap. What am I?" is a riddle.
    let sentences = Sentences(bytes: base, text: text.range, lexicon: lexicon)
    let question = text.part(sentences.start(of: end - 1) - Int(text.start)..<end - Int(text.start))
    sentence.clear()
    sentence.read(base, question.range, lexicon)
    let matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    let words = 0..<matcher.count
    return !words.contains { matcher.is($0, .speakers) }
      || words.contains { matcher.is($0, [.addressees, .modals]) }
  }

  /// Whether a place in a text made to order stands before the text itself.
  private mutating func isOwnVoice(_ place: Int) -> Bool {
    var end = text.range.lowerBound
    while end < text.range.upperBound, base[end] != UInt8(ascii: "\n") { end += 1 }
    guard place < end else { return false }
    sentence.clear()
    sentence.read(base, text.range.lowerBound..<min(end, text.range.lowerBound + 80), lexicon)
    let matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    guard matcher.longest(.presentations, at: 0, limit: matcher.count) != nil else { return false }
    // "Here is the letter: …"
    if !matcher.is(0, [.speakers, .adverbs]) {
      for index in Int(text.start)..<place where base[index] == UInt8(ascii: ":") { return false }
    }
    // What the user gave to be changed may say "I can't" itself.
    return !hasMaterial || !matcher.is(0, .speakers)
      || !(0..<min(5, matcher.count)).contains { matcher.is($0, .negations) }
  }
}
