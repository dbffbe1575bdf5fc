// Whoever speaks, as "I": what is said of "you" in a prompt, or of the assistant by its name, is read
// like what the assistant says of itself.

extension ClaimReader {
  /// Turns "you" into "I".
  mutating func flip() {
    for index in 0..<sentence.count where sentence[index].word > 0 {
      let word = Int(sentence[index].word)
      let isObject =
        lexicon.words[word].classes & WordKinds.addressees.rawValue != 0
        && (index + 1 == sentence.count || sentence[index + 1].isMark)
      sentence.base[index].word = isObject ? lexicon.object : lexicon.flipped[word]
    }
  }

  /// Turns the speaker's own name, as a subject, into "I": "MOSS can", "Claude was made".
  mutating func replaceOwnName() {
    let matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    for index in 0..<sentence.count {
      let word = Int(sentence[index].word)
      guard word > 0, lexicon.words[word].groups & Group.assistants.bit != 0,
        let name = matcher.longest(.assistants, at: index, limit: sentence.count),
        Int(name.form.topic) == ownName, name.end == index + 1,
        matcher.is(name.end, [.passives, .questioners])
      else { continue }
      sentence.base[index].word = lexicon.speaker
    }
  }
}
