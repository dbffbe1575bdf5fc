/// Who speaks in an answer, as far as the request decides it.
package enum Voice: UInt8, Sendable {
  /// The assistant, of itself.
  case own
  /// Somebody whom the assistant was asked to be.
  case persona
  /// Somebody else: a text was asked for.
  case artefact
}

extension ClaimReader {
  /// What the user's text, or the first one, makes of the answer: who was asked to be somebody goes
  /// on to be.
  mutating func assignedVoice() -> Voice {
    let voice = askedVoice()
    guard voice == .own, !opening.isEmpty, opening.start != user.start else { return voice }
    let first = voiceOfOpening()
    hasMaterial = first.hasMaterial
    return first.voice == .persona ? .persona : voice
  }

  /// What the first text makes of all answers; it is asked for again with each of them.
  private mutating func voiceOfOpening() -> OpeningVoice {
    if let known = openingVoice, known.start == opening.start { return known }
    let asked = user
    user = opening
    forgetUser()
    let voice = askedVoice()
    user = asked
    forgetUser()
    let found = OpeningVoice(start: opening.start, voice: voice, hasMaterial: hasMaterial)
    openingVoice = found
    return found
  }

  struct OpeningVoice {
    let start: UInt32
    let voice: Voice
    let hasMaterial: Bool
  }

  /// Forgets what was read of the user's text.
  mutating func forgetUser() {
    isUserRead = false
    areRequestsRead = false
    askedBefore = nil
  }

  /// What the user's text makes of the answer; it is asked for more than once.
  mutating func askedVoice() -> Voice {
    if let known = askedBefore {
      hasMaterial = known.hasMaterial
      return known.voice
    }
    let voice = readVoice()
    askedBefore = OpeningVoice(start: user.start, voice: voice, hasMaterial: hasMaterial)
    return voice
  }

  private mutating func readVoice() -> Voice {
    hasMaterial = false
    guard !user.isEmpty else { return .own }
    if holdsLetters(of: user.range) {
      let (voice, hasMaterial) = unspaced.voice(askedBy: base, user.range)
      self.hasMaterial = hasMaterial
      if voice != .own || isUnspaced(user.range) && !beginsWithWords(user.range) { return voice }
    }
    readUser()
    var matcher = Matcher(
      lexicon: lexicon, tokens: request.base, count: request.count, bytes: base)
    var voice = Voice.own
    for index in 0..<matcher.count {
      let word = matcher.tokens[index].word
      guard word > 0 else { continue }
      let groups = lexicon.words[Int(word)].groups
      if groups & Group.personas.bit != 0, isPersona(at: index, &matcher) { return .persona }
      guard voice == .own, groups & Group.madeToOrder != 0, !isOfSelf(index, &matcher) else {
        continue
      }
      if groups & Group.commissions.bit != 0, isRequested(index, matcher),
        matcher.longest(.commissions, at: index, limit: matcher.count) != nil
      {
        voice = .artefact
      }
      if groups & Group.transformations.bit != 0, isRequested(index, matcher),
        let found = matcher.longest(.transformations, at: index, limit: matcher.count)
      {
        voice = .artefact
        hasMaterial = isFollowedByText(found.end, matcher)
      }
    }
    return voice
  }

  /// Whether it is the assistant that is asked about: "describe yourself in one sentence", "can you
  /// write stories?"
  private func isOfSelf(_ index: Int, _ matcher: inout Matcher) -> Bool {
    if matcher.longest(.impersonal, at: index, limit: matcher.count) != nil { return true }
    var before = index - 1
    while before > 0, matcher.is(before, .adverbs), !matcher.is(before, .requesters) { before -= 1 }
    guard matcher.is(before, .addressees), matcher.is(before - 1, .modals) else { return false }
    // "Can you write me a story?" asks for one.
    let asked: WordKinds = [.articles, .possessives, .pronouns, .selves]
    for place in index + 1..<min(index + 9, matcher.count) {
      if matcher.isMark(place, .question) { return true }
      if matcher.tokens[place].isMark || matcher.is(place, asked)
        || matcher.tokens[place].shape.contains(.number)
      {
        return false
      }
    }
    return false
  }

  /// Whether a colon or a quotation mark follows, and words behind it.
  private func isFollowedByText(_ index: Int, _ matcher: Matcher) -> Bool {
    for place in max(0, index - 1)..<max(index, matcher.count - 2) {
      if matcher.isMark(place, .colon) || matcher.isMark(place, .line) {
        if isAddress(behind: Int(matcher.tokens[place].end)) { continue }
        return true
      }
      let before = Int(matcher.tokens[place].start) - 1
      if before >= 0, base[before] == UInt8(ascii: "\"") || base[before] == 0x9C { return true }
    }
    return false
  }

