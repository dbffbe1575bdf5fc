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
    findFrontedUnsaid()
    findReversals()
    denyBefore()
    return drafts.count > known
  }

  /// 红包抢不了哦: who speaks is not said, and what cannot be done was asked for.
  private mutating func findFrontedUnsaid() {
    guard isBrief, !requested.isEmpty,
      subjects.allSatisfy({ letters.is($0.place, .possessives) }),
      let last = lastPotential()
    else { return }
    let known = drafts.count
    for width in 1...2 where last.lowerBound - width > opening {
      let verb = last.lowerBound - width
      guard let front = front(from: opening, before: verb) else { continue }
      let subject = standing.subject
      standing.subject = .speaker
      putBehind(front, of: SubjectMark(place: verb, end: verb, isSpeaker: true))
      standing.subject = subject
      while drafts.count > known, !requested.contains(Int32(drafts.last!.claim.topic)) {
        drafts.removeLast()
      }
      if drafts.count > known { return }
    }
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
  func front(from first: Int, before place: Int) -> Range<Int>? {
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
    // 定提醒这个功能我还没有, 挂号我挂不了
    if lacks && front.upperBound < mark.place || repeatsVerb(of: front, behind: mark.end) {
      deny(front)
    }
  }

  /// Whether the verb that cannot be done is the one that was named: 挂号|我|挂不了.
  private func repeatsVerb(of front: Range<Int>, behind place: Int) -> Bool {
    guard let last = lastPotential(), last.lowerBound > place else { return false }
    return letters.tokens[last.lowerBound - 1].word == letters.tokens[front.lowerBound].word
  }
}
