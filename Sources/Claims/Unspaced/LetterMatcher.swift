import Rulebook

/// How a form matches, step by step.
extension Letters {
  /// Where a form ends that matches at a token; -1 where it does not.
  func run(_ form: Form, at index: Int, _ matching: inout LetterMatching) -> Int {
    run(Int(form.first), Int(form.first + form.count), index, &matching)
  }

  private func run(_ step: Int, _ end: Int, _ index: Int, _ matching: inout LetterMatching) -> Int {
    guard step < end else { return accepts(index, matching) ? index : -1 }
    let here = pages.steps[step]
    let found = take(here, step, end, index, &matching)
    if found >= 0 || !here.isOptional { return found }
    return run(step + 1, end, index, &matching)
  }

  private func take(
    _ here: FormStep, _ step: Int, _ end: Int, _ index: Int, _ matching: inout LetterMatching
  ) -> Int {
    let limit = matching.limit
    switch here.kind {
    case .words: return words(here, step, end, index, &matching)
    case .gap: return gap(here, step, end, index, &matching)
    case .anyWord:
      guard index < limit, !tokens[index].isMark else { return -1 }
      return run(step + 1, end, index + 1, &matching)
    case .number:
      guard index < limit, isNumber(index) else { return -1 }
      return run(step + 1, end, index + 1, &matching)
    case .hole:
      let hole = Phrase.Hole.allCases[Int(here.detail)]
      guard let filled = fill(hole, at: index, limit: limit, isAnswer: matching.isAnswer)
      else { return -1 }
      let found = run(step + 1, end, filled.end, &matching)
      if found >= 0, matching.filling.tokens.isEmpty { matching.filling = filled.filling }
      return found
    case .comma:
      guard index < limit,
        isMark(index, .comma) || isMark(index, .colon) || isMark(index, .exclamation)
          || isMark(index, .dash)
      else { return -1 }
      return run(step + 1, end, index + 1, &matching)
    case .clauseEnd:
      return closes(index, limit) ? run(step + 1, end, index, &matching) : -1
    case .sentenceStart:
      return opens(index) ? run(step + 1, end, index, &matching) : -1
    }
  }

  func isNumber(_ index: Int) -> Bool {
    tokens[index].shape.contains(.number) || pages.known.numerals.contains(tokens[index].word)
  }

  private func gap(
    _ here: FormStep, _ step: Int, _ end: Int, _ index: Int, _ matching: inout LetterMatching
  ) -> Int {
    var place = index
    for width in 0...Int(here.detail) {
      let found = run(step + 1, end, place, &matching)
      if found >= 0 { return found }
      guard width < Int(here.detail), place < matching.limit else { break }
      let token = tokens[place]
      if token.isMark, matching.isNoun || !token.is(.enumeration) && !token.is(.slash) { break }
      // 查询天气、播放音乐 asks for no music.
      if token.isMark, case .verb = matching.ending, place + 1 < matching.limit,
        longest(.verbs, at: place + 1, limit: matching.limit) > place + 1
      {
        break
      }
      // 提供如何保护账号的建议 gives no account.
      if self.is(place, .wonderers) { break }
      // 发不了语音 sends none.
      if place != matching.potential, self.is(place, .potentials) { break }
      place += 1
    }
    return -1
  }

  private func words(
    _ here: FormStep, _ step: Int, _ end: Int, _ index: Int, _ matching: inout LetterMatching
  ) -> Int {
    guard index < matching.limit, isBorder(index) else { return -1 }
    let word = tokens[index].word
    guard word > 0, pages.masks[step] >> UInt64(word & 63) & 1 != 0 else { return -1 }
    var run = Int(here.runs)
    for _ in 0..<here.runCount {
      let length = Int(pages.runs[run])
      if pages.runs[run + 1] == word, index + length <= matching.limit, isBorder(index + length) {
        var same = 1
        while same < length, pages.runs[run + 1 + same] == tokens[index + same].word { same += 1 }
        if same == length {
          let behind = self.behind(index + length, matching)
          let found = behind < 0 ? -1 : self.run(step + 1, end, behind, &matching)
          if found >= 0 { return found }
        }
      }
      run += length + 1
    }
    guard isBorder(index + 1) else { return -1 }
    var low = Int(here.choices)
    let last = low + Int(here.choiceCount)
    var high = last
    while low < high {
      let middle = (low + high) / 2
      if pages.choices[middle] < word { low = middle + 1 } else { high = middle }
    }
    guard low < last, pages.choices[low] == word else { return -1 }
    let behind = self.behind(index + 1, matching)
    return behind < 0 ? -1 : self.run(step + 1, end, behind, &matching)
  }

  /// Where a form goes on behind a word: behind 放不了, where 不了 is what the verb must have, the
  /// form of 放音乐 goes on as if it were not there; -1 where something else stands before it.
  @inline(__always)
  private func behind(_ index: Int, _ matching: LetterMatching) -> Int {
    if index > matching.potential { return index }
    return index == matching.potential ? word(.potentials, at: index) : -1
  }

  /// Whether what stands behind a match leaves it what it is.
  private func accepts(_ index: Int, _ matching: LetterMatching) -> Bool {
    guard case .verb(let isAffirmed) = matching.ending, index < matching.limit else { return true }
    if tokens[index].word == pages.known.possessive {
      for place in index + 1..<min(index + 3, matching.limit) where self.is(place, .abilities) {
        return true
      }
      return index + 1 >= matching.limit
    }
    guard isAffirmed else { return true }
    if self.is(index, .potentials) { return false }
    for place in index..<min(index + 3, matching.limit) {
      if tokens[place].isMark { break }
      if self.is(place, .unheads) { return false }
    }
    return true
  }
}
