import Rulebook

/// Words that deny or affirm, at a place.
struct LetterCue {
  var start: Int
  var end: Int
  var isDenial: Bool
  var frame: Form.Frame
}

extension UnspacedReader {
  /// Finds the cues of a clause; one that has two frames stands there twice.
  mutating func findCues(in clause: Range<Int>) {
    cues.removeAll(keepingCapacity: true)
    var place = clause.lowerBound
    while place < clause.upperBound {
      guard letters.mayBegin(.cues, at: place) else {
        place += 1
        continue
      }
      letters.matches(.cues, at: place, limit: clause.upperBound, into: &found)
      guard let longest = found.first else {
        place += 1
        continue
      }
      let isDenial = longest.form.polarity == .deny
      if !(isDenial && letters.is(longest.end, .cancellers)) {
        for match in found where match.end == longest.end {
          let cue = LetterCue(
            start: place, end: match.end, isDenial: match.form.polarity == .deny,
            frame: match.form.frame)
          let isKnown = cues.contains {
            $0.start == cue.start && $0.isDenial == cue.isDenial && $0.frame == cue.frame
          }
          if !isKnown { cues.append(cue) }
        }
      }
      place = longest.end
    }
  }

  /// Composes the cues of the clause with what stands behind them.
  mutating func findPredicates() {
    guard standing.supposition != .own else { return }
    for number in 0..<cues.count {
      let cue = cues[number]
      let subject = subject(at: cue.start)
      guard subject.kind == .speaker || subject.kind == .none && isElided else { continue }
      let modified = endOfModified(cue, behind: subject)
      let residue =
        modified != nil
        ? 0 : residue(subject.isHere ? subject.end : clause.lowerBound, cue.start)
      let start = subject.isHere ? subject.start : cue.start
      if cue.isDenial {
        if letters.follows(.hedges, before: cue.start, from: clause.lowerBound, within: 4) {
          continue
        }
        guard residue <= (subject.isHere ? 10 : subject.kind == .none ? 0 : 2) else { continue }
      } else {
        guard residue <= (subject.isHere ? 2 : 0) else { continue }
        let isCarried = standing.hasHead || isSystem && subject.kind == .speaker
        guard subject.isHere || isCarried || standing.mark != nil || echoed != nil else {
          continue
        }
        if isInsideDenial(cue) || isUndone(behind: cue) { continue }
        if modified == nil, isAdvice(before: cue, from: subject.end) { continue }
      }
      if cue.frame == .be {
        be(cue, from: start, isHere: subject.isHere)
        standing.hasHead = true
        continue
      }
      guard !standing.isQuestion else { continue }
      standing.hasHead = true
      if cue.frame == .can { going = cue }
      let limit = modified ?? reach(of: cue)
      predicate(cue, from: start, to: limit, within: modified)
      if limit == clause.upperBound,
        limit - cue.end <= 10 && letters.isMark(limit, .colon) || namesInstances(behind: limit, cue)
      {
        pending = cue
      }
    }
  }

  /// 你是一个没有感情的翻译机器: where what is said of a mind before its noun ends.
  private func endOfModified(
    _ cue: LetterCue, behind subject: (kind: Subject, start: Int, end: Int, isHere: Bool)
  ) -> Int? {
    guard cue.frame != .be, subject.isHere || isSystem,
      let being = cues.first(where: { $0.frame == .be && !$0.isDenial }),
      being.start >= subject.end, being.end < cue.start,
      !(being.end..<cue.start).contains(where: { letters.is($0, .others) })
    else { return nil }
    let last = letters.mind(at: being.end, limit: clause.upperBound)
    return (cue.end..<max(cue.end, min(clause.upperBound, cue.end + 16))).last {
      letters.tokens[$0].word == pages.known.possessive && (isSystem || $0 < last)
    }
  }

  /// 我能做的事情包括：…: the members behind a colon, in the same line or in those that follow.
  mutating func findMembers(_ cue: LetterCue) {
    var cue = cue
    cue.start = clause.lowerBound
    cue.end = clause.lowerBound
    let own = letters.longest(.cues, at: opening, limit: clause.upperBound)
    letters.matches(.cues, at: opening, limit: clause.upperBound, into: &found)
    // 可以播放音乐, 不能联网: a member may say so itself.
    if own > opening, let match = found.first, match.form.frame == .can {
      cue.end = own
      if match.form.polarity == .deny { cue.isDenial = true }
    }
    predicate(cue, from: clause.lowerBound, to: clause.upperBound)
    guard isSystem, cue.frame == .can, cue.end == clause.lowerBound else { return }
    // 工具：搜索引擎
    cue.frame = .have
    isMember = true
    predicate(cue, from: clause.lowerBound, to: clause.upperBound)
    isMember = false
  }

  /// The line over a list of what the assistant can: 你的能力：, ## 工具.
  func heading() -> LetterCue? {
    letters.count <= 14 && clauses.count == 1 ? heading(in: clauses[0]) : nil
  }

