import Rulebook

extension UnspacedReader {
  /// Reads a setting of a system text: 联网搜索：已禁用, 知识截止日期：2024年6月.
  mutating func findLine() {
    guard isSystem else { return }
    for place in 0..<min(4, letters.count) {
      letters.matches(.lines, at: place, limit: letters.count, into: &found)
      guard let match = found.first else { continue }
      var value = match.end
      while letters.isMark(value, .colon) || letters.isMark(value, .dash) { value += 1 }
      let topic = Int(match.form.topic)
      if pages.isFact[topic], !match.filling.tokens.isEmpty {
        claim(
          topic, .affirm, .stated, place..<match.end, match.filling, by: match.number,
          isMarked: true)
      } else if pages.isFact[topic] {
        guard let filled = letters.fill(.date, at: value, limit: letters.count) else { return }
        claim(
          topic, .affirm, .stated, place..<filled.end, filled.filling, by: match.number,
          isMarked: true)
      } else if letters.is(value, .off) {
        let end = letters.word(.off, at: value)
        claim(
          topic, .deny, .stated, place..<end, Matcher.Filling(), by: match.number,
          isMarked: true)
      } else if value > match.end, letters.is(value, .on) {
        let end = letters.word(.on, at: value)
        claim(
          topic, .affirm, .stated, place..<end, Matcher.Filling(), by: match.number,
          isMarked: true)
      }
      return
    }
  }
}
