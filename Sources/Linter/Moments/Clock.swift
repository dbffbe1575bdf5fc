/// A time of day.
struct Clock: Equatable {
  /// Since midnight.
  let minutes: Int
  /// Whether morning and evening are told apart.
  let isSure: Bool

  init?(hour: Int, minute: Int, isSure: Bool) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = (hour % 24) * 60 + minute
    self.isSure = isSure || hour > 12 || hour == 0
  }

  /// Whether both can be the same time.
  func agrees(with other: Clock) -> Bool {
    if isSure && other.isSure { return minutes == other.minutes }
    return minutes % 720 == other.minutes % 720
  }

  /// So many minutes later, or earlier.
  func moved(_ by: Int) -> Clock {
    let moved = ((minutes + by) % 1440 + 1440) % 1440
    return Clock(hour: moved / 60, minute: moved % 60, isSure: isSure) ?? self
  }
}
