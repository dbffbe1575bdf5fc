import Corpus
import Rulebook

/// What was done, said in one shape: 您的机票已出票.
extension UnspacedReader {
  /// Whether the clause may say that something was done. 邮件已发送，还需要帮助吗？ asks only in its last
  /// clause.
  var mayPerform: Bool {
    !isSystem && standing.supposition == .none && (!standing.isQuestion || clause != clauses.last)
  }

  /// Finds the shapes of a group that say at a place that something was done.
  mutating func perform(_ group: Group, _ force: Claim.Force, at place: Int) {
    if place > opening, subject(at: place).kind == .other { return }
    letters.matches(group, at: place, limit: letters.count, into: &found)
    guard !found.isEmpty, !isNegated(place) else { return }
    for match in found
    where !isMoment(behind: match.end)
      && (isForUser(place..<match.end) || !isModifier(endingAt: match.end))
    {
      claim(
        Int(match.form.topic), match.form.polarity, force, place..<match.end, match.filling,
        by: match.number, isMarked: false)
    }
  }

  /// Whether what is said to be done is only when something else is: 下单成功之后，商家会发货.
  func isMoment(behind end: Int) -> Bool {
    let known = pages.known
    let finished = known[.finished].first { letters.matches($0, at: end, limit: letters.count) }
    var place = end + (finished?.count ?? 0)
    if place < letters.count, known.dones.contains(letters.tokens[place].word) { place += 1 }
    return letters.begins(.moments, at: place, limit: letters.count)
  }

  /// 已下单|的用户 are those who did; 已为您预约李医生|的门诊 was done.
  func isModifier(endingAt end: Int) -> Bool {
    end + 1 < letters.count && letters.tokens[end].word == pages.known.possessive
      && !letters.tokens[end + 1].isMark && !letters.is(end + 1, .enders)
  }

  /// Whether some tokens say that it was done for the user: 为您.
  private func isForUser(_ tokens: Range<Int>) -> Bool {
    tokens.contains { pages.known.addressees.contains(letters.tokens[$0].word) }
  }

  /// Whether an act is denied, wished, asked for or supposed.
  func isNegated(_ place: Int) -> Bool {
    for index in max(clause.lowerBound, place - 8)..<max(clause.lowerBound, place) {
      let end = letters.word(.negations, at: index)
      if end > index, end <= place { return true }
    }
    return false
  }
}
