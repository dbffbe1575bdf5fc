extension ClaimReader {
  /// How long a sentence is at most that does no more than confirm.
  private static let briefest = 90

  /// Reads "Done.", "Sent!", "Locking the door", "Lights are off", "I've cleared it" behind an order as
  /// what it means: that the assistant did or does what it was ordered to.
  mutating func findConfirmation() {
    guard role == .assistant, isShort, !user.isEmpty, user.count <= 240 else { return }
    let sentences = Sentences(bytes: base, text: text.range, lexicon: lexicon)
    var place = Int(text.start)
    var order: Order?
    // "Sure thing! The light is off."
    for _ in 0..<3 where place < text.range.upperBound {
      let range = place..<sentences.end(of: place, from: place)
      guard range.count <= ClaimReader.briefest else { return }
      place = max(range.upperBound, place + 1)
      sentence.clear()
      sentence.read(base, range, lexicon)
      let matcher = Matcher(
        lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
      let start = behindOpenings(matcher)
      guard start < matcher.count else { continue }
      guard mayConfirm(start, matcher) else { return }
      if order == nil { order = self.order() }
      guard let order, let end = confirmation(at: start, of: order, matcher) else { return }
      leadCount = 0
      hasMark = false
      for topic in order.topics {
        claim(
          topic, .affirm, .performed, from: start, through: end, Matcher.Filling(), form: -1,
          isHedged: false, matcher)
      }
      return
    }
  }

  /// Where a sentence begins to say something: "Okay," is passed over, "Done." is not.
  private func behindOpenings(_ matcher: Matcher) -> Int {
    var place = matcher.firstWord(from: 0)
    while place < matcher.count,
      matcher.longest(.confirmations, at: place, limit: matcher.count) == nil,
      let opening = matcher.longest(.openings, at: place, limit: matcher.count)
        ?? matcher.longest(.yeses, at: place, limit: matcher.count)
    { place = matcher.firstWord(from: opening.end) }
    return place
  }

  /// Whether a sentence says what is so, and not what cannot, should or may be.
  private func mayConfirm(_ start: Int, _ matcher: Matcher) -> Bool {
    guard !matcher.isMark(matcher.count - 1, .question) else { return false }
    return !(start..<matcher.count).contains {
      matcher.is($0, [.negations, .wonderers, .modals, .hypotheticals, .conditions])
    }
  }

  /// Where the words end by which a sentence confirms an order.
  private func confirmation(at start: Int, of order: Order, _ matcher: Matcher) -> Int? {
    if let found = matcher.longest(.confirmations, at: start, limit: matcher.count) {
      return found.end
    }
    let words = matcher.count - start
    if matcher.is(start, .speakers) { return report(from: start, of: order, matcher) }
    guard words <= 12, !matcher.is(start, .enders) else { return nil }
    let verb = request[order.words.lowerBound]
    if isForm(matcher.tokens[start], of: verb) {
      // "Booking a table takes a minute" is about booking.
      let isAboutIt = (start + 1..<matcher.count).contains {
        matcher.is($0, [.passives, .questioners])
          || matcher.longest(.wants, at: $0, limit: matcher.count) != nil
      }
      return isAboutIt ? nil : min(start + 4, endOfWords(start, matcher))
    }
    return outcome(from: start, of: order, matcher) ?? state(from: start, of: order, matcher)
  }

  /// Where the words end by which the speaker says that it did what the order says, or something to
  /// what the order names: "I closed it", "I've cleared all your alarms".
  private func report(from start: Int, of order: Order, _ matcher: Matcher) -> Int? {
    let place = behindDoings(start, matcher)
    guard place < matcher.count else { return nil }
    let verb = matcher.tokens[place]
    if isForm(verb, of: request[order.words.lowerBound]), isPast(verb) { return place + 1 }
    guard isPast(verb) || matcher.is(place, .unchanging) else { return nil }
    for index in place + 1..<max(place + 1, min(place + 6, endOfWords(place, matcher))) {
      if isObject(index, matcher), order.words.contains(where: { isNamed(index, $0, matcher) }) {
        return index + 1
      }
      if matcher.is(index, .borders) { return nil }
    }
    return nil
  }

  /// Whether a word ends the object of a verb: "the alarms for today", and not "the alarms page".
  private func isObject(_ index: Int, _ matcher: Matcher) -> Bool {
    index + 1 >= matcher.count || matcher.tokens[index + 1].isMark
      || matcher.is(index + 1, [.common, .borders, .adverbs, .enders, .joins])
  }

  /// Whether a word names what a word of the order does: "Google Flights" are none of the flights.
  private func isNamed(_ index: Int, _ other: Int, _ matcher: Matcher) -> Bool {
    let word = matcher.tokens[index]
    return isSame(word, request[other])
      && word.shape.contains(.capital) == request[other].shape.contains(.capital)
  }

  /// Where a clause ends that says that the order's verb is done: "you're unmuted", "the house is now
  /// armed".
  private func state(from start: Int, of order: Order, _ matcher: Matcher) -> Int? {
    let end = endOfWords(start, matcher)
    guard end - start <= 8 else { return nil }
    let verb = request[order.words.lowerBound]
    for index in start + 1..<max(start + 1, end) {
      if matcher.is(index, [.speakers, .pasts, .enders]) { return nil }
      guard isForm(matcher.tokens[index], of: verb), isPast(matcher.tokens[index]) else { continue }
      var before = index - 1
      while before > start, matcher.is(before, .adverbs), !matcher.is(before, .passives) {
        before -= 1
      }
      return matcher.is(before, .passives) && before > start ? index + 1 : nil
    }
    return nil
  }

  /// Whether a verb ends as a participle does.
  private func isPast(_ word: Token) -> Bool {
    word.end - word.start > 3 && letters(word).suffix(2).elementsEqual("ed".utf8)
  }

  /// Where a clause ends that says what became of a thing which the order names: "lights are off".
  private func outcome(from start: Int, of order: Order, _ matcher: Matcher) -> Int? {
    let end = endOfWords(start, matcher)
    guard end - start <= 8, end - start >= 2 else { return nil }
    let others: WordKinds = [.speakers, .addressees, .pasts, .enders]
    var isNamed = false
    for index in start..<end {
      if matcher.is(index, others) { return nil }
      if isNamed, let found = matcher.longest(.outcomes, at: index, limit: end) { return found.end }
      isNamed = isNamed || order.words.contains { isSame(matcher.tokens[index], request[$0]) }
    }
    return nil
  }

  private func endOfWords(_ start: Int, _ matcher: Matcher) -> Int {
    var end = start
    while end < matcher.count, !matcher.tokens[end].isMark { end += 1 }
    return end
  }

  /// Whether two words are the same, or one is the plural of the other, and say more than "the" or
  /// "of" do.
  func isSame(_ word: Token, _ other: Token) -> Bool {
    guard !word.isMark, !other.isMark else { return false }
    if word.word > 0, lexicon.words[Int(word.word)].classes & WordKinds.common.rawValue != 0 {
      return false
    }
    let first = letters(word)
    let second = letters(other)
    guard min(first.count, second.count) >= 2, abs(first.count - second.count) <= 1 else {
      return false
    }
    return first == second || first + [UInt8(ascii: "s")] == second
      || second + [UInt8(ascii: "s")] == first
  }

  /// Whether a word is a verb's "-ing" or "-ed".
  private func isForm(_ word: Token, of verb: Token) -> Bool {
    guard !word.isMark, !verb.isMark else { return false }
    let form = letters(word)
    var stem = letters(verb)
    guard stem.count > 2, let last = form.last,
      last == UInt8(ascii: "g") || last == UInt8(ascii: "d")
    else { return false }
    if stem.last == UInt8(ascii: "e") || stem.last == UInt8(ascii: "y") { stem.removeLast() }
    guard form.starts(with: stem) else { return false }
    let tail = form[stem.count...]
    return tail.count <= 4
      && (tail.suffix(3).elementsEqual("ing".utf8) || tail.suffix(2).elementsEqual("ed".utf8))
  }

  private func letters(_ token: Token) -> [UInt8] {
    (Int(token.start)..<Int(token.end)).map { base[$0] | 0x20 }
  }
}
