/// What is taken out of a sentence before it is read.
extension Letters {
  /// Takes out what stands in short brackets: 深度求索（DeepSeek）公司.
  mutating func removeAsides() {
    var index = 0
    while index < count {
      // （你有视觉能力） is no aside.
      if tokens[index].is(.opening), !isSpoken(behind: index) {
        var end = index + 1
        while end < min(index + 14, count), !tokens[end].is(.closing), !tokens[end].is(.line) {
          end += 1
        }
        if isMark(end, .closing) { tokens.remove(index..<end + 1) }
      }
      index += 1
    }
  }

  private func isSpoken(behind index: Int) -> Bool {
    guard index + 1 < count else { return false }
    let word = tokens[index + 1].word
    return word == pages.known.speaker || pages.known.addressees.contains(word)
  }

  /// Takes out what makes a question of a word, and leaves the word: 能不能, 有没有, 是否.
  mutating func removeChoices() {
    var index = 0
    while index + 1 < count {
      let word = tokens[index].word
      let next = tokens[index + 1].word
      if word > 0, pages.known.choices.contains(next), index + 2 < count,
        tokens[index + 2].word == word
      {
        tokens.remove(index..<index + 2)
      } else if word > 0, next == pages.known.whether, self.is(cue: index) {
        tokens.remove(index + 1..<index + 2)
      }
      index += 1
    }
  }

  /// Whether a cue begins with a token: 能, 会, 是.
  private func `is`(cue index: Int) -> Bool {
    pages.groups[Int(tokens[index].word)] & Group.cues.bit != 0
  }
}