  /// The same, with its list in the line: 能力：联网搜索、执行代码.
  func headingBefore() -> LetterCue? {
    guard isSystem, let first = clauses.first, clauses.count > 1, first.count <= 6,
      letters.isMark(first.upperBound, .colon)
    else { return nil }
    return heading(in: first)
  }

  private func heading(in clause: Range<Int>) -> LetterCue? {
    guard isSystem, clause.count <= 10,
      pages.known.headings.contains(where: {
        clause.count >= $0.count
          && letters.matches($0, at: clause.upperBound - $0.count, limit: clause.upperBound)
      }), !clause.contains(where: { letters.is($0, .negations) })
    else { return nil }
    return LetterCue(
      start: clause.lowerBound, end: clause.upperBound, isDenial: false, frame: .can)
  }

  /// 我可以帮您做很多事，比如…: whether members of a list follow.
  private func namesInstances(behind end: Int, _ cue: LetterCue) -> Bool {
    guard cue.frame == .can, end - cue.end <= 24, letters.isMark(end, .comma) else { return false }
    let limit = letters.count
    return pages.known.instances.contains { letters.matches($0, at: end + 1, limit: limit) }
      && pages.known.chores.contains {
        $0.count < end - cue.end && letters.matches($0, at: end - $0.count, limit: end)
      }
  }

  /// 我建议使用…来读取文件 says what the user may do.
  private func isAdvice(before cue: LetterCue, from start: Int) -> Bool {
    (start..<max(start, cue.start)).contains { place in
      let end = letters.word(.introducers, at: place)
      return end > place && letters.tokens[place].word != pages.known.being
    }
  }

  private func isInsideDenial(_ cue: LetterCue) -> Bool {
    cues.contains {
      $0.isDenial && $0.start < cue.start && cue.start < reach(of: $0)
    }
  }

  /// 我可打不了电话: whether what is affirmed is said not to be possible.
  private func isUndone(behind cue: LetterCue) -> Bool {
    cue.frame == .can
      && (cue.end..<max(cue.end, min(cue.end + 4, clause.upperBound)))
        .contains { letters.is($0, .potentials) }
  }

  /// Where the reach of a cue ends.
  private func reach(of cue: LetterCue) -> Int {
    var limit = clause.upperBound
    for other in cues where other.start >= cue.end && other.start < limit {
      if other.isDenial || pages.known.turns.contains(where: { isRun($0, other) }) {
        limit = other.start
      }
    }
    for place in cue.end..<max(cue.end, limit) where letters.is(place, .enders) { return place }
    return limit
  }

  private func isRun(_ run: [Int32], _ cue: LetterCue) -> Bool {
    run.count == cue.end - cue.start
      && letters.matches(run, at: cue.start, limit: clause.upperBound)
  }

  /// 我是…, 我不是….
  private mutating func be(_ cue: LetterCue, from start: Int, isHere: Bool) {
    let limit = clause.upperBound
    if !cue.isDenial {
      if isHere { standing.isDescription = true }
      let end = letters.mind(at: cue.end, limit: limit)
      guard end > cue.end, mindTopic >= 0, isComplement(cue.end..<end, of: cue) else { return }
      let isFollowing = standing.hasHead || clause.lowerBound > clauses[0].lowerBound
      guard isHere || isFollowing && !standing.isQuestion else { return }
      standing.isDescription = true
      claim(
        mindTopic, .affirm, .stated, start..<end, Matcher.Filling(), isMarked: standing.isMarked)
      return
    }
    findHeads(cue.end, reach(of: cue), .be)
    for head in heads {
      letters.matches(.complements, at: head, limit: limit, into: &found)
      for match in found {
        // 不是战斗机器人 is another one.
        if Int(match.form.topic) == mindTopic, !isMind(behind: cue.end) { continue }
        claim(
          Int(match.form.topic), .deny, .stated, start..<match.end, match.filling,
          by: match.number, isMarked: standing.isMarked)
      }
    }
  }

  /// Whether a mind is what one is: not 我只是按程序回答, nor 我用的是大模型.
  private func isComplement(_ mind: Range<Int>, of cue: LetterCue) -> Bool {
    if cue.start > clause.lowerBound, letters.tokens[cue.start - 1].word == pages.known.possessive {
      return false
    }
    return !letters.is(mind.lowerBound, .prepositions)
      || mind.contains { letters.tokens[$0].word == pages.known.possessive }
  }

  /// 我可以播放音乐，设置闹钟，…: the clause goes on with what the one before began.
  mutating func goOn(_ cue: LetterCue) {
    guard subjects.isEmpty, cues.isEmpty, !standing.isQuestion, standing.supposition == .none
    else { return }
    letters.matches(
      .verbs, at: opening, limit: clause.upperBound, ending: .verb(isAffirmed: !cue.isDenial),
      into: &found)
    for match in found
    where clause.upperBound - match.end <= 4 && (cue.isDenial || isAffirmable(match)) {
      claim(
        Int(match.form.topic), cue.isDenial ? .deny : .affirm, .stated, opening..<match.end,
        match.filling, by: match.number, isMarked: standing.isMarked)
    }
  }

