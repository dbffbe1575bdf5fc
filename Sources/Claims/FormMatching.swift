import Rulebook

extension Matcher {
  /// Where a form that begins at a token ends; -1 when it does not match.
  @inline(__always)
  mutating func match(_ form: Form, at index: Int, limit: Int) -> Int {
    run(
      Int(form.first), Int(form.first + form.count), index, limit, isLoose: form.isLoose,
      isFirst: true)
  }

  private mutating func run(
    _ step: Int, _ end: Int, _ index: Int, _ limit: Int, isLoose: Bool, isFirst: Bool
  ) -> Int {
    guard step < end else { return index }
    let here = lexicon.steps[step]
    if here.isOptional {
      let with = take(here, step, end, index, limit, isLoose: isLoose, isFirst: isFirst)
      if with >= 0 { return with }
      return run(step + 1, end, index, limit, isLoose: isLoose, isFirst: isFirst)
    }
    return take(here, step, end, index, limit, isLoose: isLoose, isFirst: isFirst)
  }

  private mutating func take(
    _ here: FormStep, _ step: Int, _ end: Int, _ index: Int, _ limit: Int, isLoose: Bool,
    isFirst: Bool
  ) -> Int {
    switch here.kind {
    case .words:
      let found = words(here, step, end, index, limit, isLoose: isLoose)
      if found >= 0 { return found }
    case .gap:
      var place = index
      for width in 0...Int(here.detail) {
        let found = run(step + 1, end, place, limit, isLoose: isLoose, isFirst: false)
        if found >= 0 { return found }
        guard width < Int(here.detail), place < limit, crosses(place) else { break }
        place += 1
      }
      return -1
    case .anyWord:
      guard index < limit, !tokens[index].isMark, !self.is(index, [.joins, .negations]) else {
        break
      }
      return run(step + 1, end, index + 1, limit, isLoose: isLoose, isFirst: false)
    case .number:
      guard index < limit, tokens[index].shape.contains(.number) else { break }
      return run(step + 1, end, index + 1, limit, isLoose: isLoose, isFirst: false)
    case .hole:
      let hole = Matcher.holes[Int(here.detail)]
      let place = isLoose && !isFirst ? min(afterAdverbs(index), limit) : index
      let filled = fill(hole, at: place, limit: limit)
      if filled > place {
        let mine = filling
        let found = run(step + 1, end, filled, limit, isLoose: isLoose, isFirst: false)
        if found >= 0 {
          if filling.tokens.isEmpty { filling = mine }
          return found
        }
      }
      return -1
    case .comma:
      guard isMark(index, .comma) || isMark(index, .dash) else { break }
      return run(step + 1, end, index + 1, limit, isLoose: isLoose, isFirst: false)
    case .clauseEnd:
      guard endsClause(index, limit) else { return -1 }
      return run(step + 1, end, index, limit, isLoose: isLoose, isFirst: false)
    case .sentenceStart:
      guard beginsSentence(index) else { return -1 }
      return run(step + 1, end, index, limit, isLoose: isLoose, isFirst: true)
    }
    // "I really do have feelings"
    if isLoose, !isFirst, index < limit {
      let next = afterAdverbs(index)
      if next > index, next <= limit {
        return take(here, step, end, next, limit, isLoose: true, isFirst: false)
      }
    }
    return -1
  }

  private mutating func words(
    _ here: FormStep, _ step: Int, _ end: Int, _ index: Int, _ limit: Int, isLoose: Bool
  ) -> Int {
    guard index < limit else { return -1 }
    let word = tokens[index].word
    guard word > 0 else { return -1 }
    var run = Int(here.runs)
    for _ in 0..<here.runCount {
      let length = Int(lexicon.runs[run])
      if lexicon.runs[run + 1] == word, index + length <= limit {
        var same = 1
        while same < length, lexicon.runs[run + 1 + same] == tokens[index + same].word { same += 1 }
        if same == length {
          let found = self.run(
            step + 1, end, index + length, limit, isLoose: isLoose, isFirst: false)
          if found >= 0 { return found }
        }
      }
      run += length + 1
    }
    guard isChoice(word, of: here) else { return -1 }
    return self.run(step + 1, end, index + 1, limit, isLoose: isLoose, isFirst: false)
  }

  /// Whether a word is one of a step's, which stand in order.
  @inline(__always)
  private func isChoice(_ word: Int32, of step: FormStep) -> Bool {
    var low = Int(step.choices)
    var high = low + Int(step.choiceCount)
    while low < high {
      let middle = (low + high) / 2
      if lexicon.choices[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < Int(step.choices) + Int(step.choiceCount) && lexicon.choices[low] == word
  }

  /// Whether a gap may reach over a token.
  @inline(__always)
  private func crosses(_ index: Int) -> Bool {
    if tokens[index].isMark { return false }
    return !self.is(index, [.enders, .speakers, .negations, .wonderers])
  }

  /// Whether a verb without an object may end here.
  func endsClause(_ index: Int, _ limit: Int) -> Bool {
    if index >= count || tokens[index].isMark || endsWithLimit && index >= limit { return true }
    return self.is(index, [.closers, .joins, .enders]) || self.is(index + 1, .manners)
      || longest(.asides, at: index, limit: count) != nil
  }

  /// Whether nothing stands before a token but adverbs and, with a mark behind it, an opening:
  /// "Okay, turning off the lights".
  private func beginsSentence(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0 {
      guard tokens[before].isMark || self.is(before, .adverbs) else {
        return tokens[index - 1].isMark && isOpening(0..<index)
      }
      before -= 1
    }
    return true
  }

  /// Whether some words only open an answer, as "Sure thing" does.
  private func isOpening(_ range: Range<Int>) -> Bool {
    guard range.count <= Matcher.longestOpening else { return false }
    var place = range.lowerBound
    while place < range.upperBound {
      if tokens[place].isMark || self.is(place, .adverbs) {
        place += 1
      } else if let opening = longest(.openings, at: place, limit: range.upperBound)
        ?? longest(.yeses, at: place, limit: range.upperBound)
      {
        place = opening.end
      } else {
        return false
      }
    }
    return true
  }
}
