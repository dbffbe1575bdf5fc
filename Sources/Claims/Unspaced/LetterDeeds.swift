import Rulebook

extension UnspacedReader {
  /// Finds acts that were done: a verb and an object of one act, and a word that says it is done.
  mutating func findDeeds() {
    guard mayPerform else { return }
    guard turn.count <= 1500 else { return }
    for place in clause {
      let doing = letters.longest(.doings, at: place, limit: clause.upperBound)
      if doing > place, !isNegated(place) { done(place, doing) }
      let benefit = letters.longest(.leads, at: place, limit: clause.upperBound)
      if benefit > place || letters.is(place, .speakers), !isNegated(place) {
        finished(place, max(benefit, place + 1))
      }
    }
    if isReport { reported() }
  }

  /// How many bytes an answer has that only reports what was done.
  static let report = 240

  /// Whether the clause may open an answer that is no more than a report: 票买好了，请查收.
  private var isReport: Bool {
    standing.isEarly && turn.range.count <= UnspacedReader.report
      && (!letters.is(opening, .others) || letters.is(opening, .possessives))
      && !clause.contains { letters.is($0, [.questioners, .hypotheticals, .requesters]) }
  }

  /// 票买好了; 会议改到周四了; 话费充值成功.
  private mutating func reported() {
    let last = endOfReport
    for deeds in pages.deeds {
      for verb in opening..<min(opening + 14, last) {
        guard let end = ending(of: deeds.verbs, at: verb), !isNegated(verb),
          isAllDone(behind: verb, end, last)
        else { continue }
        guard let object = objectBefore(verb, of: deeds) else { continue }
        note(deeds, object..<end)
        return
      }
    }
  }

  /// Where a clause ends that says at its end that something is done, but for its particles; where it
  /// begins when it does not say so.
  private var endOfReport: Int {
    var last = clause.upperBound
    while last > opening {
      let isDone =
        letters.tokens[last - 1].word == pages.known.done
        || pages.known.finished.contains {
          last - $0.count > opening
            && letters.matches($0, at: last - $0.count, limit: letters.count)
        }
      if isDone { return last }
      guard letters.follows(.enders, before: last, from: opening, within: 1) else { break }
      last -= 1
    }
    return opening
  }

  /// Whether the verb closes the report: 买好了, 充值成功, 改到周四了.
  private func isAllDone(behind verb: Int, _ end: Int, _ last: Int) -> Bool {
    if letters.tokens[last - 1].word == pages.known.done { return end <= last && last - end <= 12 }
    return pages.known.finished.contains {
      (end - 1...end + 2).contains(last - $0.count)
        && letters.matches($0, at: last - $0.count, limit: letters.count)
    }
  }

  /// 已为您预订了机票; 您的机票已成功预订.
  private mutating func done(_ start: Int, _ doing: Int) {
    let isOthers = subject(at: start).kind == .other
    for deeds in pages.deeds {
      for verb in doing..<max(doing, min(doing + 14, clause.upperBound)) {
        guard let end = ending(of: deeds.verbs, at: verb) else { continue }
        guard isBridge(doing, verb) else { continue }
        if !isOthers, let object = object(of: deeds, from: doing), object <= verb {
          // 已经把灯打开了
          note(deeds, start..<end)
        } else if !isOthers, let object = object(of: deeds, from: end) {
          note(deeds, start..<object)
        } else if let object = objectBefore(start, of: deeds) {
          note(deeds, object..<end)
        }
      }
    }
  }

  /// 我预订了机票; 为您订好了机票.
  private mutating func finished(_ start: Int, _ behind: Int) {
    if subject(at: start).kind == .other { return }
    var verb = behind
    while verb < clause.upperBound {
      let benefit = letters.longest(.leads, at: verb, limit: clause.upperBound)
      let end = max(benefit, letters.longest(.doings, at: verb, limit: clause.upperBound))
      guard end > verb else { break }
      verb = end
    }
    for deeds in pages.deeds {
      guard let end = ending(of: deeds.verbs, at: verb), isFinished(verb, end) else { continue }
      if let object = object(of: deeds, from: end) { note(deeds, start..<object) }
    }
  }

  private func isFinished(_ verb: Int, _ end: Int) -> Bool {
    if letters.tokens[end - 1].word == pages.known.done { return true }
    guard end < letters.count else { return false }
    return letters.tokens[end].word == pages.known.done
      || pages.known.finished.contains { letters.matches($0, at: end, limit: letters.count) }
  }

  private mutating func note(_ deeds: Deeds, _ tokens: Range<Int>) {
    if isMoment(behind: tokens.upperBound) { return }
    claim(deeds.topic, .affirm, .performed, tokens, Matcher.Filling(), isMarked: false)
  }

  /// Where the longest of some words ends that stands at a place.
  func ending(of words: [[Int32]], at place: Int) -> Int? {
    var best: Int?
    for word in words where word.count > (best ?? place) - place {
      if letters.matches(word, at: place, limit: letters.count) { best = place + word.count }
    }
    return best
  }

  /// Whether only adverbs, or one phrase with a preposition, stand between.
  private func isBridge(_ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end {
      let word = letters.word(.adverbs, at: place)
      if word > place, word <= end {
        place = word
      } else {
        return letters.is(place, .prepositions) && end - place <= 11
      }
    }
    return true
  }

  /// Where an object ends that follows within the sentence; not one inside quotation marks.
  private func object(of deeds: Deeds, from start: Int) -> Int? {
    var isQuoted = false
    for place in start..<max(start, min(start + 20, letters.count)) {
      if letters.tokens[place].isMark {
        if letters.isMark(place, .quote) {
          isQuoted.toggle()
        } else if !letters.isMark(place, .enumeration) && !letters.isMark(place, .colon) {
          return nil
        }
        continue
      }
      if !isQuoted, let end = ending(of: deeds.objects, at: place) { return end }
    }
    return nil
  }

  /// Where an object begins that is the subject of what was done: 您的机票.
  private func objectBefore(_ end: Int, of deeds: Deeds) -> Int? {
    var isQuoted = false
    var isAddressed = false
    for place in max(clause.lowerBound, end - 22)..<max(clause.lowerBound, end) {
      let token = letters.tokens[place]
      if token.is(.quote) {
        isQuoted.toggle()
        isAddressed = true
        continue
      }
      if isQuoted { continue }
      if let last = ending(of: deeds.objects, at: place), last <= end {
        if isAddressed || place <= opening { return place }
      }
      if pages.known.addressees.contains(token.word) || token.word == pages.known.possessive {
        isAddressed = true
      } else if letters.is(place, .others), !letters.is(place, .possessives) {
        return nil
      }
    }
    return nil
  }
}
