import Rulebook

extension Letters {
  typealias Filled = (end: Int, filling: Matcher.Filling)

  /// Fills a hole: where the filling ends, and what it says.
  func fill(_ hole: Phrase.Hole, at index: Int, limit: Int, isAnswer: Bool = false) -> Filled? {
    guard index < limit else { return nil }
    switch hole {
    case .ai:
      let end = mind(at: index, limit: limit)
      return end > index ? (end, Matcher.Filling()) : nil
    case .known: return known(.assistants, at: index, limit: limit)
    case .language: return known(.languages, at: index, limit: limit)
    case .nick: return fill(.name, at: index, limit: limit)
    case .model: return known(.models, at: index, limit: limit)
    case .name: return name(at: index, limit: limit, isAnswer: isAnswer)
    case .maker: return maker(at: index, limit: limit)
    case .date: return date(at: index, limit: limit)
    case .size: return size(at: index, limit: limit)
    }
  }

  private func filled(_ tokens: Range<Int>, _ value: Claim.Value = .none) -> Filled {
    (tokens.upperBound, Matcher.Filling(tokens: tokens, value: value))
  }

  /// A name from a page, whatever its spelling; the longest.
  private func known(_ group: Group, at index: Int, limit: Int) -> Filled? {
    let word = Int(tokens[index].word)
    guard word > 0, pages.groups[word] & group.bit != 0 else { return nil }
    var best: (end: Int, name: Int)?
    pages.beginnings.each(group, of: word, amid: pages.groups[word], with: .max) { beginning in
      let form = pages.forms[Int(beginning.form)]
      let end = spelled(form, at: index, limit: limit)
      if end > best?.end ?? index { best = (end, Int(form.topic)) }
    }
    return best.map { filled(index..<$0.end, .known($0.name)) }
  }

  /// Where a name ends that is spelled by one step; guards do not matter.
  private func spelled(_ form: Form, at index: Int, limit: Int) -> Int {
    let step = pages.steps[Int(form.first)]
    let word = tokens[index].word
    if step.runCount > 0 {
      let length = Int(pages.runs[Int(step.runs)])
      guard index + length <= limit else { return -1 }
      for offset in 0..<length
      where pages.runs[Int(step.runs) + 1 + offset] != tokens[index + offset].word { return -1 }
      return index + length
    }
    return step.choiceCount > 0 && pages.choices[Int(step.choices)] == word ? index + 1 : -1
  }

