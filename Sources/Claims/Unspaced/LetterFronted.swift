import Corpus
import Rulebook

/// What is denied stands first: 打电话这个我真不会, 您的账户我没有权限查看, 发邮件超出了我的能力范围.
extension UnspacedReader {
  /// How many letters what stands first has, at most.
  private static let longest = 20

  /// Finds what is named before it is denied; whether the clause is no more than that.
  mutating func findFronted() -> Bool {
    guard !standing.isQuestion, standing.supposition == .none, echoed == nil, fronted == nil,
      mayBeFronted
    else { return false }
    let known = drafts.count
    for mark in subjects where mark.isSpeaker && letters.is(mark.place, .speakers) {
      let found = resumed(before: mark.place) ?? front(from: opening, before: mark.place)
      if let found { putBehind(found, of: mark) }
      if drafts.count > known { return true }
    }
    for place in clause.dropFirst(2) {
      let end = letters.longest(.lefts, at: place, limit: clause.upperBound)
      guard end > place, endOfParticles(end) == clause.upperBound,
        let front = front(from: opening, before: place)
      else { continue }
      let isSpoken = (place..<end).contains { letters.is($0, .speakers) }
      guard isSpoken || isElided || isBrief else { continue }
      deny(front)
      break
    }
    denyBefore()
    return drafts.count > known
  }

  /// 预测股市这件事，恕我无能为力: what the clause before names, and this one denies.
  private mutating func denyBefore() {
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

  /// Whether the clause begins with what may be an object: somebody else's doing is none.
  private var mayBeFronted: Bool {
    !letters.is(opening, .others) || letters.is(opening, .possessives)
  }

  /// 联网 and 您 are adverbs too, but not in 联网这种事我做不到 and 您的订单我看不到.
  private func resumed(before place: Int) -> Range<Int>? {
    guard opening > clause.lowerBound, let front = front(from: clause.lowerBound, before: place),
      front.upperBound < place || letters.tokens[opening].word == pages.known.possessive
    else { return nil }
    return front
  }

  /// What stands before a place, without the words that point back at it: 打电话|这个.
  private func front(from first: Int, before place: Int) -> Range<Int>? {
    var end = place
    var start = place - 1
    while start > first, start >= end - 5 {
      if letters.word(.standIns, at: start) == end {
        end = start
      }
      start -= 1
    }
    let count = end - first
    guard count > 1, count <= UnspacedReader.longest,
      !(first..<end).contains(where: { letters.is($0, .speakers) }),
      !cues.contains(where: { $0.isDenial && $0.start < end })
    else { return nil }
    return first..<end
  }

  /// Reads 打电话这个我真不会 as 我真不会打电话.
  private mutating func putBehind(_ front: Range<Int>, of mark: SubjectMark) {
    let whole = clause
    var end = whole.upperBound
    for place in stride(from: end - 1, to: max(mark.end, end - 3), by: -1) {
      // 做不了 keeps its 了.
      if letters.follows(.potentials, before: place + 1, from: mark.end, within: 3) { break }
      if endOfParticles(place) == whole.upperBound { end = place }
    }
    guard end > mark.end else { return }
    let (kept, knownCues, knownSubjects, known) = (standing, cues, subjects, opening)
    fronted = bytes(of: whole)
    letters.swap(front.lowerBound, mark.place, end)
    clause = front.lowerBound..<front.lowerBound + (end - mark.place) + front.count
    open(clause)
    findCues(in: clause)
    findShapes()
    findDeeds()
    findPredicates()
    findPotentials()
    let lacks = cues.contains { $0.isDenial && $0.frame == .have && $0.end >= front.lowerBound }
    letters.swap(front.lowerBound, front.lowerBound + (end - mark.place), end)
    fronted = nil
    (standing, cues, subjects, opening) = (kept, knownCues, knownSubjects, known)
    clause = whole
    // 定提醒这个功能我还没有
    if lacks, front.upperBound < mark.place { deny(front) }
  }

  /// Denies 发邮件, behind which stands that it cannot be done.
  private mutating func deny(_ front: Range<Int>, through last: Range<Int>? = nil) {
    fronted = bytes(of: clause.lowerBound..<(last ?? clause).upperBound)
    defer { fronted = nil }
    let places = places(in: front)
    for place in places {
      for group in [Group.verbs, .nouns] {
        letters.matches(group, at: place, limit: front.upperBound, into: &found)
        for match in found where match.end == front.upperBound {
          claim(
            Int(match.form.topic), .deny, .stated, place..<match.end, match.filling,
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
  private func endOfParticles(_ start: Int) -> Int {
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
