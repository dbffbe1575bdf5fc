/// What the assistant is called.
extension Letters {
  func name(at index: Int, limit: Int, isAnswer: Bool) -> Filled? {
    let first = isMark(index, .quote) ? index + 1 : index
    guard first < limit else { return nil }
    var found = known(.assistants, at: first, limit: limit)
    if found == nil, let end = capitals(at: first, limit: limit) { found = filled(first..<end) }
    if found == nil, isBraced(first) { found = filled(first..<first + 1) }
    if found == nil, let end = letters(at: first, limit: limit, isAnswer: isAnswer) {
      found = filled(first..<end)
    }
    guard var found else { return nil }
    if isMark(found.end, .quote) { found.end += 1 }
    return found
  }

  /// Two to five letters up to the end of a clause; behind a bare "I am" only before "an AI …", or
  /// where the name is asked for.
  private func letters(at index: Int, limit: Int, isAnswer: Bool) -> Int? {
    guard tokens[index].end - tokens[index].start == 3, bytes[Int(tokens[index].start)] >= 0xE3,
      !self.is(index, [.speakers, .others, .nameless])
    else {
      return nil
    }
    let isBare = isBare(index)
    if let quoted = quoted(at: index, limit: limit) {
      // 你是“点餐助手” says what it is.
      let helps = ends(.helpers, at: quoted, from: 0)
      return isBare && helps && !isAnswer ? nil : quoted
    }
    if isAnswer, pages.known.numerals.contains(tokens[index].word) { return nil }
    var end = index
    while end < limit, end <= index + 5, !tokens[end].isMark, !self.is(end, .enders),
      tokens[end].word != pages.known.possessive, tokens[end].word != pages.known.being
    {
      let mind = longest(.minds, at: end, limit: limit)
      // 我是杏林问答助手, 我叫杏林助手: what it is is a part of its name.
      if mind > end {
        let isNamed = isAnswer || !isBare && !pages.known.numerals.contains(tokens[index].word)
        return isNamed && end > index + 1 && closes(mind, limit) ? mind : nil
      }
      if isAnswer, self.is(end, [.prepositions, .others, .adverbs]) { return nil }
      end += 1
    }
    guard end > index, end <= index + 5, closes(end, limit) else { return nil }
    guard isBare, !isAnswer, !isMind(behind: end) else { return end }
    return isIntroduced(index, end) ? end : nil
  }

  /// Whether nothing but 我是 says that what follows is a name: it may be what one is. 作为教师 says no
  /// name either.
  private func isBare(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    if tokens[index - 1].word == pages.known.being {
      return (max(0, index - 4)..<index - 1).contains { self.is($0, .speakers) }
    }
    return begins(.guises, at: index - 2, limit: index)
  }

  /// Whether a quotation mark stands right before a place.
  func isQuoted(_ place: Int, _ bytes: UnsafePointer<UInt8>) -> Bool {
    guard place > 2 else { return false }
    if bytes[place - 1] == UInt8(ascii: "\"") { return true }
    // “, 「 and 『
    return bytes[place - 3] == 0xE2 && bytes[place - 2] == 0x80 && bytes[place - 1] == 0x9C
      || bytes[place - 3] == 0xE3 && bytes[place - 2] == 0x80
        && (bytes[place - 1] == 0x8C || bytes[place - 1] == 0x8E)
  }

  /// Where a name ends that stands in quotation marks.
  private func quoted(at index: Int, limit: Int) -> Int? {
    guard isQuoted(Int(tokens[index].start), bytes) else { return nil }
    for end in index + 1..<max(index + 1, min(index + 12, limit) + 1) {
      if isUnquoted(Int(tokens[end - 1].end)) { return end }
      if end < limit, tokens[end].isMark { return nil }
    }
    return nil
  }

  /// Whether a quotation mark stands right behind a place.
  private func isUnquoted(_ place: Int) -> Bool {
    if bytes[place] == UInt8(ascii: "\"") { return true }
    return bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x9D
      || bytes[place] == 0xE3 && bytes[place + 1] == 0x80
        && (bytes[place + 2] == 0x8D || bytes[place + 2] == 0x8F)
  }

  /// Whether somebody introduces itself, and not what it is: 嗨，我是小满！, 我是蓝桥，很高兴认识你.
  private func isIntroduced(_ index: Int, _ end: Int) -> Bool {
    guard !(index..<end).contains(where: { word([.nameless, .houses, .others], at: $0) == end })
    else { return false }
    let isGreeting = (0..<index).contains { begins(.greetings, at: $0, limit: index) }
    guard isMark(end, .comma), !isGreeting || end - index > 3 else {
      return isGreeting && end - index <= 3
    }
    return begins(.introductions, at: end + 1, limit: count)
  }

  /// Whether the clause behind a comma ends with a word for a mind: "，一个智能助手".
  private func isMind(behind comma: Int) -> Bool {
    guard isMark(comma, .comma) else { return false }
    var last = comma + 1
    while last < count, !tokens[last].isMark { last += 1 }
    for place in max(comma + 1, last - 6)..<max(comma + 1, last)
    where longest(.minds, at: place, limit: last) == last { return true }
    return false
  }
}
