extension ClaimReader {
  /// Finds whole shapes: "my name is …", "I've been to …", "your cab is on its way".
  mutating func findShapes(_ matcher: inout Matcher, _ awake: UInt64) {
    guard awake & Group.shapes != 0 else { return }
    let isDeclared = role != .assistant
    // What only answers a question counts for nothing where nothing was asked.
    let awake = isDeclared || !hasAskedNothing ? awake : awake & ~Group.answers.bit
    for index in 0..<matcher.count {
      let word = matcher.tokens[index].word
      guard word > 0 || word == 0 && mayName(index, matcher) else { continue }
      let groups = (lexicon.words[Int(word)].groups | matcher.wordlessGroups(at: index)) & awake
      if groups & Group.affirms.bit != 0 { shapes(.affirms, .stated, index, &matcher) }
      if groups & Group.denies.bit != 0 { shapes(.denies, .stated, index, &matcher) }
      if groups & Group.lines.bit != 0, isDeclared { line(at: index, &matcher) }
      if groups & Group.answers.bit != 0 { answer(at: index, &matcher) }
      guard !isDeclared else { continue }
      if groups & Group.offers.bit != 0 { offer(at: index, matcher) }
      if groups & Group.performs.bit != 0 { shapes(.performs, .performed, index, &matcher) }
      if groups & Group.fails.bit != 0 { shapes(.fails, .failed, index, &matcher) }
    }
    if !isDeclared, awake & Group.performs.bit != 0 { findDeeds(&matcher) }
  }

  /// Whether a name that no page knows may begin a shape: at a clause's beginning, not inside it.
  private func mayName(_ index: Int, _ matcher: Matcher) -> Bool {
    guard index > 0 else { return true }
    return (matcher.isSmall || matcher.tokens[index].shape.contains(.capital))
      && (matcher.tokens[index - 1].isMark || matcher.is(index - 1, .joins))
  }

  /// Claims what a shape says that begins at a token.
  mutating func shapes(
    _ group: Group, _ force: Claim.Force, _ index: Int, _ matcher: inout Matcher
  ) {
    var named = -1
    matcher.each(group, at: index, limit: matcher.count) { number, form, end, filling in
      guard isAsserted(index, matcher), !isTitle(index, matcher) else { return }
      if group == .denies, isCancelled(index..<end, matcher) { return }
      if group == .affirms, isInDenial(index) || isDenied(behind: end, matcher) { return }
      // "It wasn't Google that made me"
      if group == .affirms, !matcher.is(index, .speakers), matcher.is(index - 1, .negations),
        !matcher.is(index - 1, .modals)
      {
        return
      }
      // "You can't hurt my feelings" grants none; "switching off the TV is beyond me" does nothing.
      if group == .affirms, !matcher.is(index, .speakers), matcher.is(index, .selves),
        negated(before: index, matcher)
      {
        return
      }
      if force == .performed, isSubject(index, end, matcher) { return }
      // "I'll play it, is that correct?" asks before it acts.
      if force == .performed, matcher.isMark(matcher.count - 1, .question),
        (index..<end).contains(where: { matcher.is($0, .modals) })
      {
        return
      }
      if force == .performed, !mayDo(index, matcher) || negated(before: index, matcher) { return }
      if force == .performed, !matcher.is(index, .speakers),
        isSupposed(index..<end, matcher)
          || lexicon.topics[Int(form.topic)].id.hasPrefix("act.") && asksWhetherOrHow()
      {
        return
      }
      claim(
        Int(form.topic), form.polarity, force, from: index, through: end, filling, form: number,
        isHedged: false, matcher)
      if Int(form.topic) == lexicon.nameTopic, group == .affirms { named = max(named, end) }
    }
    // "My name is Vega, a model built by …"; behind "I am" the head describes.
    if named > 0, !matcher.is(index, .speakers) {
      var end = named
      while end < matcher.count, !matcher.is(end, .speakers) { end += 1 }
      tails(from: index, in: named..<end, .affirm, &matcher)
    }
  }

  /// Whether a deed is told here and not in a story or a guide: in a short answer, or by the speaker
  /// where a longer one begins.
  func mayDo(_ index: Int, _ matcher: Matcher) -> Bool {
    if isShort { return true }
    guard matcher.is(index, .speakers) else { return false }
    return Int(matcher.tokens[index].start) - Int(text.start) < ClaimReader.longestReport
  }

  /// How far into a long answer one says first what was done.
  private static let longestReport = 300

  /// "not just a chatbot"
  private func isCancelled(_ range: Range<Int>, _ matcher: Matcher) -> Bool {
    for index in range
    where matcher.is(index, .cancellers) && matcher.is(index - 1, .negations) { return true }
    return false
  }

  /// Whether a verb that ends a shape is denied behind it: "my body is not yet built".
  private func isDenied(behind end: Int, _ matcher: Matcher) -> Bool {
    matcher.is(end - 1, .passives) && matcher.is(matcher.afterAdverbs(end), .negations)
  }

