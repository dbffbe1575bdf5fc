import Rulebook

extension Matcher {
  /// Fills a hole; where the filling ends, or -1.
  mutating func fill(_ hole: Phrase.Hole, at index: Int, limit: Int) -> Int {
    guard index < limit else { return -1 }
    let end: Int
    switch hole {
    case .ai: return mind(at: index, limit: limit)
    case .known: return known(.assistants, at: index, limit: limit)
    case .name:
      let found = known(.assistants, at: index, limit: limit)
      if found > index { return found }
      end = capitals(at: index, limit: limit)
      if end < 0, isSmall { return strange(at: index) }
    case .maker: return maker(at: index, limit: limit)
    case .model: return known(.models, at: index, limit: limit)
    case .size: end = size(at: index, limit: limit)
    case .date: return date(at: index, limit: limit)
    case .language: return known(.languages, at: index, limit: limit)
    case .nick:
      let found = fill(.name, at: index, limit: limit)
      if found > index { return found }
      end = small(at: index)
    }
    if end > index { hold(index..<end) }
    return end
  }

  /// Keeps the words of a hole as its value.
  private mutating func hold(_ tokens: Range<Int>, _ value: Claim.Value = .none) {
    filling = Filling(tokens: tokens, value: value)
  }

  /// A name from a page, whatever its spelling.
  private mutating func known(_ group: Group, at index: Int, limit: Int) -> Int {
    let behind = self.is(index, .articles) ? index + 1 : index
    for start in [index, behind] {
      if let found = longest(group, at: start, limit: limit) {
        // "DeepSeek-V3"
        var end = found.end
        while group == .assistants, end < limit,
          tokens[end].shape.isSuperset(of: [.joined, .capital])
        { end += 1 }
        hold(start..<end, .known(Int(found.form.topic)))
        return end
      }
    }
    return -1
  }

  /// "a large language model": an article, modifiers, what a mind is called.
  private mutating func mind(at index: Int, limit: Int) -> Int {
    var place = index
    if self.is(place, .articles) {
      place += 1
    } else {
      guard let bare = longest(.bareMinds, at: place, limit: limit) else { return -1 }
      return self.is(bare.end, .unminds) ? -1 : bare.end
    }
    for _ in 0...7 {
      guard place < limit else { return -1 }
      var end = place
      while let noun = longest(.minds, at: end, limit: limit) { end = noun.end }
      if end > place {
        // "an AI researcher" is none, "an AI research assistant" is one.
        if self.is(end, .unminds) { return -1 }
        if !continues(end, limit) { return end }
      }
      if tokens[place].isMark {
        // "a small, fast model", but not "like the H100, software".
        guard isMark(place, .comma), place > index + 1,
          tokens[place - 1].shape.isDisjoint(with: [.capital, .number])
        else { return -1 }
      } else if self.is(place, [.borders, .negations, .unminds, .enders]) {
        return -1
      }
      place += 1
    }
    return -1
  }

  /// Whether a noun that is no mind follows and another mind after it.
  private mutating func continues(_ index: Int, _ limit: Int) -> Bool {
    var place = index
    for _ in 0..<3 {
      guard place < limit, !tokens[place].isMark,
        !self.is(place, [.borders, .enders, .adverbs, .joins])
      else { return false }
      if longest(.minds, at: place, limit: limit) != nil { return place > index }
      place += 1
    }
    return false
  }

  /// Words with capitals that may be a name, or a placeholder for one.
  func capitals(at index: Int, limit: Int, most: Int = 4) -> Int {
    var end = index
    while end < limit, end < index + most,
      isNamelike(end) || end > index && tokens[end].shape.contains(.shouted)
    {
      end += 1
      // "Dr. Watson"
      if end + 1 < limit, isMark(end, .stop), self.is(end - 1, .abbreviations), isNamelike(end + 1)
      {
        end += 1
      }
    }
    return end > index ? end : -1
  }

  /// A name without a capital: a word that is no other.
  private func small(at index: Int) -> Int {
    let token = tokens[index]
    let others: WordKinds = [
      .nameless, .common, .pronouns, .speakers, .articles, .adverbs, .negations, .borders, .enders,
      .passives, .makings, .comparers, .joins,
    ]
    guard !token.isMark, !self.is(index, others), token.end - token.start > 2,
      token.shape.isDisjoint(with: [.number, .second])
    else { return -1 }
    return index + 1
  }

  /// A name in a text without capitals: a word that does nothing in a sentence.
  private mutating func strange(at index: Int) -> Int {
    let others: WordKinds = [.questioners, .clausers, .selves, .possessives, .counterparts]
    guard !self.is(index, others) else { return -1 }
    let end = small(at: index)
    if end > index { hold(index..<end) }
    return end
  }

  private func isNamelike(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isMark || self.is(index, [.nameless, .pronouns, .speakers]) { return false }
    // The "is" of "Kit's", and sizes.
    if !token.shape.isDisjoint(with: [.second, .number]) { return false }
    if token.start > 0 {
      let before = bytes[Int(token.start) - 1]
      if before == UInt8(ascii: "{") || before == UInt8(ascii: "<") { return true }
    }
    // "blueVi" has its capital inside.
    return token.shape.contains(.capital)
      || (Int(token.start)..<Int(token.end)).contains {
        bytes[$0] >= UInt8(ascii: "A") && bytes[$0] <= UInt8(ascii: "Z")
      }
  }

  /// "OpenAI", "researchers from Stanford", "a team of engineers".
  private mutating func maker(at index: Int, limit: Int) -> Int {
    var place = index
    for _ in 0..<7 {
      guard place < limit else { return -1 }
      if let found = longest(.makers, at: place, limit: limit) {
        hold(place..<found.end, .known(Int(found.form.topic)))
        return found.end
      }
      let end = capitals(at: place, limit: limit, most: 6)
      if end > place {
        hold(place..<end)
        return end
      }
      if tokens[place].isMark { return -1 }
      if isSmall, place == index {
        let end = strange(at: place)
        if end > place { return end }
      }
      if self.is(place, .makersOfMinds) {
        // A name may follow: "researchers from …".
        var next = place + 1
        while next < limit, next < place + 4, !tokens[next].isMark,
          capitals(at: next, limit: limit) < 0
        {
          next += 1
        }
        if next < limit, capitals(at: next, limit: limit) > next {
          place = next
          continue
        }
        hold(place..<place + 1)
        return place + 1
      }
      if self.is(place, [.pronouns, .enders, .contrasts, .negations]) { return -1 }
      place += 1
    }
    return -1
  }

  /// "1.4 billion parameters", "a 7B model".
  private func size(at index: Int, limit: Int) -> Int {
    guard tokens[index].shape.contains(.number) else { return -1 }
    var place = index + 1
    let letter = bytes[Int(tokens[index].end) - 1] | 0x20
    var hasUnit = letter == UInt8(ascii: "b") || letter == UInt8(ascii: "m")
    if !hasUnit, self.is(place, .units), place < limit {
      hasUnit = true
      place += 1
    }
    guard hasUnit else { return -1 }
    for next in place..<min(place + 3, limit) where self.is(next, .parameters) { return next + 1 }
    return -1
  }
}
