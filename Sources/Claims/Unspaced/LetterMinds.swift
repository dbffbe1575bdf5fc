/// What names a mind, and where its noun phrase ends.
extension Letters {
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
