/// What keeps a time of day from being the one that was asked for.
extension MomentReader {
  /// A number that may be a time although nothing says so: the first of "3-4pm" and of "6 and 6:10",
  /// the last of "not 6:30 but 7" and of "half seven", "0930", "3.30", "19h30".
  func bareClock() -> Clock? {
    if has(1, "h"), touches(1), let hour = small(0, 24) {
      let minute = touches(2) ? piece(2)?.small(59) : nil
      return Clock(hour: hour, minute: minute ?? 0, isSure: false)
    }
    if has(-1, "half"), let hour = small(0, 12) {
      return Clock(hour: hour, minute: 30, isSure: false)
    }
    guard let piece = piece(0), !isUnit(1) || has(1, "-") else { return nil }
    if piece.kind == .word {
      return TimeWords.numbers[piece.word].flatMap { Clock(hour: $0, minute: 0, isSure: false) }
    }
    guard piece.kind == .number, piece.value < 2400 else { return nil }
    let digits = Int((piece.digits > 2 ? piece.value : piece.value * 100).rounded())
    return Clock(hour: digits / 100, minute: digits % 100, isSure: false)
  }

  /// Whether a time is named only to say that it is not meant: "not 6:30", "6:30 is too early".
  func isDenied(_ length: Int) -> Bool {
    if has(length, "is") || has(length, "was"), isOne(length + 1, of: MomentReader.faults) {
      return true
    }
    for distance in 1...6 {
      guard let before = piece(-distance) else { return false }
      if before.kind == .mark {
        if MomentReader.stops.contains(before.word) { return false }
      } else if before.kind == .number || isOne(-distance, of: MomentReader.urging) {
        return false
      } else if isOne(-distance, of: MomentReader.denials)
        || has(-distance, "of") && has(-distance - 1, "instead")
        || has(-distance, "than") && has(-distance - 1, "rather")
      {
        return true
      } else if has(-distance, "t"), piece(-distance - 1)?.kind == .mark, touches(-distance) {
        return true
      }
    }
    return false
  }

  /// Whether the time is that of another place: "7 am New York time", "7 am (ET)".
  func isElsewhere(_ length: Int) -> Bool {
    let next = has(length, "(") ? length + 1 : length
    if isOne(next, of: MomentReader.zones) { return true }
    for offset in next..<next + 4 {
      guard piece(offset)?.kind == .word else { return false }
      if has(offset, "time") { return offset > next }
    }
    return false
  }

  private static let denials: WordSet = ["not", "never", "dont", "except", "longer"]
  private static let faults: WordSet = ["too", "not", "wrong"]
  /// "Don't forget my alarm at 7:30" asks for it.
  private static let urging: WordSet = ["forget", "let", "miss", "fail", "but"]
  private static let stops: WordSet = [".", ",", ";", "!", "?"]
  private static let zones: WordSet = [
    "et", "pt", "ct", "mt", "eastern", "pacific", "central", "mountain", "bst", "ist", "jst", "sgt",
    "hkt", "aest", "aedt", "mst", "mdt", "cdt", "msk", "eet", "eest",
  ]
}
