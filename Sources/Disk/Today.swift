/// The day that it is, by universal time.
package enum Today {
  /// As `2026-11-26`.
  package static var text: String {
    var now = time(nil)
    var day = tm()
    gmtime_r(&now, &day)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.tm_year + 1900)-\(two(day.tm_mon + 1))-\(two(day.tm_mday))"
  }
}
