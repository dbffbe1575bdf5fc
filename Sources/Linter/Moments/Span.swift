/// A length of time, and to which side of another time it is counted, where that is said.
struct Span {
  /// In seconds.
  let seconds: Double
  let range: Range<Int>
  var side = Side.either

  enum Side { case before, after, either }

  /// The times that it leads to from another, as far as it is said.
  func moves(_ clock: Clock) -> [Clock] {
    let minutes = Int(seconds / 60)
    switch side {
    case .before: return [clock.moved(-minutes)]
    case .after: return [clock.moved(minutes)]
    case .either: return [clock.moved(minutes), clock.moved(-minutes)]
    }
  }
}

extension MomentReader {
  /// "Ten minutes before", "10 minutes ahead of"; not "ten minutes before and after".
  func side(behind length: Int) -> Span.Side {
    let isBefore = isOne(length, of: TimeWords.sooner)
    guard isBefore || isOne(length, of: TimeWords.later) else { return .either }
    if has(length + 1, "and") || has(length + 1, "or") || has(length + 1, "/") { return .either }
    return isBefore ? .before : .after
  }
}