  private func name(at index: Int, limit: Int, isAnswer: Bool) -> Filled? {
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
      let helps = pages.known.helpers.contains { matches($0, at: quoted - $0.count, limit: quoted) }
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
    return pages.known.guises.contains { matches($0, at: index - 2, limit: index) }
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
    let known = pages.known
    let isGreeting = (0..<index).contains { place in
      known.greetings.contains { matches($0, at: place, limit: index) }
    }
    guard isMark(end, .comma) else { return isGreeting && end - index <= 3 }
    return known.introductions.contains { matches($0, at: end + 1, limit: count) }
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

  /// Words with capitals that may be a name.
  private func capitals(at index: Int, limit: Int) -> Int? {
    var end = index
    while end < limit, end < index + 4 {
      let token = tokens[end]
      guard
        token.shape.contains(.capital) && (end > index || !self.is(end, .nameless))
          || end > index && token.shape.contains(.number)
      else { break }
      end += 1
    }
    return end > index ? end : nil
  }

  /// Whether a word is a slot for a name: <NAME>, {{name}}.
  private func isBraced(_ index: Int) -> Bool {
    guard index < count, !tokens[index].isMark, tokens[index].start > 0 else { return false }
    let before = bytes[Int(tokens[index].start) - 1]
    return before == UInt8(ascii: "<") || before == UInt8(ascii: "{")
  }

  /// 阿里云, 某某科技公司, OpenAI.
  private func maker(at index: Int, limit: Int) -> Filled? {
    if let found = known(.makers, at: index, limit: limit) { return housed(found, limit) }
    if known(.assistants, at: index, limit: limit) == nil,
      known(.models, at: index, limit: limit) == nil,
      let end = capitals(at: index, limit: limit)
    {
      return filled(index..<end)
    }
    if isBraced(index) { return filled(index..<index + 1) }
    guard present & WordKinds.houses.rawValue != 0 else { return nil }
    for place in index..<min(index + 15, limit) {
      if place > index, place < index + 6, tokens[place - 1].word == pages.known.possessive,
        let found = known(.makers, at: place, limit: limit)
      {
        return housed(found, limit)
      }
      if tokens[place].isMark && !isMark(place, .enumeration) && !isMark(place, .quote) {
        return nil
      }
      var end = word(.houses, at: place)
      guard end > place else { continue }
      while end < limit, self.is(end, .houses) { end = word(.houses, at: end) }
      return filled(index..<end)
    }
    return nil
  }

  /// 月之暗面 and the 科技有限公司 behind it.
  private func housed(_ found: Filled, _ limit: Int) -> Filled {
    var end = found.end
    while end < limit, self.is(end, .houses) { end = word(.houses, at: end) }
    return (end, found.filling)
  }

  /// 2023年4月, 2021-09.
  private func date(at index: Int, limit: Int) -> Filled? {
    guard let year = value(index), (1990...2050).contains(year) else { return nil }
    var end = index + 1
    var month = 0
    if end < limit, tokens[end].word == pages.known.year { end += 1 }
    if end < limit, let number = value(end), (1...12).contains(number) {
      let isNamed = end + 1 < limit && tokens[end + 1].word == pages.known.month
      if isNamed || tokens[end].shape.contains(.joined) {
        month = number
        end += isNamed ? 2 : 1
      }
    }
    return filled(index..<end, .date(year: year, month: month))
  }

  private func value(_ index: Int) -> Int? {
    guard tokens[index].shape.contains(.number) else { return nil }
    var number = 0
    for place in Int(tokens[index].start)..<Int(tokens[index].end) {
      guard bytes[place] >= 48, bytes[place] <= 57, number < 100_000 else { return nil }
      number = number * 10 + Int(bytes[place] - 48)
    }
    return number
  }

  /// 60亿参数, 7B个参数.
  private func size(at index: Int, limit: Int) -> Filled? {
    guard tokens[index].shape.contains(.number) else { return nil }
    var place = index + 1
    while self.is(place, .units), place < limit { place = word(.units, at: place) }
    for next in place..<max(place, min(place + 3, limit)) where self.is(next, .parameters) {
      return filled(index..<word(.parameters, at: next))
    }
    return nil
  }

  /// 一个由…开发的大型语言模型: where the last mind of the noun phrase ends; -1 where there is none.
  func mind(at index: Int, limit: Int) -> Int {
    var place = index
    while place < min(index + 26, limit) {
      let token = tokens[place]
      if token.isMark && !token.is(.enumeration) && !token.is(.quote) { return -1 }
      if place > index, isOtherClause(place) { return -1 }
      var end = longest(.minds, at: place, limit: limit)
      if end > place {
        var next = end
        while next > 0 {
          end = next
          next = longest(.minds, at: end, limit: limit)
        }
        let isModifier =
          self.is(end, .unminds) || end < limit && tokens[end].word == pages.known.possessive
        if !isModifier { return extended(end, limit) }
      }
      place += 1
    }
    return -1
  }

  private func isOtherClause(_ place: Int) -> Bool {
    let word = tokens[place].word
    return word == pages.known.speaker || pages.known.asking.contains(word)
      || self.is(place, .contrasts)
  }

  /// 人工智能写作助手: a mind that the noun goes on to.
  private func extended(_ end: Int, _ limit: Int) -> Int {
    for place in end + 1..<max(end + 1, min(end + 8, limit)) {
      if tokens[place].isMark { break }
      let further = longest(.minds, at: place, limit: limit)
      guard further > place else { continue }
      if self.is(further, .unminds) || tokens[place - 1].word == pages.known.being { break }
      return further
    }
    return end
  }
}
