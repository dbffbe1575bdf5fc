package import Corpus

/// A statement of the assistant about itself that names no topic of any page.
package struct Gap: Sendable {
  /// The word that the statement turns on.
  package var word: Text
  package var quote: Text
  package var polarity: Claim.Polarity
}

extension ClaimReader {
  /// Looks at every sentence in which the speaker is named, whether or not anything was found in it.
  mutating func survey(_ sentences: Sentences) {
    var start = Int(text.start)
    while start < text.range.upperBound {
      let end = sentences.end(of: start, from: start)
      let isNamed = isBareAnswer(start..<end) || namesSpeaker(start..<end)
      if isNamed, !isUnspaced(start) { read(sentence: start..<end, under: nil) }
      start = max(end, start + 1)
    }
  }

  /// Notes what a head says of the speaker, and whether anyone knows what that is.
  mutating func note(_ head: Head, to limit: Int, isFound: Bool, _ matcher: Matcher) {
    guard head.isOwn, head.polarity == .deny || head.frame == .can else { return }
    statements += 1
    guard !isFound else { return }
    var word = head.end
    // The first word that says something: behind adverbs, articles and words that lead on.
    while word < limit {
      let next = matcher.afterAdverbs(word)
      if next > word {
        word = next
      } else if let lead = matcher.longest(.leads, at: word, limit: limit)
        ?? matcher.longest(.helps, at: word, limit: limit)
      {
        word = lead.end
      } else if matcher.is(word, [.articles, .pronouns]) {
        word += 1
      } else {
        break
      }
    }
    guard word < limit, !matcher.tokens[word].isMark else { return }
    func part(_ from: Int, _ through: Int) -> Text {
      let start = Int(matcher.tokens[from].start) - Int(text.start)
      return text.part(start..<Int(matcher.tokens[through].end) - Int(text.start))
    }
    gaps.append(
      Gap(
        word: part(word, word), quote: part(head.start, max(head.start, limit - 1)),
        polarity: head.polarity))
  }
}
