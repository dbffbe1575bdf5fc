extension ClaimReader {
  /// Composes a head with what stands in its reach.
  mutating func compose(
    _ head: Head, to limit: Int, _ matcher: inout Matcher
  ) {
    waking.wakePredicates(&matcher)
    let start = matcher.isMark(head.end, .colon) ? head.end + 1 : head.end
    let from = min(matcher.afterAdverbs(start), max(limit, head.end))
    if head.polarity == .deny {
      for index in head.end...from where matcher.is(index, .cancellers) { return }
    }
    findMembers(from: from, to: limit, isDenied: head.polarity == .deny, &matcher)
    switch head.frame {
    case .can, .do:
      composeVerbs(head, from: 0, to: limit, &matcher)
      // "not capable of consciousness"
      if head.polarity == .deny, matcher.is(head.end - 1, .borders),
        !matcher.is(head.end - 1, [.leadings, .questioners])
      {
        composeNouns(head, from: from, to: limit, &matcher)
      }
    case .have: composeNouns(head, from: from, to: limit, &matcher)
    case .be: composeComplements(head, to: limit, &matcher)
    case .none: break
    }
  }

  /// The places at which the grammar wants a phrase: the beginning, and behind every join.
  private mutating func findMembers(
    from: Int, to limit: Int, isDenied: Bool, _ matcher: inout Matcher
  ) {
    members.removeAll(keepingCapacity: true)
    addMember(from, limit, isDenied: isDenied, &matcher)
    var index = from
    while index < limit {
      guard joins(index, matcher) else {
        if matcher.is(index, .clausers), index > from { return }
        index += 1
        continue
      }
      index += 1
      while index < limit, joins(index, matcher) { index += 1 }
      addMember(index, limit, isDenied: isDenied, &matcher)
    }
  }

  private func joins(_ index: Int, _ matcher: Matcher) -> Bool {
    let token = matcher.tokens[index]
    return token.is(.comma) || token.is(.slash) || token.is(.opening) || token.is(.enumeration)
      // "human-like text"
      || matcher.is(index, .joins) && !token.shape.contains(.joined)
  }

  /// Adds a place and those behind words that merely lead on: "perform tasks such as". To help with
  /// something is not to do it, so such words count only where all is denied.
  private mutating func addMember(
    _ index: Int, _ limit: Int, isDenied: Bool, _ matcher: inout Matcher
  ) {
    var place = index
    for _ in 0..<5 {
      guard place < limit else { return }
      if members.last != place { members.append(place) }
      let behind = matcher.afterAdverbs(place)
      if behind > place {
        place = behind
      } else if let lead = matcher.longest(.leads, at: place, limit: limit) {
        // "Here is what I can do: …"
        place = matcher.isMark(lead.end, .colon) ? lead.end + 1 : lead.end
      } else if isDenied, let help = matcher.longest(.helps, at: place, limit: limit) {
        place = help.end
      } else {
        return
      }
    }
  }

  private mutating func composeVerbs(
    _ head: Head, from first: Int, to limit: Int, _ matcher: inout Matcher
  ) {
    var mayCarry = false
    for number in 0..<members.count where members[number] >= first {
      let place = members[number]
      // "provide information or access to it" has a noun there.
      if number > 0, spells("access", place, matcher), spells("to", place + 1, matcher) { continue }
      var isVerb = false
      matcher.each(.verbs, at: place, limit: limit) { form, compiled, end, filling in
        isVerb = true
        guard number == 0 || !isSubject(place, end, matcher) else { return }
        compose(form, compiled, head, place..<end, filling, matcher)
      }
      if place == members[0] { mayCarry = isVerb }
      if !isVerb, mayCarry { composeCarried(head, to: place, until: limit, &matcher) }
      if let reach = matcher.longest(.reaches, at: place, limit: limit) {
        composeReached(head, from: reach.end, member: number, to: limit, &matcher)
      }
    }
  }

  /// "open links, PDFs or images": the verb stands before its first object only.
  private mutating func composeCarried(
    _ head: Head, to place: Int, until limit: Int, _ matcher: inout Matcher
  ) {
    let verb = members[0]
    let slot = place - 1
    guard slot > verb + 1, joins(slot, matcher), matcher.tokens[verb].word > 0,
      !matcher.is(verb, [.common, .borders])
    else { return }
    let kept = sentence.base[slot]
    sentence.base[slot] = sentence.base[verb]
    defer { sentence.base[slot] = kept }
    // At most an article or two words stand before the object: no further verb does.
    let end = min(limit, place + 2)
    matcher.each(.verbs, at: slot, limit: end) { form, compiled, end, filling in
      compose(form, compiled, head, slot..<end, filling, matcher)
    }
  }

  /// "provide" with nouns behind it, up to the first preposition.
  private mutating func composeReached(
    _ head: Head, from start: Int, member: Int, to limit: Int, _ matcher: inout Matcher
  ) {
    var end = start
    while end < limit, !matcher.is(end, .borders) || end == start { end += 1 }
    let isGiven = matcher.is(members[member], .givings)
    for next in member..<members.count where next == member || members[next] < end {
      let place = next == member ? start : members[next]
      // "I can't provide access to such sites" says nothing of one's own access.
      if !isGiven || !spells("access", matcher.afterAdverbs(place), matcher) {
        nouns(head, at: place, to: limit, isGiven: isGiven, &matcher)
      }
    }
  }

  private func spells(_ word: StaticString, _ index: Int, _ matcher: Matcher) -> Bool {
    guard index < matcher.count, !matcher.tokens[index].isMark else { return false }
    let token = matcher.tokens[index]
    guard Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy {
      matcher.bytes[Int(token.start) + $0] | 0x20 == word.utf8Start[$0]
    }
  }

  private mutating func composeNouns(
    _ head: Head, from start: Int, to limit: Int, _ matcher: inout Matcher
  ) {
    for number in 0..<members.count { nouns(head, at: members[number], to: limit, &matcher) }
    // "I don't have …, or the ability to"
    var index = start
    while index < limit {
      if let turn = matcher.longest(.switches, at: index, limit: limit) {
        findMembers(from: turn.end, to: limit, isDenied: true, &matcher)
        composeVerbs(head, from: turn.end, to: limit, &matcher)
        return
      }
      index += 1
    }
  }

  /// Nouns behind at most five modifiers.
  private mutating func nouns(
    _ head: Head, at start: Int, to limit: Int, isGiven: Bool = false, _ matcher: inout Matcher
  ) {
    var place = start
    // An "alarm clock" is no clock.
    var covered = 0
    for width in 0...5 {
      guard place < limit, !matcher.tokens[place].isMark else { return }
      var last = covered
      defer { covered = last }
      matcher.each(.nouns, at: place, limit: limit) { form, compiled, end, filling in
        last = max(last, end)
        if end <= covered { return }
        // Who can't give somebody's phone number may well call.
        if isGiven, isDeed(Int(compiled.topic)) { return }
        compose(form, compiled, head, start..<end, filling, matcher)
      }
      if matcher.is(place, [.borders, .joins, .enders]),
        !(width == 0 && matcher.is(place, .articles))
      {
        return
      }
      place += 1
    }
  }

  /// Whether a topic is something that is done, and not handed over.
  private func isDeed(_ topic: Int) -> Bool {
    let id = lexicon.topics[topic].id
    return id.hasPrefix("act.") || id == "web.browse"
  }

  private mutating func composeComplements(
    _ head: Head, to limit: Int, _ matcher: inout Matcher
  ) {
    for number in 0..<members.count {
      let place = members[number]
      if number > 0, isInside(members[number - 1], place, matcher) { return }
      // "I am not a giant like GPT-4" compares.
      if matcher.is(place - 1, .contrasts) { return }
      matcher.each(.complements, at: place, limit: limit) { form, compiled, end, filling in
        compose(form, compiled, head, place..<end, filling, matcher)
      }
    }
  }

  /// Whether a preposition between two places makes the second a part of the first: "a competitor
  /// to ChatGPT or Claude".
  func isInside(_ first: Int, _ second: Int, _ matcher: Matcher) -> Bool {
    for place in first..<second where matcher.is(place, .borders) && place > first { return true }
    return false
  }

  /// Whether a gerund is the subject of a verb behind it: "and booking a flight is …".
  func isSubject(_ start: Int, _ end: Int, _ matcher: Matcher) -> Bool {
    let token = matcher.tokens[start]
    guard token.end - token.start > 4 else { return false }
    let last = matcher.bytes + Int(token.end) - 3
    guard last[0] | 32 == UInt8(ascii: "i"), last[1] | 32 == UInt8(ascii: "n"),
      last[2] | 32 == UInt8(ascii: "g")
    else { return false }
    for place in end..<max(end, min(end + 4, matcher.count)) {
      // "booking flights, as it is an external task"
      if matcher.tokens[place].isMark || matcher.is(place, [.leaners, .pronouns]) { return false }
      if matcher.is(place, .passives), !matcher.is(place, [.adverbs, .articles]) { return true }
    }
    return false
  }

  mutating func compose(
    _ number: Int, _ form: Form, _ head: Head, _ range: Range<Int>, _ filling: Matcher.Filling,
    _ matcher: Matcher
  ) {
    let topic = Int(form.topic)
    // "I'm a small model, not a model like Claude" is a mind still.
    if !head.isOwn, head.frame == .be, head.polarity == .deny,
      lexicon.topics[topic].id == "self.ai"
    {
      return
    }
    if head.polarity == .affirm {
      guard lexicon.topics[topic].affirmed & form.group.bit != 0 || isGrant(form, head) else {
        return
      }
      // "as far as I can see" affirms no eyes: what is affirmed names its object.
      for step in form.first..<form.first + form.count
      where lexicon.steps[Int(step)].kind == .clauseEnd && form.group == .verbs { return }
    }
    if head.polarity == .deny || lexicon.topics[topic].kind == .ability,
      isLimited(topic, range, matcher)
    {
      return
    }
    // "I can't see your physical appearance"
    if form.group == .nouns, lexicon.topics[topic].kind == .nature,
      range.contains(where: { matcher.is($0, .yours) })
    {
      return
    }
    if head.polarity == .affirm {
      if isFigurative(range.lowerBound, matcher) || isBounded(head, range, matcher) { return }
    }
    // "I was able to book" did.
    let isDone =
      head.polarity == .affirm && matcher.is(head.cue, .pasts)
      && lexicon.topics[topic].kind == .ability
    claim(
      topic, head.polarity, isDone ? .performed : .stated, from: head.start,
      through: phraseEnd(range.upperBound, matcher), filling,
      form: number, isHedged: head.isHedged, matcher)
  }

  /// Whether a prompt hands over what an ability takes: "You have access to the user's calendar." What
  /// an answer says to have may be something that it was trained on.
  private func isGrant(_ form: Form, _ head: Head) -> Bool {
    role != .assistant && form.group == .nouns && head.frame == .have
      && lexicon.topics[Int(form.topic)].kind == .ability
  }

  /// Where the words end that belong together: "access to external | databases".
  private func phraseEnd(_ end: Int, _ matcher: Matcher) -> Int {
    guard matcher.is(end - 1, [.modifiers, .articles, .borders]) else { return end }
    var place = end
    while place < min(end + 4, matcher.count), !matcher.tokens[place].isMark,
      !matcher.is(place, [.borders, .joins, .enders, .adverbs, .closers, .speakers])
        || place == end && matcher.is(place, .articles)
    { place += 1 }
    return place
  }

  /// Whether an ability is kept to what is at hand: "I can only see what you write".
  private func isBounded(_ head: Head, _ range: Range<Int>, _ matcher: Matcher) -> Bool {
    (head.cue..<range.lowerBound).contains { matcher.is($0, .cancellers) }
      && (range.lowerBound..<min(range.upperBound + 8, matcher.count)).contains {
        matcher.is($0, .bounds)
      }
  }

  /// Whether it is put between quotation marks: who can 'see' what the user means does not see.
  private func isFigurative(_ index: Int, _ matcher: Matcher) -> Bool {
    let start = Int(matcher.tokens[index].start)
    guard start > 0 else { return false }
    let byte = matcher.bytes[start - 1]
    // The last bytes of ‘ and “, too.
    return byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
      || (byte == 0x98 || byte == 0x9C) && start > 2 && matcher.bytes[start - 3] == 0xE2
  }

  /// Whether only a degree is denied.
  private func isLimited(_ topic: Int, _ range: Range<Int>, _ matcher: Matcher) -> Bool {
    let words = lexicon.limits[topic]
    guard !words.isEmpty else { return false }
    for index in range.lowerBound..<min(range.upperBound + 3, matcher.count) {
      if index >= range.upperBound, matcher.tokens[index].isMark || matcher.is(index, .joins) {
        return false
      }
      // "long-term memory" is no long memory.
      let isHalf = index + 1 < matcher.count && matcher.tokens[index + 1].shape.contains(.joined)
      if words.contains(matcher.tokens[index].word), matcher.tokens[index].word > 0, !isHalf {
        return true
      }
    }
    return false
  }
}
