import Rulebook

extension Matcher {
  /// "September 2021", "2021-09", "early 2023"; where it ends, or -1.
  mutating func date(at index: Int, limit: Int) -> Int {
    var place = index
    var month = 0
    for _ in 0..<6 {
      guard place < limit, !tokens[place].isMark || isMark(place, .comma) || isMark(place, .slash)
      else { return -1 }
      if let named = monthNumber(tokens[place].word) {
        month = named
      } else if tokens[place].shape.contains(.number), let year = year(place) {
        var end = place + 1
        if month == 0, end < limit, tokens[end].shape.contains(.joined), let number = value(end),
          (1...12).contains(number)
        {
          month = number
          end += 1
        }
        filling = Filling(tokens: index..<end, value: .date(year: year, month: month))
        return end
      } else if month == 0, let number = value(place), (1...12).contains(number),
        isMark(place + 1, .slash)
      {
        month = number
      }
      place += 1
    }
    return -1
  }

  private func monthNumber(_ word: Int32) -> Int? {
    guard word > 0 else { return nil }
    for (index, months) in lexicon.months.enumerated() where months.contains(word) {
      return index + 1
    }
    return nil
  }

  private func value(_ index: Int) -> Int? { tokens[index].number(in: bytes) }

  private func year(_ index: Int) -> Int? {
    guard let number = value(index), (1990...2050).contains(number) else { return nil }
    return number
  }
}
