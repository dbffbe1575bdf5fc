extension MomentReader {
  /// A date with digits in it.
  func day() -> (value: Day, length: Int)? {
    guard let first = piece(0) else { return nil }
    if first.kind == .number { return counted() ?? dayOfMonth() ?? ordinal() }
    guard first.kind == .word else { return nil }
    if let month = TimeWords.months[first.word] {
      let next = has(1, ".") || has(1, "the") ? 2 : 1
      guard let day = dayNumber(next) else { return nil }
      let tail = year(next + day.length)
      return (Day(year: tail.year, month: month, day: day.value), next + day.length + tail.length)
    }
    if let day = TimeWords.ordinals[first.word], has(-1, "the"), day != 2 || has(1, "of") {
      if has(1, "of"), let month = piece(2).flatMap({ TimeWords.months[$0.word] }) {
        return (Day(month: month, day: day), 3)
      }
      return has(1, "of") || day < 3 ? nil : (Day(day: day), 1)
    }
    return nil
  }

  /// 2019-03-08, 2019/03/08, 03/08/2019.
  private func counted() -> (value: Day, length: Int)? {
    guard let first = piece(0), let mark = piece(1), let second = piece(2),
      mark.word == "-" || mark.word == "/", touches(1), touches(2), second.kind == .number
    else { return nil }
    let hasThird = piece(3)?.word == mark.word && touches(3) && touches(4)
    let third = hasThird ? piece(4) : nil
    if first.digits == 4, let month = second.small(12), let day = third?.small(31), month > 0 {
      return (Day(year: Int(first.value), month: month, day: day), 5)
    }
    guard mark.word == "/", let one = first.small(31), let two = second.small(31) else {
      return nil
    }
    let year = third.map { $0.digits == 4 ? Int($0.value) : 0 } ?? 0
    let length = third == nil ? 3 : 5
    // Who writes the day first and who the month can't be told where both fit.
    if one > 12 { return (Day(year: year, month: two, day: one), length) }
    if two > 12 { return (Day(year: year, month: one, day: two), length) }
    return third == nil ? nil : (Day(year: year), length)
  }

  /// "8 March", "8th of March 2019".
  private func dayOfMonth() -> (value: Day, length: Int)? {
    guard let day = dayNumber(0) else { return nil }
    let next = has(day.length, "of") ? day.length + 1 : day.length
    guard let month = piece(next).flatMap({ TimeWords.months[$0.word] }) else { return nil }
    let tail = year(next + 1)
    return (Day(year: tail.year, month: month, day: day.value), next + 1 + tail.length)
  }

  /// "the 8th".
  private func ordinal() -> (value: Day, length: Int)? {
    guard let day = dayNumber(0), day.length == 2 else { return nil }
    return (Day(day: day.value), 2)
  }

  private func dayNumber(_ offset: Int) -> (value: Int, length: Int)? {
    guard let number = piece(offset)?.small(31), number > 0 else {
      guard let word = piece(offset), word.kind == .word,
        let ordinal = TimeWords.ordinals[word.word]
      else { return nil }
      return (ordinal, 1)
    }
    if isOne(offset + 1, of: TimeWords.endings), touches(offset + 1) { return (number, 2) }
    return (number, 1)
  }

  private func year(_ offset: Int) -> (year: Int, length: Int) {
    let next = has(offset, ",") ? offset + 1 : offset
    guard let piece = piece(next), piece.kind == .number, piece.digits == 4,
      (1900...2200).contains(Int(piece.value))
    else { return (0, 0) }
    return (Int(piece.value), next - offset + 1)
  }
}
