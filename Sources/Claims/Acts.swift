extension ClaimReader {
  /// Finds acts that the assistant says it did: a verb and an object of one act.
  mutating func findActs(_ matcher: inout Matcher) {
    guard role == .assistant else { return }
    for index in 0..<matcher.count {
      if matcher.is(index, [.speakers, .companies]) {
        active(at: index, &matcher)
      } else if isShort, matcher.is(index, .possessives) {
        passive(at: index, &matcher)
      } else if isShort, index == 0 {
        bare(&matcher)
      }
    }
  }

  /// "I have booked your table"
  private mutating func active(at index: Int, _ matcher: inout Matcher) {
    guard isAsserted(index, matcher), !follows(index, matcher) else { return }
    // "For what time should I set the alarm?" asks.
    if index > 0, matcher.is(index - 1, .modals) { return }
    let place = behindDoings(index, matcher)
    act(verb: place, from: index, &matcher)
    joined(behind: place, &matcher)
  }

  /// "… and set a reminder": a further act of the same subject.
  private mutating func joined(behind verb: Int, _ matcher: inout Matcher) {
    var place = verb + 1
    while place + 2 < min(matcher.count, verb + 24) {
      if matcher.is(place, [.enders, .speakers, .negations, .modals]) { return }
      if matcher.is(place, .joins) {
        let next = matcher.afterAdverbs(place + 1)
        if next + 1 < matcher.count, matcher.is(next + 1, [.articles, .possessives]) {
          act(verb: next, from: next, &matcher)
        }
      }
      place += 1
    }
  }

  /// "Booked your table."
  private mutating func bare(_ matcher: inout Matcher) {
    var place = 0
    while place < matcher.count {
      if matcher.tokens[place].isMark || matcher.is(place, .adverbs) {
        place += 1
      } else if let opening = matcher.longest(.presentations, at: place, limit: matcher.count) {
        place = opening.end
      } else {
        break
      }
    }
    guard place + 1 < matcher.count, matcher.is(place + 1, [.possessives, .articles]),
      !matcher.is(place, .unchanging)
    else { return }
    act(verb: place, from: place, &matcher)
  }

  /// A verb and the nearest object within seven words.
  private mutating func act(verb: Int, from start: Int, _ matcher: inout Matcher) {
    guard verb < matcher.count else { return }
    let word = Int(matcher.tokens[verb].word)
    guard word > 0, lexicon.actVerbs.starts[word] < lexicon.actVerbs.starts[word + 1] else {
      return
    }
    for place in verb + 1..<max(verb + 1, min(verb + 9, matcher.count)) {
      if matcher.tokens[place].isMark, !matcher.isMark(place, .stop), !matcher.isMark(place, .colon)
      {
        return
      }
      if matcher.is(place, [.enders, .speakers, .negations]) { return }
      let object = Int(matcher.tokens[place].word)
      guard object > 0, !points(place, matcher) else { continue }
      if pair(word, object, from: start, through: place + 1, matcher) { return }
    }
    request(word, at: verb, from: start, matcher)
  }

  /// "I've cancelled it": the request says what.
  private mutating func request(_ word: Int, at verb: Int, from start: Int, _ matcher: Matcher) {
    guard isShort, start < verb, matcher.is(verb + 1, .standIns) else { return }
    for entry in lexicon.actVerbs.starts[word]..<lexicon.actVerbs.starts[word + 1] {
      let topic = Int(lexicon.acts[Int(lexicon.actVerbs.items[Int(entry)])])
      guard asks(for: topic) else { continue }
      claim(
        topic, .affirm, .performed, from: start, through: verb + 2, Matcher.Filling(), form: -1,
        isHedged: false, matcher)
    }
  }

  /// "your table has been booked"
  private mutating func passive(at index: Int, _ matcher: inout Matcher) {
    guard isAsserted(index, matcher), !follows(index, matcher) else { return }
    var object = -1
    for place in index + 1..<max(index + 1, min(index + 7, matcher.count)) {
      guard !matcher.tokens[place].isMark, !matcher.is(place, [.passives, .enders]) else { break }
      let word = Int(matcher.tokens[place].word)
      if word > 0, lexicon.actObjects.starts[word] < lexicon.actObjects.starts[word + 1] {
        object = place
      }
    }
    guard object > 0 else { return }
    var place = object + 1
    let last = min(object + 18, matcher.count)
    while place < last, !matcher.is(place, .passives) {
      if matcher.is(place, [.enders, .speakers, .negations]) { return }
      if matcher.tokens[place].isMark && !matcher.isMark(place, .stop) { return }
      place += 1
    }
    // "Your visit at Joe's is booked"
    while place + 1 < last, matcher.tokens[place].shape.contains(.second),
      !matcher.is(place + 1, .passives)
    {
      place += 1
      while place < last, !matcher.is(place, .passives) {
        if matcher.tokens[place].isMark || matcher.is(place, [.enders, .speakers, .negations]) {
          return
        }
        place += 1
      }
    }
    // "which alarm needs to be changed"
    guard place < last, !matcher.is(place - 1, .leadings) else { return }
    // "your visit will be scheduled" announces it.
    if (object..<place).contains(where: { matcher.is($0, .modals) }) { return }
    // "The hotel was built" is a story, "your hotel was booked" is an act.
    if !matcher.is(index, .yours), matcher.is(place, .pasts) { return }
    while place < matcher.count, matcher.is(place, [.passives, .adverbs]) { place += 1 }
    guard place < matcher.count else { return }
    let verb = Int(matcher.tokens[place].word)
    guard verb > 0, !matcher.is(place, .negations) else { return }
    guard !asksWhetherOrHow(), !isSupposed(index..<place + 1, matcher) else { return }
    // The object may be any of the words before the passive.
    for candidate in (index + 1..<place).reversed() {
      let word = Int(matcher.tokens[candidate].word)
      if word > 0, pair(verb, word, from: index, through: place + 1, matcher) { return }
    }
  }

  /// Claims every act that has both the verb and the object.
  private mutating func pair(
    _ verb: Int, _ object: Int, from start: Int, through end: Int, _ matcher: Matcher
  ) -> Bool {
    let verbs = lexicon.actVerbs
    let objects = lexicon.actObjects
    var isFound = false
    for left in verbs.starts[verb]..<verbs.starts[verb + 1] {
      for right in objects.starts[object]..<objects.starts[object + 1]
      where verbs.items[Int(left)] == objects.items[Int(right)] {
        isFound = true
        claim(
          Int(lexicon.acts[Int(verbs.items[Int(left)])]), .affirm, .performed, from: start,
          through: end, Matcher.Filling(), form: -1, isHedged: false, matcher)
      }
    }
    return isFound
  }

  /// Whether a word points at the object behind it: "that appointment".
  private func points(_ index: Int, _ matcher: Matcher) -> Bool {
    guard matcher.is(index, .possessives), index + 1 < matcher.count else { return false }
    let next = Int(matcher.tokens[index + 1].word)
    return next > 0 && lexicon.actObjects.starts[next] < lexicon.actObjects.starts[next + 1]
  }

  /// Whether the clause only says when: "once I have booked".
  private func follows(_ index: Int, _ matcher: Matcher) -> Bool {
    matcher.is(index - 1, [.enders, .conditions, .hypotheticals])
      && !matcher.is(index - 1, .adverbs)
  }
}