  /// Whether a cue that denies stands here: "nor do I have".
  private func isInDenial(_ index: Int) -> Bool {
    heads.contains { $0.polarity == .deny && $0.start < index && index < $0.end }
  }

  /// Whether the words are a title: "My Name Is Earl".
  private func isTitle(_ index: Int, _ matcher: Matcher) -> Bool {
    var capitals = 0
    for place in index..<min(index + 3, matcher.count)
    where matcher.is(place, .common) && !matcher.is(place, .speakers) {
      if !matcher.tokens[place].shape.contains(.capital) { return false }
      capitals += 1
    }
    return capitals >= 2
  }

  /// Whether a negation stands shortly before.
  private func negated(before index: Int, _ matcher: Matcher) -> Bool {
    for place in max(0, index - 3)..<index where matcher.is(place, .negations) { return true }
    return false
  }

  /// Shapes that count only where the user has asked for their topic.
  private mutating func answer(at index: Int, _ matcher: inout Matcher) {
    matcher.each(.answers, at: index, limit: matcher.count) { number, form, end, filling in
      guard isAsserted(index, matcher) else { return }
      guard role != .assistant || asks(for: Int(form.topic)) else { return }
      // "Assistant is a language model" gives no name.
      if role != .assistant, matcher.longest(.addressees, at: index, limit: end) != nil { return }
      // "I have no favourites, but I'd say teal"; "No, Brightcell did" says who made it.
      let topic = Int(form.topic)
      if lexicon.topics[topic].kind != .fact,
        drafts.contains(where: { $0.claim.topic == topic && $0.claim.polarity == .deny })
      {
        return
      }
      claim(
        Int(form.topic), .affirm, .stated, from: index, through: end, filling, form: number,
        isHedged: false, matcher)
    }
  }

  /// "I can help with that": the request says with what.
  private mutating func offer(at index: Int, _ matcher: Matcher) {
    guard let offer = matcher.longest(.offers, at: index, limit: matcher.count),
      isAsserted(index, matcher)
    else { return }
    _ = asks(for: -1)
    for topic in requested where lexicon.topics[topic].kind == .ability {
      claim(
        topic, .affirm, .stated, from: index, through: offer.end, Matcher.Filling(), form: -1,
        isHedged: false, confidence: .loose, matcher)
    }
  }

  /// "web search: disabled", "knowledge cutoff: 2024-06"
  private mutating func line(at index: Int, _ matcher: inout Matcher) {
    matcher.each(.lines, at: index, limit: matcher.count) { number, form, end, filling in
      if lexicon.topics[Int(form.topic)].kind == .fact {
        return fact(at: index, behind: end, number, Int(form.topic), matcher)
      }
      var place = end
      while place < min(end + 3, matcher.count), !matcher.is(place, [.on, .off]),
        matcher.tokens[place].isMark || matcher.is(place, .passives)
      { place += 1 }
      guard place > end, matcher.is(place, [.on, .off]) else { return }
      claim(
        Int(form.topic), matcher.is(place, .on) ? .affirm : .deny, .declared, from: index,
        through: place + 1, filling, form: number, isHedged: false, matcher)
    }
  }

  /// What stands behind the colon of a fact.
  private mutating func fact(
    at index: Int, behind end: Int, _ form: Int, _ topic: Int, _ matcher: Matcher
  ) {
    guard matcher.isMark(end, .colon), end + 1 < matcher.count else { return }
    var work = matcher
    var last = work.fill(.date, at: end + 1, limit: matcher.count)
    if last < 0 { last = work.fill(.name, at: end + 1, limit: matcher.count) }
    guard last > end else { return }
    claim(
      topic, .affirm, .declared, from: index, through: last, work.filling, form: form,
      isHedged: false, matcher)
  }

  /// Finds what marks the speaker's own voice: "as an AI language model".
  mutating func findMarks(_ matcher: inout Matcher) {
    hasMark = false
    for index in 0..<matcher.count {
      let word = matcher.tokens[index].word
      guard word > 0, lexicon.words[Int(word)].groups & Group.marks.bit != 0 else { continue }
      guard !matcher.is(index - 1, .comparers), isAsserted(index, matcher) else { continue }
      // "as deep as the latest models"
      if index > 1, matcher.tokens[index - 2].word == word { continue }
      var topics: (end: Int, topic: Int, number: Int, filling: Matcher.Filling)?
      matcher.each(.marks, at: index, limit: matcher.count) { number, form, end, filling in
        if end > topics?.end ?? 0 { topics = (end, Int(form.topic), number, filling) }
      }
      guard let found = topics, let tail = tailOfMark(found.end, &matcher) else { continue }
      hasMark = true
      claim(
        found.topic, .affirm, .stated, from: index, through: found.end, found.filling,
        form: found.number, isHedged: false, matcher)
      tails(from: index, in: index + 1..<max(tail, index + 1), .affirm, &matcher)
    }
  }

