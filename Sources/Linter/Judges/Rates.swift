import Disk

/// How sure counts make one of a rate.
enum Rates {
  /// The chance of at least so many of n where each happens with the given chance.
  static func tail(_ count: Int, of n: Int, at rate: Double) -> Double {
    guard count > 0 else { return 1 }
    guard rate > 0 else { return 0 }
    guard rate < 1 else { return 1 }
    var sum = 0.0
    var term = logChoose(n, count) + Double(count) * log(rate) + Double(n - count) * log(1 - rate)
    for index in count...n {
      sum += exp(term)
      guard index < n else { break }
      term += log(Double(n - index)) - log(Double(index + 1)) + log(rate) - log(1 - rate)
      if index > count + 20, term < -60 { break }
    }
    return min(1, sum)
  }

  private static func logChoose(_ n: Int, _ k: Int) -> Double {
    lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1))
  }

  /// Which of some hypotheses stand when at most a share q of those that do may be wrong: Benjamini
  /// and Hochberg's procedure.
  static func discoveries(_ chances: [Double], q: Double) -> [Bool] {
    let ranked = chances.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
    var last = -1
    for (rank, chance) in ranked.enumerated()
    where chance.element <= q * Double(rank + 1) / Double(chances.count) {
      last = rank
    }
    var stands = [Bool](repeating: false, count: chances.count)
    for (rank, chance) in ranked.enumerated() where rank <= last { stands[chance.offset] = true }
    return stands
  }

  /// Wilson's interval for a rate, at 95 %.
  static func interval(_ count: Int, of n: Int) -> (low: Double, high: Double) {
    guard n > 0 else { return (0, 1) }
    let z = 1.959964
    let (p, size) = (Double(count) / Double(n), Double(n))
    let centre = (p + z * z / (2 * size)) / (1 + z * z / size)
    let half =
      z / (1 + z * z / size) * (p * (1 - p) / size + z * z / (4 * size * size)).squareRoot()
    return (max(0, centre - half), min(1, centre + half))
  }
}