  /// 可以联网搜索|的助手: where what a mind can do ends.
  private func endOfModifier(behind cue: LetterCue, _ limit: Int) -> Int? {
    (cue.end..<max(cue.end, min(limit, cue.end + 16))).first {
      letters.tokens[$0].word == pages.known.possessive
        && letters.mind(at: $0 + 1, limit: clause.upperBound) == clause.upperBound
    }
  }

  /// Whether a word for a mind follows, with nothing but 一个 before it.
  private func isMind(behind place: Int) -> Bool {
    var place = place
    while true {
      if letters.longest(.minds, at: place, limit: clause.upperBound) > place { return true }
      let quality = max(
        letters.word(.qualities, at: place), letters.word(.adverbs, at: place))
      guard quality > place, quality < clause.upperBound else { return false }
      place = quality
    }
  }

  /// The topic "is an AI"; -1 where no page defines it.
  var mindTopic: Int { pages.mindTopic }

  private mutating func predicate(
    _ cue: LetterCue, from start: Int, to limit: Int, within modified: Int? = nil
  ) {
    let end = modified ?? clause.upperBound
    switch cue.frame {
    case .can:
      findHeads(cue.end, limit, .can)
      let places = heads
      for head in places { verbs(head, start, end, cue, through: nil) }
      if let last = endOfModifier(behind: cue, limit) {
        findHeads(cue.end, last, .can)
        let inner = heads
        for head in inner { verbs(head, start, last, cue, through: last) }
      }
      guard cue.isDenial else { return }
      // 无法拥有情感
      for head in places {
        let reached = letters.word(.reaches, at: head)
        guard reached > head else { continue }
        findHeads(reached, limit, .none)
        for place in heads { nouns(place, start, end, cue) }
      }
    case .have:
      findHeads(cue.end, limit, .have)
      let places = heads
      for head in places { nouns(head, start, end, cue) }
      // 没有播放音乐的功能
      for place in cue.end + 1..<max(cue.end + 1, min(limit, cue.end + 40)) {
        let ability = letters.word(.abilities, at: place)
        guard ability > place, letters.closes(ability, end) else { continue }
        findHeads(cue.end, place, .can)
        let inner = heads
        for head in inner { verbs(head, start, place, cue, through: ability) }
        break
      }
    case .do:
      // 不知道您的位置
      findHeads(cue.end, limit, .have)
      let places = heads
      for head in places { nouns(head, start, end, cue, isOfAbility: true) }
    case .be, .none: break
    }
  }

  private mutating func verbs(
    _ head: Int, _ start: Int, _ limit: Int, _ cue: LetterCue, through end: Int?
  ) {
    // 你能上网吗？不能 denies as freely as 我不能上网.
    let isDenied = cue.isDenial || echoed?.isNo == true
    let ending = end == nil ? Ending.verb(isAffirmed: !isDenied) : .any
    letters.matches(.verbs, at: head, limit: limit, ending: ending, into: &found)
    for match in found where isDenied || isAffirmable(match) {
      claim(
        Int(match.form.topic), cue.isDenial ? .deny : .affirm, .stated,
        start..<(end ?? match.end), match.filling, by: match.number,
        isMarked: standing.isMarked)
    }
  }

  private mutating func nouns(
    _ head: Int, _ start: Int, _ limit: Int, _ cue: LetterCue, isOfAbility: Bool = false
  ) {
    letters.matches(.nouns, at: head, limit: limit, into: &found)
    for match in found where letters.closes(match.end, limit) {
      guard cue.isDenial || echoed?.isNo == true || isMember || isAffirmable(match) else {
        continue
      }
      if isOfAbility, !pages.isAbility[Int(match.form.topic)] { continue }
      claim(
        Int(match.form.topic), cue.isDenial ? .deny : .affirm, .stated, start..<match.end,
        match.filling, by: match.number, isMarked: standing.isMarked)
    }
  }

  /// 放不了音乐: a verb that cannot be done.
  mutating func findPotentials() {
    guard standing.supposition != .own, !standing.isQuestion,
      letters.present & WordKinds.potentials.rawValue != 0
    else { return }
    for place in clause.dropFirst() where letters.is(place, .potentials) {
      let subject = subject(at: place)
      guard subject.kind == .speaker || subject.kind == .none && isElided else { continue }
      let first = subject.isHere ? subject.end : clause.lowerBound
      for start in max(first, place - 3)..<max(first, place) {
        guard residue(first, start) <= (subject.isHere ? 6 : 0) else { continue }
        letters.matches(
          .verbs, at: start, limit: clause.upperBound, ending: .verb(isAffirmed: false),
          potential: place, into: &found)
        for match in found {
          claim(
            Int(match.form.topic), .deny, .stated,
            (subject.isHere ? subject.start : start)..<match.end, match.filling, by: match.number,
            isMarked: standing.isMarked)
        }
      }
    }
  }

  private func isAffirmable(_ match: LetterMatch) -> Bool {
    pages.affirmed[Int(match.form.topic)] & match.form.group.bit != 0
  }
}
