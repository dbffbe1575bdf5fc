/// A date; what is not said of it is 0.
struct Day: Equatable {
  var year = 0
  var month = 0
  var day = 0

  /// Whether both can be the same day.
  func agrees(with other: Day) -> Bool {
    func fits(_ left: Int, _ right: Int) -> Bool { left == 0 || right == 0 || left == right }
    return fits(year, other.year) && fits(month, other.month) && fits(day, other.day)
  }

  /// Days since 1970 of a date that is said whole.
  var number: Int? {
    guard year > 0, month > 0, day > 0 else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  init(year: Int = 0, month: Int = 0, day: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(number: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// 0 for Monday.
  static func weekday(_ number: Int) -> Int { ((number + 3) % 7 + 7) % 7 }
}
