extension ClaimReader {
  /// Reads "Nova." behind "What is your name?" as what it means: "my name is Nova".
  mutating func findReply() {
    guard role == .assistant, isShort, !user.isEmpty else { return }
    let sentences = Sentences(bytes: base, text: text.range, lexicon: lexicon)
    let answer = Int(text.start)..<sentences.end(of: Int(text.start), from: Int(text.start))
    guard answer.count <= 60, let question = lastQuestion() else { return }
    sentence.clear()
    sentence.read(base, question.range, lexicon)
    flip()
    guard let asked = asked() else { return }
    var words = Array(UnsafeBufferPointer(start: sentence.base, count: sentence.count))
    sentence.clear()
    sentence.read(base, answer, lexicon)
    guard let said = said() else { return disown(words, asked) }
    let reply = Array(
      UnsafeBufferPointer(start: sentence.base + said.lowerBound, count: said.count))
    let quote = Int(reply[0].start)..<Int(reply[reply.count - 1].end)
    // "Who are you?" asks for a subject.
    if asked.subject.count == 1, words[asked.subject.lowerBound].word == lexicon.object {
      words[asked.subject.lowerBound].word = lexicon.speaker
    }
    sentence.hold(
      asked.isObject
        ? reply + words[asked.verb..<asked.verb + 2]
        : words[asked.subject] + [words[asked.verb]] + reply)
    read(reply: quote)
  }

  /// What a question asks about: "what is | my name", "who | made me".
  private typealias Asked = (subject: Range<Int>, verb: Int, isObject: Bool)

  private func asked() -> Asked? {
    let matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    let place = matcher.firstWord(from: 0)
    guard matcher.is(place, .wonderers) else { return nil }
    if matcher.longest(.cues, at: place + 1, limit: matcher.count)?.form.frame == .be
      || matcher.is(place + 1, .pasts)
    {
      var end = place + 2
      while end < matcher.count, !matcher.tokens[end].isMark,
        !matcher.is(end, [.enders, .joins, .borders]) || matcher.is(end, .speakers)
      { end += 1 }
      guard (place + 2..<end).contains(where: { matcher.is($0, .selves) }) else { return nil }
      return (place + 2..<end, place + 1, false)
    }
    var end = matcher.count
    while end > place, matcher.tokens[end - 1].isMark { end -= 1 }
    guard end > place + 2, matcher.tokens[end - 1].word == lexicon.object,
      matcher.is(end - 2, .makings)
    else { return nil }
    return (place..<place, end - 2, true)
  }

  /// The words of an answer that is nothing but the thing asked for.
  private func said() -> Range<Int>? {
    let matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    var start = 0
    while start < matcher.count, matcher.tokens[start].isMark { start += 1 }
    var end = start
    let others: WordKinds = [
      .speakers, .selves, .pronouns, .negations, .enders, .wonderers, .adverbs, .hypotheticals,
    ]
    while end < matcher.count, !matcher.tokens[end].isMark {
      // "OpenAI did."
      if matcher.is(end, .questioners), end > start { break }
      if matcher.is(end, others) { return nil }
      end += 1
    }
    guard end > start, end - start <= 5, !matcher.is(end - 1, [.articles, .borders]),
      // "As an AI, I don't have a favourite colour" is no colour.
      !(end..<matcher.count).contains(where: {
        matcher.isMark($0, .question) || matcher.is($0, .negations)
      }),
      matcher.longest(.marks, at: start, limit: end) == nil,
      matcher.longest(.yeses, at: start, limit: end) == nil,
      matcher.longest(.noes, at: start, limit: end) == nil
    else { return nil }
    return start..<end
  }

  /// "I don't have one." behind "What is your favourite colour?"
  private mutating func disown(_ question: [Token], _ asked: Asked) {
    var matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    guard !asked.isObject, matcher.is(0, .speakers),
      let no = matcher.longest(.noes, at: 0, limit: matcher.count),
      let first = question[asked.subject].first,
      first.word > 0,
      lexicon.words[Int(first.word)].classes & WordKinds.articles.rawValue != 0
    else { return }
    echoed = (
      isNo: true, quote: Int(sentence[0].start)..<Int(sentence[no.end - 1].end)
    )
    defer { echoed = nil }
    sentence.hold(Array(question[asked.subject.dropFirst()]))
    matcher = Matcher(lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    let head = Head(
      start: 0, cue: 0, end: 0, polarity: .deny, frame: .have, isOwn: true, isHedged: false)
    compose(head, to: matcher.count, &matcher)
  }

  private mutating func read(reply quote: Range<Int>) {
    var matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    echoed = (isNo: false, quote: quote)
    defer { echoed = nil }
    echoShapes(&matcher, from: 0)
    heads.removeAll(keepingCapacity: true)
    findHeads(&matcher)
    for number in heads.indices where heads[number].frame == .be {
      let limit = reach(of: number, matcher)
      compose(heads[number], to: limit, &matcher)
      describe(number, to: limit, &matcher)
    }
  }
}
