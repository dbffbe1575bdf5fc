/// A stretch of the day inside which any time is right: "between 6 and 6:30", "before 8".
struct Window {
  let from: Clock
  let to: Clock

  /// Whether a time may lie inside; both ends do.
  func holds(_ clock: Clock) -> Bool {
    let day = from.isSure && to.isSure && clock.isSure ? 1440 : 720
    func after(_ other: Clock) -> Int { ((other.minutes - from.minutes) % day + day) % day }
    return after(clock) <= after(to)
  }
}

extension MomentReader {
  /// What a word before a time makes of it: "by 7 pm", "around 7 pm"; not "an hour before 7 pm".
  func window(around clock: Clock) -> Window? {
    if let unit = piece(-2), TimeWords.units[unit.word] != nil { return nil }
    if isOne(-1, of: MomentReader.open) {
      return Window(from: clock.moved(-180), to: clock)
    }
    if has(-1, "after") || has(-1, "past") { return Window(from: clock, to: clock.moved(180)) }
    if has(-1, "than") { return Window(from: clock.moved(-180), to: clock.moved(180)) }
    if isOne(-1, of: MomentReader.rough) {
      return Window(from: clock.moved(-30), to: clock.moved(30))
    }
    return nil
  }

  /// Whether the place is joined with an earlier time to a range: "3-4pm", "between 6 and 6:30".
  func isJoined(to earlier: Range<Int>) -> Bool {
    let gap = start - earlier.upperBound
    if gap == 1 {
      if has(-1, "and") {
        return (1...2).contains { has(earlier.lowerBound - start - $0, "between") }
      }
      return has(-1, "-") || isOne(-1, of: MomentReader.joints)
    }
    // The bytes of "–" and "—".
    guard gap == 3, has(-3, Word(byte: 0xE2)), has(-2, Word(byte: 0x80)) else { return false }
    return has(-1, Word(byte: 0x93)) || has(-1, Word(byte: 0x94))
  }

  private static let open: WordSet = ["before", "by", "until", "till"]
  private static let rough: WordSet = ["around", "about", "approximately", "roughly"]
  private static let joints: WordSet = ["to", "till", "until", "through"]
}