  /// Whether nothing but an address follows, which is no text: "Translate this page: https://…". Its
  /// own colon is none before a text either.
  private func isAddress(behind place: Int) -> Bool {
    func begins(_ prefix: StaticString, at place: Int) -> Bool {
      place + prefix.utf8CodeUnitCount <= user.range.upperBound
        && (0..<prefix.utf8CodeUnitCount).allSatisfy { base[place + $0] == prefix.utf8Start[$0] }
    }
    if begins("//", at: place) { return true }
    var start = place
    while start < user.range.upperBound, base[start] <= 32 { start += 1 }
    guard begins("http", at: start) || begins("www.", at: start) else { return false }
    var end = start
    while end < user.range.upperBound, base[end] > 32 { end += 1 }
    while end < user.range.upperBound, base[end] <= 32 { end += 1 }
    return end == user.range.upperBound
  }

  /// Whether a verb of the user's is a request, not a report.
  private func isRequested(_ index: Int, _ matcher: Matcher) -> Bool {
    var before = index - 1
    while before >= 0, matcher.is(before, .adverbs), !matcher.is(before, .requesters) {
      before -= 1
    }
    if before < 0 { return true }
    let token = matcher.tokens[before]
    if token.isMark { return !token.is(.comma) || before < 4 }
    if matcher.is(before, .requesters) {
      // "I am trying to write" asks for nothing.
      return !matcher.is(before - 1, [.makings, .passives])
    }
    return matcher.is(before, .addressees) && matcher.is(before - 1, .modals)
  }

  /// Whether the user makes the assistant somebody else, in a statement of its own.
  private func isPersona(at index: Int, _ matcher: inout Matcher) -> Bool {
    guard let persona = matcher.longest(.personas, at: index, limit: matcher.count) else {
      return false
    }
    if matcher.longest(.impersonal, at: index, limit: matcher.count) != nil { return false }
    guard matcher.is(index, .addressees) else {
      // "I want to act as a mentor" is about the user.
      return isRequested(index, matcher) || matcher.is(index - 1, .pronouns)
    }
    if persona.end < matcher.count, matcher.is(persona.end - 1, .articles) {
      if matcher.fill(.ai, at: persona.end - 1, limit: matcher.count) > 0 { return false }
    }
    // Not in a question, and not inside another clause.
    var end = persona.end
    while end < matcher.count, !matcher.isMark(end, .stop), !matcher.isMark(end, .line) {
      if matcher.isMark(end, .question) { return false }
      end += 1
    }
    let before = index - 1
    return before < 0 || matcher.tokens[before].isMark || matcher.is(before, .requesters)
  }

  /// Reads the user's text, the beginning and the end of a long one.
  mutating func readUser() {
    guard !isUserRead else { return }
    isUserRead = true
    request.clear()
    let range = user.range
    if range.count <= 1600 {
      request.read(base, range, lexicon)
    } else {
      request.read(base, range.lowerBound..<range.lowerBound + 800, lexicon)
      request.read(base, range.upperBound - 800..<range.upperBound, lexicon)
    }
  }

  /// Whether the user's text asks for a topic, by the requests on its page.
  mutating func asks(for topic: Int) -> Bool {
    readRequests()
    return requested.contains(topic)
  }

  /// Finds out for which topics the user's text asks, where that was not done yet.
  mutating func readRequests() {
    readUser()
    guard !areRequestsRead else { return }
    areRequestsRead = true
    findRequests()
  }

  /// Whether it is known already that the user's text asks for no topic at all.
  var hasAskedNothing: Bool { areRequestsRead && requested.isEmpty }

  private mutating func findRequests() {
    requested.removeAll(keepingCapacity: true)
    requestPresence.note(request.base, request.count)
    var matcher = Matcher(
      lexicon: lexicon, tokens: request.base, count: request.count, bytes: base)
    matcher.presence = UnsafePointer(requestPresence.view)
    // Few requests begin with no word, and those hold others.
    if !matcher.isAnyWordlessAwake(.requests) { matcher.wordless = ~Group.requests.bit }
    for index in 0..<matcher.count where matcher.mayBegin(Group.requests.bit, at: index) {
      matcher.each(.requests, at: index, limit: matcher.count) { number, form, _, _ in
        requested.append(Int(form.topic))
        if !fired.isEmpty { fired[number] += 1 }
      }
    }
  }
}
