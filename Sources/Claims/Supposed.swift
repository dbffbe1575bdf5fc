extension ClaimReader {
  /// Whether a clause without "I" only supposes what it says, or says again what the user told: "if
  /// your room is confirmed", "perhaps your table was booked", "so your table is booked" to "I booked a
  /// table".
  mutating func isSupposed(_ range: Range<Int>, _ matcher: Matcher) -> Bool {
    var before = range.lowerBound - 1
    while before >= 0, !matcher.tokens[before].isMark {
      if matcher.is(before, [.hypotheticals, .conditions, .hedges]) { return true }
      before -= 1
    }
    return isTold(range, matcher)
  }

  /// Whether the user reports a deed of his own or of others, and names what the words are about.
  private mutating func isTold(_ range: Range<Int>, _ matcher: Matcher) -> Bool {
    guard !user.isEmpty, user.count <= 240 else { return false }
    readUser()
    let told = Matcher(
      lexicon: lexicon, tokens: request.base, count: request.count, bytes: base)
    let start = told.firstWord(from: 0)
    guard told.is(start, [.selves, .pronouns]), !told.is(start, .addressees) else { return false }
    let words = start..<told.count
    let isAsking = words.contains { index in
      told.isMark(index, .question) || told.is(index, .modals)
        || told.longest(.orders, at: index, limit: told.count) != nil
    }
    if isAsking || order() != nil { return false }
    let deed = words.prefix(6).first { index in
      let word = Int(told.tokens[index].word)
      return word > 0 && lexicon.actVerbs.starts[word] < lexicon.actVerbs.starts[word + 1]
    }
    guard let deed else { return false }
    return range.contains { index in
      (deed..<told.count).contains { isSame(matcher.tokens[index], told.tokens[$0]) }
    }
  }
}