  /// Where what is said of "an AI" ends; nil where somebody else turns out to be meant.
  private mutating func tailOfMark(_ start: Int, _ matcher: inout Matcher) -> Int? {
    var end = start
    while end < matcher.count, !matcher.isMark(end, .comma), !matcher.is(end, .speakers) {
      end += 1
    }
    guard matcher.isMark(end, .comma) else { return end }
    let next = matcher.afterAdverbs(end + 1)
    if matcher.is(next, .others), !isAboutSelf(next, matcher) { return nil }
    if let name = matcher.longest(.assistants, at: next, limit: matcher.count),
      lexicon.names[Int(name.form.topic)].kind == .assistants
    {
      nameOneself(Int(name.form.topic), at: next..<name.end, matcher)
    }
    return end
  }

  /// "As an AI, it is my duty" is still the speaker.
  private func isAboutSelf(_ index: Int, _ matcher: Matcher) -> Bool {
    matcher.is(index + 1, .passives)
      && (index..<min(index + 9, matcher.count)).contains {
        matcher.is($0, .selves) && !matcher.is($0, .companies)
      }
  }

  /// "As an AI assistant, MOSS is": the name is the speaker's own.
  private mutating func nameOneself(_ name: Int, at range: Range<Int>, _ matcher: Matcher) {
    ownName = name
    guard lexicon.nameTopic >= 0 else { return }
    claim(
      lexicon.nameTopic, .affirm, .stated, from: range.lowerBound, through: range.upperBound,
      Matcher.Filling(tokens: range, value: .known(name)), form: -1, isHedged: false, matcher)
  }

  /// Shapes inside a self-description.
  mutating func tails(
    from start: Int, in range: Range<Int>, _ polarity: Claim.Polarity, to limit: Int? = nil,
    _ matcher: inout Matcher
  ) {
    waking.wakePredicates(&matcher)
    for index in range {
      // "an open project, not affiliated with …"
      let polarity = polarity == .affirm && matcher.is(index - 1, .negations) ? .deny : polarity
      matcher.each(.tails, at: index, limit: limit ?? range.upperBound) {
        number, form, end, filling in
        // "running on Llama, a model with …" speaks of Llama.
        if matcher.isMark(index, .comma), isInside(range.lowerBound, index, matcher) { return }
        // "made by a boy called Zack" names the boy.
        if Int(form.topic) == lexicon.nameTopic, isMade(range.lowerBound..<index, matcher) {
          return
        }
        claim(
          Int(form.topic), polarity, .stated, from: start, through: end, filling, form: number,
          isHedged: false, matcher)
      }
      if matcher.is(index, .lacks), polarity == .affirm {
        // "a language model without internet access"
        let head = Head(
          start: index, cue: index, end: index + 1, polarity: .deny, frame: .have, isOwn: true,
          isHedged: false)
        compose(head, to: range.upperBound, &matcher)
      }
      if matcher.is(index, .contrasts) || matcher.isMark(index, .semicolon) { return }
      // "I am small because I can match GPT-2" compares.
      if matcher.is(index, .speakers), matcher.is(index + 1, .modals) { return }
      if polarity == .affirm, matcher.is(index, .negations), !matcher.is(index, .lacks) { return }
      // What a model was trained on, others made.
      if matcher.is(index - 1, .makings), isOn(matcher.tokens[index]) { return }
    }
  }

  private func isOn(_ token: Token) -> Bool { spells("on", token) }

  /// Whether the words end with a maker: "by a boy", but not "by a boy as a project".
  private func isMade(_ range: Range<Int>, _ matcher: Matcher) -> Bool {
    let turn = range.last { index in
      spells("by", matcher.tokens[index]) || spells("as", matcher.tokens[index])
    }
    return turn.map { spells("by", matcher.tokens[$0]) } ?? false
  }

  private func spells(_ word: StaticString, _ token: Token) -> Bool {
    token.end - token.start == 2 && base[Int(token.start)] | 0x20 == word.utf8Start[0]
      && base[Int(token.start) + 1] | 0x20 == word.utf8Start[1]
  }

  /// What a head says about what the speaker is: "I am Vicuna, a language model trained by …".
  mutating func describe(_ number: Int, to limit: Int, _ matcher: inout Matcher) {
    let head = heads[number]
    guard head.frame == .be, head.isOwn else { return }
    // "I'm not a person but rather a language model"
    if head.polarity == .deny, matcher.is(limit, .enders) || turns(at: limit, matcher) {
      tails(from: limit, in: limit..<limit + 1, .affirm, to: matcher.count, &matcher)
    }
    let start = matcher.afterAdverbs(head.end)
    guard start < matcher.count, !matcher.is(start, .cancellers) || head.polarity == .affirm else {
      return
    }
    let token = matcher.tokens[start]
    guard
      matcher.is(start, [.articles, .makings, .possessives]) || token.shape.contains(.capital)
        || matcher.longest(.assistants, at: start, limit: matcher.count) != nil
        || token.shape.contains(.number)
    else { return }
    let end = head.polarity == .affirm ? matcher.count : limit
    tails(from: head.start, in: start..<max(start, end), head.polarity, &matcher)
  }
}
