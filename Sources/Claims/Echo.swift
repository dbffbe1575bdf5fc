import Corpus

extension ClaimReader {
  /// Reads "No." as a denial of what the user asked: the question is turned into the speaker's own
  /// statement and looked at like one.
  mutating func findEcho(_ text: Text, in record: borrowing Record) {
    guard role == .assistant, !user.isEmpty, mayAnswer() else { return }
    let sentences = Sentences(bytes: base, text: text.range, lexicon: lexicon)
    let end = sentences.end(of: Int(text.start), from: Int(text.start))
    sentence.clear()
    sentence.read(base, Int(text.start)..<min(end, Int(text.start) + 200), lexicon)
    var matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    var place = matcher.firstWord(from: 0)
    while let opening = matcher.longest(.openings, at: place, limit: matcher.count) {
      place = matcher.firstWord(from: opening.end)
    }
    let no = matcher.longest(.noes, at: place, limit: matcher.count)
    guard let answer = no ?? matcher.longest(.yeses, at: place, limit: matcher.count) else {
      return
    }
    // "No problem", "no one" answer nothing.
    guard
      answer.end == matcher.count || matcher.tokens[answer.end].isMark
        || matcher.is(answer.end, .speakers)
    else { return }
    let isNo = no != nil
    let quote = Int(matcher.tokens[place].start)..<Int(matcher.tokens[answer.end - 1].end)
    guard let question = lastQuestion() else { return }
    sentence.clear()
    sentence.read(base, question.range, lexicon)
    flip()
    matcher = Matcher(lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    guard question.isMarked || beginsWithQuestion(matcher) || isNo && tellsOfSpeaker(matcher) else {
      return
    }
    echo(&matcher, isNo: isNo, quote: quote)
  }

  /// Whether the sentence begins with an auxiliary and the speaker: "so do you sleep".
  private func beginsWithQuestion(_ matcher: Matcher) -> Bool {
    let place = matcher.firstWord(from: 0)
    return matcher.is(place, .questioners) && matcher.is(place + 1, .speakers)
  }

  /// Whether the user says what the speaker is, which a "no" denies: "you're made by Acme".
  private func tellsOfSpeaker(_ matcher: Matcher) -> Bool {
    let place = matcher.firstWord(from: 0)
    return matcher.is(place, .speakers) && matcher.is(place + 1, .questioners)
  }

  /// Whether the first word may open an answer to a question.
  private func mayAnswer() -> Bool {
    var scanner = WordScanner(base, text.range)
    while let piece = scanner.next() {
      guard piece.kind == .word else {
        if piece.kind == .mark { continue }
        return false
      }
      let found = lexicon.vocabulary.find(base + piece.start, piece.end - piece.start)
      let word = Int(lexicon.vocabulary.entries[Int(found)].first)
      let answers = Group.noes.bit | Group.yeses.bit | Group.openings.bit
      return lexicon.words[word].groups & answers != 0
        || lexicon.words[word].classes & WordKinds.adverbs.rawValue != 0
    }
    return false
  }

  /// The last question of the user's text; where nothing is marked as one, the last sentence may be.
  func lastQuestion() -> (range: Range<Int>, isMarked: Bool)? {
    let sentences = Sentences(bytes: base, text: user.range, lexicon: lexicon)
    var end = user.range.upperBound
    while end > Int(user.start), base[end - 1] != UInt8(ascii: "?"), base[end - 1] != 0x9F {
      end -= 1
    }
    if end > Int(user.start) { return (sentences.start(of: end - 1)..<end, true) }
    end = user.range.upperBound
    while end > Int(user.start), base[end - 1] <= 32 { end -= 1 }
    guard end > Int(user.start) else { return nil }
    let last = sentences.start(of: end - 1)..<end
    return last.count <= 160 ? (last, false) : nil
  }

  private mutating func echo(_ matcher: inout Matcher, isNo: Bool, quote: Range<Int>) {
    // "do you", "are you": an auxiliary before the speaker.
    var found = -1
    for index in 0..<matcher.count
    where matcher.is(index, .questioners) && matcher.is(index + 1, .speakers) { found = index }
    echoed = (isNo: isNo, quote: quote)
    defer { echoed = nil }
    guard found >= 0 else {
      if waking.wake(&matcher) { echoShapes(&matcher, from: 0) }
      return
    }
    swap(found)
    guard waking.wake(&matcher) else { return }
    findShapesOfEcho(&matcher, from: found)
  }

  private mutating func swap(_ index: Int) {
    let word = sentence.base[index].word
    sentence.base[index].word = sentence.base[index + 1].word
    sentence.base[index + 1].word = word
  }

  private mutating func findShapesOfEcho(_ matcher: inout Matcher, from start: Int) {
    echoShapes(&matcher, from: start)
    let cue = matcher.longest(.cues, at: start + 1, limit: matcher.count)
    // "do" is no cue of its own: what is behind it counts.
    var head = Head(
      start: start, cue: start + 1, end: cue?.end ?? start + 2, polarity: .deny,
      frame: cue?.form.frame ?? .do, isOwn: true, isHedged: false)
    heads = [head]
    let limit = reach(of: 0, matcher)
    // "Yes" affirms only what somebody is: what is had or done needs a shape of its own.
    let before = drafts.count
    if echoed?.isNo == true || head.frame == .be { compose(head, to: limit, &matcher) }
    // "Do you have a phone number?" asks a shop, not the assistant.
    if head.frame == .have {
      drafts[before...].indices.reversed().filter { isOfService(drafts[$0].claim.topic) }
        .forEach { drafts.remove(at: $0) }
    }
    head.polarity = .affirm
    heads = [head]
    describe(0, to: limit, &matcher)
  }

  private func isOfService(_ topic: Int) -> Bool {
    lexicon.topics[topic].id.hasPrefix("act.") || lexicon.topics[topic].id.hasPrefix("data.")
  }

  mutating func echoShapes(_ matcher: inout Matcher, from start: Int) {
    for index in start..<matcher.count {
      matcher.each(.affirms, at: index, limit: matcher.count) { number, form, end, filling in
        claim(
          Int(form.topic), .affirm, .stated, from: index, through: end, filling, form: number,
          isHedged: false, matcher)
      }
    }
  }
}
