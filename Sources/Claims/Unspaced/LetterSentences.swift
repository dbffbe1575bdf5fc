/// What is known of a sentence before its clauses are read.
extension UnspacedReader {
  mutating func prepare(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, isEarly: Bool
  ) {
    letters.read(bytes, range, isAddressed: isSystem && !isSelfSpoken)
    standing = Standing()
    standing.isEarly = isEarly
    clauses.removeAll(keepingCapacity: true)
    var start = 0
    for index in 0...letters.count where index == letters.count || bordersClause(index) {
      if index > start { clauses.append(start..<index) }
      start = index + 1
    }
    let end = letters.count - 1
    guard end >= 0 else { return }
    var word = end
    while word > 0, letters.tokens[word].isMark { word -= 1 }
    standing.isQuestion = echoed == nil && isAsking(end, word)
    for index in 0..<min(6, letters.count)
    where letters.longest(.openings, at: index, limit: letters.count) > index {
      standing.isApology = true
    }
  }

  /// Whether anything in the sentence may be about the speaker: it is named, or may be left out.
  var mayBeOwn: Bool {
    letters.present & WordKinds.speakers.rawValue != 0 || standing.isEarly || asksSelf || isElided
      || echoed != nil
  }

  /// Whether something in the sentence may say that an act was done, whoever did it.
  mutating func mayTellOfDeeds() -> Bool {
    for place in 0..<letters.count {
      let groups = letters.groups(at: place)
      if groups & Group.doings.bit != 0,
        letters.longest(.doings, at: place, limit: letters.count) > place
      {
        return true
      }
      if groups & Group.leads.bit != 0,
        letters.longest(.leads, at: place, limit: letters.count) > place
      {
        return true
      }
      for group in [Group.performs, .fails] where groups & group.bit != 0 {
        letters.matches(group, at: place, limit: letters.count, into: &found)
        if !found.isEmpty { return true }
      }
    }
    return false
  }

  /// Whether a line of a system text is a point of a list that begins with what one has: - 有自己的观点.
  func isBullet(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound, bytes[place] <= 32 { place += 1 }
    guard place < range.upperBound,
      bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "*"),
      let first = (0..<min(3, letters.count)).first(where: { !letters.tokens[$0].isMark })
    else { return false }
    return letters.begins(.havings, at: first, limit: letters.count)
  }

  private func isAsking(_ end: Int, _ word: Int) -> Bool {
    if letters.isMark(end, .question) { return true }
    // 还能帮你管理日程呢 says so, and asks nothing.
    return pages.known.asking.contains(letters.tokens[word].word)
      || letters.tokens[word].word == pages.known.lingering
        && (0..<word).contains { letters.is($0, .questioners) }
  }

  /// Whether a clause says something of the speaker before another one asks: 我会画画，想画什么？,
  /// 网页我打不开，您能把内容贴过来吗？
  func tellsFirst(_ clause: Range<Int>) -> Bool {
    guard clause != clauses.last, clause == clauses[0],
      let last = clauses.last?.lowerBound, !letters.is(last, .speakers),
      letters.is(clause.lowerBound, .speakers)
        || pages.known.addressees.contains(letters.tokens[last].word)
          && clause.contains(where: { letters.is($0, .speakers) })
        || asksWhat(clauses.last!) && clause.contains(where: { letters.is($0, .speakers) })
    else { return false }
    return !clause.contains { letters.word(.questioners, at: $0) > $0 }
  }

  /// 想听什么 asks by a word of its own, and not whether what was said before it holds.
  private func asksWhat(_ clause: Range<Int>) -> Bool {
    clause.contains {
      letters.is($0, .questioners) && !pages.known.asking.contains(letters.tokens[$0].word)
        && letters.tokens[$0].word != pages.known.lingering
    }
  }

  private func bordersClause(_ index: Int) -> Bool {
    let token = letters.tokens[index]
    guard token.isMark else { return false }
    return !token.is(.enumeration) && !token.is(.quote) && !token.is(.slash)
  }

  /// Whether the sentence says that the speaker cannot do something, as one who declines does.
  mutating func deniesEarly() -> Bool {
    for clause in clauses {
      findCues(in: clause)
      if cues.contains(where: { $0.isDenial && $0.frame == .can && isSpoken($0.start, clause) }) {
        return true
      }
      // 我点不开链接
      if clause.contains(where: { letters.is($0, .potentials) && isSpoken($0, clause) }) {
        return true
      }
      guard turn.range.count <= UnspacedReader.report else { continue }
      // 藏语不在我的能力范围内
      for place in clause {
        let end = letters.longest(.lefts, at: place, limit: clause.upperBound)
        if (place..<max(place, end)).contains(where: { letters.is($0, .speakers) }) { return true }
      }
    }
    return false
  }

  /// Whether the speaker is named right before a place.
  private func isSpoken(_ place: Int, _ clause: Range<Int>) -> Bool {
    (max(clause.lowerBound, place - 5)..<max(clause.lowerBound, place)).contains {
      letters.is($0, .speakers)
    }
  }
}
