import Corpus
import Rulebook

/// What says of the words before it whether one can: 发邮件|超出了我的能力范围, 放音乐|我在行.
extension UnspacedReader {
  mutating func findReversals() {
    let groups: [(Group, Claim.Polarity)] = [(.lefts, .deny), (.grants, .affirm)]
    for place in clause.dropFirst(2) {
      for (group, polarity) in groups where letters.mayBegin(group, at: place) {
        let end = letters.longest(group, at: place, limit: clause.upperBound)
        guard end > place, endOfParticles(end) == clause.upperBound,
          let front = front(from: opening, before: place)
        else { continue }
        let isSpoken = (place..<end).contains { letters.is($0, .speakers) }
        guard isSpoken || isElided || polarity == .deny && isBrief else { continue }
        return tell(front, polarity)
      }
    }
  }

  /// 预测股市这件事，恕我无能为力: what the clause before names, and this one denies.
  mutating func denyBefore() {
    let first = clause.lowerBound
    guard drafts.isEmpty, let before = clauses.last(where: { $0.upperBound < first }),
      letters.isMark(before.upperBound, .comma),
      letters.longest(.lefts, at: first, limit: clause.upperBound) > first
        || letters.longest(.lefts, at: opening, limit: clause.upperBound) > opening
    else { return }
    let whole = clause
    clause = before
    findCues(in: before)
    let start = skipped(before.lowerBound, before.upperBound)
    if !letters.is(start, .others), let front = front(from: start, before: before.upperBound),
      front.upperBound < before.upperBound
    {
      deny(front, through: whole)
    }
    clause = whole
    findCues(in: whole)
  }

  /// Denies 发邮件, behind which stands that it cannot be done.
  mutating func deny(_ front: Range<Int>, through last: Range<Int>? = nil) {
    tell(front, .deny, through: last)
  }

  private mutating func tell(
    _ front: Range<Int>, _ polarity: Claim.Polarity, through last: Range<Int>? = nil
  ) {
    fronted = bytes(of: clause.lowerBound..<(last ?? clause).upperBound)
    defer { fronted = nil }
    let places = places(in: front)
    for place in places {
      for group in [Group.verbs, .nouns] {
        letters.matches(group, at: place, limit: front.upperBound, into: &found)
        for match in found
        where match.end == front.upperBound
          && (polarity == .deny || group == .verbs && isAffirmable(match))
        {
          claim(
            Int(match.form.topic), polarity, .stated, place..<match.end, match.filling,
            by: match.number, isMarked: standing.isMarked)
        }
      }
    }
  }

  /// Where what stands first may begin.
  private mutating func places(in front: Range<Int>) -> [Int] {
    findHeads(front.lowerBound, front.upperBound, .have)
    return heads
  }

  /// Where the words end that only close a clause: 我不会|的哦.
  func endOfParticles(_ start: Int) -> Int {
    var place = start
    while place < clause.upperBound {
      let word = letters.tokens[place].word
      let end =
        word == pages.known.possessive || word == pages.known.done
        ? place + 1 : letters.word(.enders, at: place)
      guard end > place else { break }
      place = end
    }
    return place
  }
}
