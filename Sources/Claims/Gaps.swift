package import Corpus

/// A statement of the assistant about itself that names no topic of any page.
package struct Gap: Sendable {
  /// The word that the statement turns on.
  package var word: Text
  package var quote: Text
}

/// The speaker and a cue behind it: "I really can't".
struct SpokenCue {
  /// The token that is the speaker.
  var speaker: Int
  /// Behind the cue.
  var end: Int
}

extension ClaimReader {
  /// What a sentence says of the speaker that no page knows: the first word behind the cue that says
  /// something, or the cue itself: "I can't."
  func gap(behind cue: SpokenCue, _ matcher: inout Matcher) -> Gap {
    var word = cue.end
    // Behind adverbs, articles and words that lead on.
    while word < matcher.count {
      let next = matcher.afterAdverbs(word)
      if next > word {
        word = next
      } else if let lead = matcher.longest(.leads, at: word, limit: matcher.count)
        ?? matcher.longest(.helps, at: word, limit: matcher.count)
      {
        word = lead.end
      } else if matcher.is(word, [.articles, .pronouns]) {
        word += 1
      } else {
        break
      }
    }
    if word >= matcher.count || matcher.tokens[word].isMark { word = cue.end - 1 }
    var last = word
    while last + 1 < matcher.count, !matcher.tokens[last + 1].isMark { last += 1 }
    func part(_ from: Int, _ through: Int) -> Text {
      let start = Int(matcher.tokens[from].start) - Int(text.start)
      return text.part(start..<Int(matcher.tokens[through].end) - Int(text.start))
    }
    return Gap(word: part(word, word), quote: part(cue.speaker, last))
  }
}
