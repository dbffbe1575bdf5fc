import Rulebook

/// What stands behind a cue, where the cue wants it: a verb phrase or a noun phrase.
extension UnspacedReader {
  mutating func predicate(
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

  /// Whether the topic of a match may be affirmed by its slot.
  func isAffirmable(_ match: LetterMatch) -> Bool {
    pages.affirmed[Int(match.form.topic)] & match.form.group.bit != 0
  }

  /// 我可以播放音乐，设置闹钟，…: the clause goes on with what the one before began.
  mutating func goOn(_ cue: LetterCue) {
    guard subjects.isEmpty, cues.isEmpty, !standing.isQuestion, standing.supposition == .none,
      !letters.is(clause.lowerBound, .requesters)
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

  /// How many letters stand at most between a cue and the end of what it says of a mind.
  static let widestModifier = 32

  /// 可以联网搜索|的助手: where what a mind can do ends.
  private func endOfModifier(behind cue: LetterCue, _ limit: Int) -> Int? {
    (cue.end..<max(cue.end, min(limit, cue.end + UnspacedReader.widestModifier))).first {
      letters.tokens[$0].word == pages.known.possessive
        && letters.mind(at: $0 + 1, limit: clause.upperBound) == clause.upperBound
    }
  }
}
