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

  func filled(_ tokens: Range<Int>, _ value: Claim.Value = .none) -> Filled {
    (tokens.upperBound, Matcher.Filling(tokens: tokens, value: value))
  }

  /// A name from a page, whatever its spelling; the longest.
  func known(_ group: Group, at index: Int, limit: Int) -> Filled? {
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

  /// Words with capitals that may be a name.
  func capitals(at index: Int, limit: Int) -> Int? {
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
  func isBraced(_ index: Int) -> Bool {
    guard index < count, !tokens[index].isMark, tokens[index].start > 0 else { return false }
    let before = bytes[Int(tokens[index].start) - 1]
    return before == UInt8(ascii: "<") || before == UInt8(ascii: "{")
  }
}
