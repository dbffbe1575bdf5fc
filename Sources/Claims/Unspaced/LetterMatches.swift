import Rulebook

/// Which forms match at a token.
extension Letters {
  /// Every form of a group that matches at a token, or only of those that name the speaker, into
  /// `found`; the longest first.
  func matches(
    _ group: Group, at index: Int, limit: Int, ending: Ending = .any, potential: Int = -1,
    for sought: Sought = .all, onlyNaming: Bool = false, into found: inout [LetterMatch]
  ) {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    guard index < limit, mayBegin(group, at: index) else { return }
    if onlyNaming, present & WordKinds.speakers.rawValue == 0 { return }
    let word = Int(tokens[index].word)
    var matching = LetterMatching(limit: limit, ending: ending)
    matching.isNoun = group == .nouns
    matching.isAnswer = group == .answers
    matching.potential = potential
    if word > 0, pages.groups[word] & group.bit != 0 {
      // What stands behind a verb that cannot be done may be passed over.
      let following = potential == index + 1 ? .max : Beginning.following(tokens.base, index, limit)
      let groups = pages.groups[word]
      pages.beginnings.each(group, of: word, amid: groups, with: following) { beginning in
        guard sought == .all || beginning.isTelling,
          !onlyNaming || pages.namesSpeaker[Int(beginning.form)],
          presence.allows(Int(beginning.form))
        else { return }
        attempt(Int(beginning.form), index, &matching, &found)
      }
    }
    let isOpening = opens(index)
    for form in wordless
    where form.group == group && (isOpening || !form.isOpening)
      && sought.has(pages.forms[form.number]) && (!onlyNaming || pages.namesSpeaker[form.number])
    {
      attempt(form.number, index, &matching, &found)
    }
    order(&found)
  }

  private func order(_ found: inout [LetterMatch]) {
    if found.count > 1 { found.sort { $0.end > $1.end } }
  }

  /// Where the longest form of a group ends that begins at a token; -1 where none does.
  @inline(__always)
  func longest(_ group: Group, at index: Int, limit: Int) -> Int {
    guard index < limit else { return -1 }
    let word = Int(tokens[index].word)
    guard word > 0, pages.groups[word] & group.bit != 0 else { return -1 }
    return longest(group, beginningWith: word, at: index, limit: limit)
  }

  private func longest(
    _ group: Group, beginningWith word: Int, at index: Int, limit: Int
  ) -> Int {
    var matching = LetterMatching(limit: limit, ending: .any)
    var best = -1
    let groups = pages.groups[word]
    let following = Beginning.following(tokens.base, index, limit)
    pages.beginnings.each(group, of: word, amid: groups, with: following) { beginning in
      best = max(best, run(pages.forms[Int(beginning.form)], at: index, &matching))
    }
    return best
  }

  private func attempt(
    _ number: Int, _ index: Int, _ matching: inout LetterMatching, _ found: inout [LetterMatch]
  ) {
    let form = pages.forms[number]
    matching.filling = Matcher.Filling()
    let end = run(form, at: index, &matching)
    guard end > index else { return }
    found.append(LetterMatch(end: end, number: number, form: form, filling: matching.filling))
  }
}
