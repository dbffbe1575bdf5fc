extension UnspacedReader {
  /// Where the head of a predicate, or of a member of its list, may stand.
  mutating func findHeads(_ start: Int, _ limit: Int, _ frame: Form.Frame) {
    heads.removeAll(keepingCapacity: true)
    lead(start, limit, frame)
    if frame != .none {
      for place in start..<max(start, limit) {
        if letters.isMark(place, .enumeration) || letters.isMark(place, .slash) {
          lead(place + 1, limit, frame)
        } else {
          let join = letters.word(.joins, at: place)
          if join > place, join < limit { lead(join, limit, frame) }
        }
      }
    }
    heads.sort()
    var last = -1
    heads.removeAll { place in
      defer { last = place }
      return place == last
    }
  }

  /// Adds a place, and those behind what may stand before a head.
  private mutating func lead(_ start: Int, _ limit: Int, _ frame: Form.Frame) {
    heads.append(start)
    var place = start
    while place < limit {
      var end = letters.word(.adverbs, at: place)
      if frame != .can { end = max(end, letters.word(.qualities, at: place)) }
      if end <= place {
        guard letters.isMark(place, .quote) else { break }
        end = place + 1
      }
      place = end
      heads.append(place)
    }
    // 与您面对面…, 在网上…
    let preposition = letters.word(.prepositions, at: place)
    if preposition > place {
      for index in preposition + 1..<max(preposition + 1, min(preposition + 13, limit)) {
        if letters.tokens[index].isMark { break }
        heads.append(index)
      }
    }
    guard frame != .can else { return }
    var index = place
    while index < min(place + 12, limit),
      !letters.tokens[index].isMark || letters.isMark(index, .quote)
    {
      let quality = letters.word(.qualities, at: index)
      if quality > index {
        heads.append(quality)
        index = quality
        continue
      }
      if letters.tokens[index].word == pages.known.possessive { heads.append(index + 1) }
      index += 1
    }
  }
}
