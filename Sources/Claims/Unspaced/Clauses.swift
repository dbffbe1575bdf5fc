import Rulebook

/// A word that becomes the subject of what follows.
struct SubjectMark {
  var place: Int
  var end: Int
  var isSpeaker: Bool
  /// Whether a word before it makes it the subject of a clause inside: 我不知道您在哪.
  var isIntroduced = false
}

extension UnspacedReader {
  /// Finds who the subjects of a clause are, and whether it supposes what it says.
  mutating func open(_ clause: Range<Int>) {
    self.clause = clause
    opening = skipped(clause.lowerBound, clause.upperBound)
    suppose()
    subjects.removeAll(keepingCapacity: true)
    for place in clause {
      var end = letters.word(.speakers, at: place)
      if isSystem, end <= place { end = letters.word(.addressees, at: place) }
      if end > place, isSpeaker(place, end) {
        subjects.append(
          SubjectMark(place: place, end: end, isSpeaker: !isBelievedByOthers(place)))
        continue
      }
      if let end = kindOfSpeaker(place) {
        subjects.append(SubjectMark(place: place, end: end, isSpeaker: true))
        continue
      }
      if letters.is(place, .companies) {
        subjects.append(SubjectMark(place: place, end: place + 1, isSpeaker: false))
        continue
      }
      let other = letters.word(.others, at: place)
      guard other > place else { continue }
      let isFirst = place <= opening
      let isIntroduced = letters.follows(
        .introducers, before: place, from: clause.lowerBound, within: 4)
      if isFirst || isIntroduced, !isObject(place) {
        subjects.append(
          SubjectMark(
            place: place, end: other, isSpeaker: false, isIntroduced: isIntroduced && !isFirst))
      }
    }
  }

  private mutating func suppose() {
    for place in clause {
      let end = letters.word(.hypotheticals, at: place)
      guard end > place else { continue }
      let reach = min(skipped(end, clause.upperBound) + 1, clause.upperBound)
      let isOwn = (end..<max(end, reach)).contains { letters.is($0, .speakers) }
      if isOwn {
        standing.supposition = .own
      } else if standing.supposition == .none {
        standing.supposition = .condition
      }
      return
    }
  }

  /// Whether a first person is the subject: not 自我, not 我们, not 告诉我, not 我的朋友.
  private func isSpeaker(_ place: Int, _ end: Int) -> Bool {
    if end < letters.count {
      let next = letters.tokens[end].word
      if pages.known.plurals.contains(next) { return false }
      if next == pages.known.possessive {
        let reach = min(end + 5, clause.upperBound)
        return (end + 1..<max(end + 1, reach)).contains { letters.is($0, .parts) }
      }
    }
    if place > clause.lowerBound,
      pages.known.beforeSelf.contains(letters.tokens[place - 1].word)
    {
      return false
    }
    return !isObject(place)
  }

  /// 您觉得我是机器人 says what somebody else believes.
  private func isBelievedByOthers(_ place: Int) -> Bool {
    guard let last = subjects.last, !last.isSpeaker, last.end < place else { return false }
    return letters.follows(.opinions, before: place, from: last.end, within: 4)
  }

  /// 你会难过吗？机器人不会难过: who is asked for itself, and speaks of its kind.
  private func kindOfSpeaker(_ place: Int) -> Int? {
    guard asksSelf, !asksKind, standing.isEarly, place == opening, !isSystem else { return nil }
    let end = letters.longest(.minds, at: place, limit: clause.upperBound)
    guard end > place, !letters.is(end, .unminds), end < clause.upperBound,
      letters.tokens[end].word != pages.known.possessive
    else { return nil }
    return end
  }

  private func isObject(_ place: Int) -> Bool {
    letters.follows(.objects, before: place, from: clause.lowerBound, within: 3)
  }

  /// Who is the subject at a place, where that was said, and whether in this clause.
  func subject(at place: Int) -> (kind: Subject, start: Int, end: Int, isHere: Bool) {
    let start = clause.lowerBound
    var subject = (kind: standing.subject, start: start, end: start, isHere: false)
    for mark in subjects where mark.place <= place {
      subject = (mark.isSpeaker ? .speaker : .other, mark.place, mark.end, true)
    }
    return subject
  }

  /// Whether what stands at a place may be said of the speaker.
  func isOwn(_ place: Int) -> Bool {
    switch subject(at: place).kind {
    case .speaker: true
    case .none: isElided
    case .other: false
    }
  }

  /// Whether a sentence without a subject is about the speaker.
  var isElided: Bool {
    isCarried || standing.mark != nil || standing.isApology || isSystem
      || asksSelf && standing.isEarly
  }

  /// Behind adverbs and quotation marks.
  func skipped(_ start: Int, _ limit: Int) -> Int {
    var place = start
    while place < limit {
      let end = letters.word(.adverbs, at: place)
      if end > place {
        place = min(end, limit)
      } else if letters.isMark(place, .quote) {
        place += 1
      } else {
        break
      }
    }
    return place
  }

  /// Whether nothing but adverbs, subjects and what introduces them stands before a place.
  func isClean(upTo place: Int) -> Bool {
    var index = clause.lowerBound
    while index < place {
      let end = letters.word([.adverbs, .speakers, .introducers], at: index)
      if end > index, end <= place {
        index = end
      } else if letters.tokens[index].isMark || letters.tokens[index].shape.contains(.number) {
        index += 1
      } else {
        return place - index <= 2
      }
    }
    return true
  }

  /// How many letters that are no adverbs stand between a subject and a cue.
  func residue(_ start: Int, _ end: Int) -> Int {
    var count = 0
    var place = start
    while place < end {
      // 我是一个可以…的助手 says what the speaker can.
      if count == 0, letters.tokens[place].word == pages.known.being {
        let quality = letters.word(.qualities, at: place + 1)
        if quality == end { return 0 }
      }
      // 我的功能 is the speaker too.
      let isOfSpeaker = letters.tokens[place].word == pages.known.possessive
      let word = max(
        letters.word([.adverbs, .speakers], at: place),
        isOfSpeaker ? letters.word(.parts, at: place + 1) : -1)
      if word > place {
        place = word
        continue
      }
      let preposition = letters.word(.prepositions, at: place)
      if preposition > place, end - preposition <= 12 { return count }
      if !letters.tokens[place].isMark { count += 1 }
      place += 1
    }
    return count
  }
}
