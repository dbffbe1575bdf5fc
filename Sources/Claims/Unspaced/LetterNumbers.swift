/// Dates and sizes.
extension Letters {
  /// 2023年4月, 2021-09.
  func date(at index: Int, limit: Int) -> Filled? {
    guard let year = value(index), (1990...2050).contains(year) else { return nil }
    var end = index + 1
    var month = 0
    if end < limit, tokens[end].word == pages.known.year { end += 1 }
    if end < limit, let number = value(end), (1...12).contains(number) {
      let isNamed = end + 1 < limit && tokens[end + 1].word == pages.known.month
      if isNamed || tokens[end].shape.contains(.joined) {
        month = number
        end += isNamed ? 2 : 1
      }
    }
    return filled(index..<end, .date(year: year, month: month))
  }

  private func value(_ index: Int) -> Int? { tokens[index].number(in: bytes) }

  /// 60亿参数, 7B个参数.
  func size(at index: Int, limit: Int) -> Filled? {
    guard tokens[index].shape.contains(.number) else { return nil }
    var place = index + 1
    while self.is(place, .units), place < limit { place = word(.units, at: place) }
    for next in place..<max(place, min(place + 3, limit)) where self.is(next, .parameters) {
      return filled(index..<word(.parameters, at: next))
    }
    return nil
  }
}
