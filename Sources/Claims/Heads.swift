extension ClaimReader {
  /// Finds the heads of the sentence, in order, the longest at each place.
  mutating func findHeads(_ matcher: inout Matcher) {
    heads.removeAll(keepingCapacity: true)
    var index = 0
    if let head = headWithoutSubject(&matcher) {
      heads.append(head)
      index = head.end
    }
    var speaker = -Head.nearest
    while index < matcher.count {
      let isNear = hasMark || !heads.isEmpty || index - speaker <= Head.nearest
      if matcher.is(index, .speakers) { speaker = index }
      if mayBegin(index, behindSpeaker: isNear, matcher), let head = head(at: index, &matcher) {
        heads.append(head)
        index = max(head.end, index + 1)
        // "I am" begins a self-description; its subject may also begin a longer head.
        continue
      }
      index += 1
    }
  }

  /// "Nope, can't see it": in a short answer the speaker may be left out behind an opening.
  private mutating func headWithoutSubject(_ matcher: inout Matcher) -> Head? {
    let first = role == .assistant ? 0 : itemWords(matcher)
    if matcher.is(first, .negations) { waking.wakePredicates(&matcher) }
    // "No web access.", in a prompt; "No eyes, no ears.", where the assistant is asked.
    if role != .assistant || isShort && addressesAssistant(), matcher.is(first, .negations),
      role != .assistant || !(0..<matcher.count).contains(where: { matcher.is($0, .passives) }),
      matcher.longest(.nouns, at: first + 1, limit: matcher.count) != nil
        || matcher.longest(.nouns, at: first + 2, limit: matcher.count) != nil,
      let head = cue(from: first, behind: first, isOwn: false, &matcher), head.frame == .have,
      head.end == first + 1
    {
      return head
    }
    // "Can search the web. Has no access to files."
    if role != .assistant, matcher.longest(.elisions, at: first, limit: matcher.count) != nil {
      return cue(from: first, behind: first, isOwn: false, &matcher)
    }
    guard isShort, role == .assistant, matcher.count > 2, leadCount == 0,
      Int(matcher.tokens[0].start) == trimmedStart
    else { return nil }
    var place = matcher.firstWord(from: 0)
    while place < min(8, matcher.count),
      let end = matcher.longest(.noes, at: place, limit: matcher.count)?.end
        ?? matcher.longest(.openings, at: place, limit: matcher.count)?.end
    { place = matcher.firstWord(from: end) }
    guard place > 0, place < matcher.count, matcher.is(place, .questioners),
      let head = cue(from: place, behind: place, isOwn: false, &matcher), head.polarity == .deny,
      head.frame == .can || head.frame == .have
    else { return nil }
    return head
  }

  /// Where the text has its first letter.
  private var trimmedStart: Int {
    var start = Int(text.start)
    while start < text.range.upperBound, base[start] <= 32 { start += 1 }
    return start
  }

  /// Whether a head may begin with a token at all; where no speaker stands before it, not with what
  /// merely goes on.
  @inline(__always)
  private func mayBegin(_ index: Int, behindSpeaker isNear: Bool, _ matcher: Matcher) -> Bool {
    let token = matcher.tokens[index]
    if token.isMark, !token.is(.comma), !token.is(.dash) { return false }
    if matcher.mayBegin(Group.subjectsOfHeads, at: index) || matcher.is(index, .speakers) {
      return true
    }
    return isNear && (token.isMark || matcher.is(index, [.joins, .enders]))
  }

  private func head(at index: Int, _ matcher: inout Matcher) -> Head? {
    if let whole = matcher.longest(.wholeCues, at: index, limit: matcher.count),
      hasMark || isAboutSpeaker(matcher)
    {
      return Head(
        start: index, cue: index, end: whole.end, polarity: whole.form.polarity,
        frame: whole.form.frame, isOwn: true, isHedged: false)
    }
    // In "You are an assistant that can", "assistant" is no subject.
    if let relative = relativeEnd(at: index, &matcher) {
      return cue(from: index, behind: relative, isOwn: true, &matcher)
        ?? endowment(from: index, to: relative, matcher)
    }
    if let subject = subjectEnd(at: index, &matcher) {
      return cue(from: index, behind: subject, isOwn: true, &matcher)
    }
    guard !heads.isEmpty || hasMark || isSpeaking(before: index, matcher) else { return nil }
    if matcher.is(index, [.joins, .enders]) || matcher.isMark(index, .comma)
      || matcher.isMark(index, .dash)
    {
      return cue(from: index, behind: index + 1, isOwn: false, &matcher)
    }
    return nil
  }

  /// Whether the speaker is a subject shortly before: "I try to stay neutral and don't".
  private func isSpeaking(before index: Int, _ matcher: Matcher) -> Bool {
    for place in max(0, index - Head.nearest)..<index where matcher.is(place, .speakers) {
      return true
    }
    return false
  }

  /// Whether the speaker is in the sentence at all.
  private func isAboutSpeaker(_ matcher: Matcher) -> Bool {
    for index in 0..<matcher.count where matcher.is(index, .selves) { return true }
    return false
  }

  /// Behind a subject that is the speaker.
  private func subjectEnd(at index: Int, _ matcher: inout Matcher) -> Int? {
    if matcher.is(index, .speakers) { return index + 1 }
    if let named = matcher.longest(.subjects, at: index, limit: matcher.count) { return named.end }
    if role == .system || role == .developer,
      let named = matcher.longest(.addressees, at: index, limit: matcher.count)
    {
      return named.end
    }
    if ownName >= 0, let named = matcher.longest(.assistants, at: index, limit: matcher.count),
      Int(named.form.topic) == ownName
    {
      return named.end
    }
    return nil
  }

  /// Behind "AI that", where the sentence is about the speaker.
  private func relativeEnd(at index: Int, _ matcher: inout Matcher) -> Int? {
    guard hasMark || heads.contains(where: { $0.frame == .be && $0.polarity == .affirm }) else {
      return nil
    }
    return matcher.longest(.relatives, at: index, limit: matcher.count)?.end
  }

  /// What a noun carries with it: "an assistant with access to", "a bot without". Behind "that" a
  /// verb would have to follow.
  private func endowment(from start: Int, to end: Int, _ matcher: Matcher) -> Head? {
    guard !matcher.is(end - 1, .clausers) else { return nil }
    return Head(
      start: start, cue: end - 1, end: end,
      polarity: matcher.is(end - 1, .lacks) ? .deny : .affirm, frame: .have, isOwn: true,
      isHedged: false)
  }

  private func cue(
    from start: Int, behind subject: Int, isOwn: Bool, _ matcher: inout Matcher
  ) -> Head? {
    var place = subject
    var isHedged = false
    func skipAdverbs() {
      let from = place
      place = matcher.afterAdverbs(place)
      for index in from..<place where matcher.is(index, .hedges) { isHedged = true }
    }
    skipAdverbs()
    // "I, as an AI, cannot"
    if isOwn, matcher.isMark(place, .comma) {
      var close = place + 1
      while close < min(matcher.count, place + 14), !matcher.isMark(close, .comma) { close += 1 }
      guard matcher.isMark(close, .comma) else { return nil }
      place = close + 1
      skipAdverbs()
    }
    guard let cue = matcher.longest(.cues, at: place, limit: matcher.count) else {
      // "You search the web": a prompt says what is done.
      guard isOwn, role != .assistant, matcher.is(place - 1, .speakers) else { return nil }
      return Head(
        start: start, cue: place, end: place, polarity: .affirm, frame: .do, isOwn: true,
        isHedged: isHedged)
    }
    if !isOwn {
      // A noun may follow a comma and look like a verb: only what denies, or "can", goes on.
      guard cue.form.polarity == .deny || cue.form.frame == .can else {
        return nil
      }
      // "I'm a program, not a person"
      if cue.form.frame == .be, cue.end == place + 1 || matcher.is(cue.end - 1, .articles) {
        guard let last = heads.last, last.frame == .be, last.polarity == .affirm else {
          return nil
        }
      }
      // "so don't worry"
      if cue.form.frame == .do, matcher.is(start, .leaners) { return nil }
    }
    return Head(
      start: start, cue: place, end: cue.end, polarity: cue.form.polarity, frame: cue.form.frame,
      isOwn: isOwn, isHedged: isHedged)
  }

  /// Whether what begins at a token is said to be so, and not merely supposed.
  func isAsserted(_ index: Int, _ matcher: Matcher) -> Bool {
    if isReported(index, matcher) { return false }
    var before = index - 1
    // "There is nothing I long for"
    if matcher.is(before, .nothings) { return false }
    var steps = 0
    // "It isn't true that I have feelings"
    if matcher.is(before, .clausers) {
      for place in max(0, before - 4)..<before where matcher.is(place, .negations) { return false }
    }
    while before >= 0, steps < 3 {
      // "I believe I am conscious" says so.
      if matcher.is(before, .opinions), matcher.is(before - 1, .speakers) { return true }
      if matcher.is(before, .hypotheticals) { return false }
      guard matcher.is(before, .adverbs) || matcher.is(before, .pronouns) && steps == 0 else {
        break
      }
      before -= 1
      steps += 1
    }
    return true
  }

  /// Whether somebody else says it, behind a colon: "You could say: I have …".
  private func isReported(_ index: Int, _ matcher: Matcher) -> Bool {
    var place = min(index, matcher.count) - 1
    while place > 0, !matcher.isMark(place, .colon) { place -= 1 }
    guard place > 0, matcher.is(place - 1, .hypotheticals) else { return false }
    return !(0..<place).contains { matcher.is($0, .speakers) }
  }

  /// Where the reach of a head ends: at the next head, or at a word that opens another clause.
  func reach(of number: Int, _ matcher: Matcher) -> Int {
    let limit = number + 1 < heads.count ? heads[number + 1].start : matcher.count
    var index = heads[number].end
    while index < limit {
      if matcher.is(index, .enders) { return index }
      if matcher.is(index, .leaners), matcher.is(index + 1, [.pronouns, .speakers]) {
        return index
      }
      // "I'm not a person, just a program"
      if heads[number].polarity == .deny, turns(at: index, matcher) { return index }
      // "I can't: browse, …"
      let opens = index == heads[number].end && matcher.isMark(index, .colon)
      if matcher.tokens[index].isMark, !opens, endsReach(index, matcher) { return index }
      index += 1
    }
    return limit
  }

  /// Whether what is denied ends, and what is so instead begins: ", just a program".
  func turns(at index: Int, _ matcher: Matcher) -> Bool {
    (matcher.isMark(index, .comma) || matcher.isMark(index, .dash)
      || matcher.isMark(index, .semicolon)) && matcher.is(index + 1, .cancellers)
      && !matcher.is(index + 1, .enders)
  }

  /// The condition that belongs to a head: behind its reach, or before it at the beginning.
  func findCondition(of head: Head, _ limit: Int, _ matcher: Matcher) -> Range<Int> {
    if limit < matcher.count, matcher.is(limit, .conditions) {
      var end = limit + 1
      while end < matcher.count, !matcher.tokens[end].isMark { end += 1 }
      return limit..<end
    }
    var first = 0
    while first < matcher.count, matcher.tokens[first].isMark { first += 1 }
    if first < head.start, matcher.is(first, .conditions) {
      var end = first
      while end < head.start, !matcher.isMark(end, .comma) { end += 1 }
      return end < head.start ? first..<end : 0..<0
    }
    return aside(before: head, matcher)
  }

  /// The condition that is set between commas right before a head: "but without a tool, I can't".
  private func aside(before head: Head, _ matcher: Matcher) -> Range<Int> {
    let end = head.start - 1
    guard end > 0, matcher.isMark(end, .comma) else { return 0..<0 }
    var start = end
    while start > 0, !matcher.tokens[start - 1].isMark { start -= 1 }
    while start < end, matcher.is(start, [.joins, .enders]), !matcher.is(start, .conditions) {
      start += 1
    }
    return start < end && matcher.is(start, .conditions) ? start..<end : 0..<0
  }

  private func endsReach(_ index: Int, _ matcher: Matcher) -> Bool {
    let token = matcher.tokens[index]
    return token.is(.semicolon) || token.is(.colon) || token.is(.dash) || token.is(.stop)
      || token.is(.question) || token.is(.exclamation)
  }
}
