extension ClaimReader {
  /// The aspect of a topic that some tokens name; -1 where they name none.
  func aspect(of topic: Int, in range: Range<Int>, _ matcher: Matcher) -> Int {
    guard !lexicon.topics[topic].aspects.isEmpty else { return -1 }
    var found = -1
    for index in range where found < 0 {
      matcher.each(.aspects, at: index, limit: range.upperBound) { _, form, _, _ in
        if Int(form.topic) / LexiconBuilder.mostAspects == topic {
          found = Int(form.topic) % LexiconBuilder.mostAspects
        }
      }
    }
    return found
  }
}
