/// Who made the assistant.
extension Letters {
  /// 阿里云, 某某科技公司, OpenAI.
  func maker(at index: Int, limit: Int) -> Filled? {
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
}
