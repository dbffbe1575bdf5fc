extension MomentReader {
  private typealias Found = (value: Clock, length: Int, isPlain: Bool)

  /// A time of day. It is plain when nothing else can be meant.
  func clock() -> (value: Clock, length: Int, isPlain: Bool)? {
    guard let first = piece(0) else { return nil }
    if first.kind == .word {
      if first.word == "noon" || first.word == "midday" { return fixed(12) }
      if first.word == "midnight" { return fixed(0) }
    }
    guard let found = spoken() ?? written() else { return nil }
    let half = half(after: found.length) ?? self.half(before: 0)
    guard let half, !found.value.isSure else { return found }
    var hour = found.value.minutes / 60 % 12 + (half ? 12 : 0)
    // "12:30 at night" is no noon.
    if hour == 12, (0..<4).contains(where: { has(found.length + $0, "night") }) { hour = 0 }
    guard let sure = Clock(hour: hour, minute: found.value.minutes % 60, isSure: true) else {
      return found
    }
    return (sure, found.length, true)
  }

  private func fixed(_ hour: Int) -> Found? {
    Clock(hour: hour, minute: 0, isSure: true).map { ($0, 1, true) }
  }

  /// "half past eight", "quarter to 6", "ten past seven".
  private func spoken() -> Found? {
    var minutes = 0
    var length = 1
    if has(0, "half") {
      minutes = 30
    } else if has(0, "quarter") {
      minutes = 15
    } else if let number = small(0, 29) {
      minutes = number
      if has(1, "minutes") { length = 2 }
    } else {
      return nil
    }
    let isBefore = has(length, "to") || has(length, "til") || has(length, "before")
    guard has(length, "past") || isBefore || has(length, "after") && !has(0, "half"),
      let hour = small(length + 1, 12), !isUnit(length + 2)
    else { return nil }
    // "from 5 to 6" is no time; "ten to seven" is one.
    if piece(0)?.kind == .number && has(length, "to") && length == 1 { return nil }
    guard let clock = Clock(hour: hour, minute: 0, isSure: false) else { return nil }
    return (clock.moved(isBefore ? -minutes : minutes), length + 2, true)
  }

  /// "7 pm", "7:30", "19:00:00", "seven thirty", "4 50 am", "8 o'clock", "at 7".
  private func written() -> Found? {
    guard let hour = small(0, 24) else { return nil }
    var minute = 0
    var length = 1
    var isPlain = false
    var isSure = false
    if has(1, ":"), touches(1), touches(2), let read = piece(2)?.small(59), piece(2)?.digits == 2 {
      minute = read
      length = 3
      isPlain = true
      // A leading zero is the habit of those who count to 24.
      isSure = piece(0)?.digits == 2 && hour < 10
      if has(3, ":"), touches(3), piece(4)?.digits == 2 { length = 5 }
    } else if let read = small(1, 59), read >= 10, half(after: 2) != nil {
      minute = read
      length = 2
    } else if piece(0)?.kind == .word, let read = small(1, 59), read % 5 == 0, read >= 10,
      !isUnit(2)
    {
      minute = read
      length = 2
      isPlain = true
    }
    if let half = meridiem(length) {
      guard hour <= 12 else { return nil }
      let clock = Clock(hour: hour % 12 + (half.isAfternoon ? 12 : 0), minute: minute, isSure: true)
      return clock.map { ($0, length + half.length, true) }
    }
    if has(length, "o"), has(length + 2, "clock") {
      return Clock(hour: hour, minute: minute, isSure: isSure).map { ($0, length + 3, true) }
    }
    if has(length, "oclock") {
      return Clock(hour: hour, minute: minute, isSure: isSure).map { ($0, length + 1, true) }
    }
    guard isPlain || isOne(-1, of: TimeWords.beforeClock) && !isUnit(length) else { return nil }
    return Clock(hour: hour, minute: minute, isSure: isSure).map { ($0, length, isPlain) }
  }

  /// A number of at most two digits, or a word for one.
  func small(_ offset: Int, _ most: Int) -> Int? {
    guard let piece = piece(offset) else { return nil }
    if let value = piece.small(most) { return value }
    guard piece.kind == .word, let value = TimeWords.numbers[piece.word], value <= most else {
      return nil
    }
    return value
  }

  /// Whether a number before this place counts something.
  func isUnit(_ offset: Int) -> Bool {
    guard let piece = piece(offset) else { return false }
    if piece.kind == .mark {
      return MomentReader.signs.contains(piece.word) || piece.word == "-" && touches(offset)
        || piece.word == "." && touches(offset + 1)
    }
    return piece.kind == .word
      && (TimeWords.units[piece.word] != nil || MomentReader.counted.contains(piece.word)
        || TimeWords.months[piece.word] != nil || touches(offset))
  }

  private static let signs: WordSet = ["%", "$", "/", ":"]

  private static let counted: WordSet = [
    "people", "persons", "guests", "tickets", "nights", "rooms", "dollars", "euros", "percent",
    "usd", "eur", "years", "year", "miles", "km", "kg", "pounds", "bedrooms", "beds", "baths",
    "adults", "passengers", "seats", "stars", "of", "or", "more", "items", "copies", "times",
  ]

  /// "am", "p.m.", and how many pieces it takes.
  private func meridiem(_ offset: Int) -> (isAfternoon: Bool, length: Int)? {
    if has(offset, "am") { return (false, 1) }
    if has(offset, "pm") { return (true, 1) }
    guard has(offset + 1, "."), has(offset + 2, "m") else { return nil }
    let length = has(offset + 3, ".") ? 4 : 3
    if has(offset, "a") { return (false, length) }
    if has(offset, "p") { return (true, length) }
    return nil
  }

  /// The part of the day that is named right behind: false for morning, true for later.
  private func half(after offset: Int) -> Bool? {
    if let half = meridiem(offset) { return half.isAfternoon }
    var next = offset
    if has(next, "in") && has(next + 1, "the") || has(next, "at") {
      next += has(next, "at") ? 1 : 2
    }
    if isOne(next, of: MomentReader.near) { next += 1 }
    return dayPart(next)
  }

  /// "morning 11:30", "tonight at 7".
  private func half(before offset: Int) -> Bool? {
    for distance in 1...2 {
      if let half = dayPart(offset - distance) { return half }
      guard isOne(offset - distance, of: MomentReader.about) else { return nil }
    }
    return nil
  }

  private static let near: WordSet = ["tomorrow", "today"]
  private static let about: WordSet = ["at", "around", "by"]
  private static let late: WordSet = ["afternoon", "evening", "night", "tonight"]

  private func dayPart(_ offset: Int) -> Bool? {
    if has(offset, "morning") { return false }
    if isOne(offset, of: MomentReader.late) { return true }
    return nil
  }
}
