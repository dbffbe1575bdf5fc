import Rulebook

/// What an assistant can, member by member: 我能做的事情包括：…, 能力：联网搜索、执行代码.
extension UnspacedReader {
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
    findNamed()
  }

  /// 工具：邮件发送、日程管理: what is done to something, named by a noun.
  private mutating func findNamed() {
    findHeads(clause.lowerBound, clause.upperBound, .can)
    for head in heads {
      let end = (head..<clause.upperBound).first { letters.tokens[$0].isMark } ?? clause.upperBound
      for deeds in pages.deeds {
        guard let object = ending(of: deeds.objects, at: head),
          let verb = ending(of: deeds.verbs, at: object), verb == end
        else { continue }
        claim(
          deeds.topic, .affirm, .stated, head..<verb, Matcher.Filling(),
          isMarked: standing.isMarked)
      }
    }
  }

  /// How many letters a line has at most that heads a list.
  private static let heading = 14

  /// The line over a list of what the assistant can: 你的能力：, ## 工具.
  func heading() -> LetterCue? {
    letters.count <= UnspacedReader.heading + 2 && clauses.count == 1
      ? heading(in: clauses[0]) : nil
  }

  /// The same, with its list in the line: 能力：联网搜索、执行代码.
  func headingBefore() -> LetterCue? {
    guard isSystem, let first = clauses.first, clauses.count > 1,
      first.count <= UnspacedReader.heading,
      letters.isMark(first.upperBound, .colon)
    else { return nil }
    return heading(in: first)
  }

  private func heading(in clause: Range<Int>) -> LetterCue? {
    guard isSystem, clause.count <= UnspacedReader.heading,
      endsAsHeading(clause), !clause.contains(where: { letters.is($0, .negations) })
    else { return nil }
    return LetterCue(
      start: clause.lowerBound, end: clause.upperBound, isDenial: false, frame: .can)
  }

  func endsAsHeading(_ clause: Range<Int>) -> Bool {
    letters.ends(.headings, at: clause.upperBound, from: clause.lowerBound)
  }

  /// 我可以帮您做很多事，比如…: whether members of a list follow.
  func namesInstances(behind end: Int, _ cue: LetterCue) -> Bool {
    guard cue.frame == .can, end - cue.end <= 24, letters.isMark(end, .comma) else { return false }
    return letters.begins(.instances, at: end + 1, limit: letters.count)
      && letters.ends(.chores, at: end, from: cue.end + 1)
  }
}
