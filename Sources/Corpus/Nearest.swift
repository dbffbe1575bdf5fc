/// The word that someone most likely meant.
package enum Nearest {
  /// The candidate that is fewest slips of the finger away; nil when none is near enough to guess.
  package static func word(to typed: String, among candidates: some Sequence<String>) -> String? {
    let typedLetters = Array(typed.lowercased().unicodeScalars)
    var best: (word: String, slips: Int, isStrange: Bool)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let slips = distance(typedLetters, letters)
      let allowed = max(1, min(typedLetters.count, letters.count) / 3)
      // Of two that are as near, the one that begins alike: few slip at the first letter.
      let isStrange = letters.first != typedLetters.first
      guard slips <= allowed else { continue }
      if best.map({ slips < $0.slips || slips == $0.slips && $0.isStrange && !isStrange }) ?? true {
        best = (candidate, slips, isStrange)
      }
    }
    return best?.word ?? word(beginningWith: typedLetters, among: candidates)
      ?? word(ofWhich: typed, among: candidates)
  }

  /// The one word that was cut short.
  private static func word(
    beginningWith letters: [Unicode.Scalar], among candidates: some Sequence<String>
  ) -> String? {
    guard letters.count > 2 else { return nil }
    let longer = candidates.filter { $0.lowercased().unicodeScalars.starts(with: letters) }
    return longer.count == 1 ? longer[0] : nil
  }

  /// The one name of several parts of which one was typed: `alarm` for `act.alarm`.
  private static func word(
    ofWhich part: String, among candidates: some Sequence<String>
  ) -> String? {
    let wanted = Array(part.lowercased().unicodeScalars)
    // A short part is near to too much: what is typed for it must be right.
    for slips in wanted.count > 4 ? [0, 1] : [0] {
      let whole = candidates.filter { candidate in
        candidate.lowercased().split(whereSeparator: { ".- _".contains($0) }).contains {
          distance(Array($0.unicodeScalars), wanted) <= slips
        }
      }
      if !whole.isEmpty { return whole.count == 1 ? whole[0] : nil }
    }
    return nil
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    var row = above
    for i in 1...left.count {
      row[0] = i
      for j in 1...right.count {
        let change = left[i - 1] == right[j - 1] ? 0 : 1
        row[j] = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + change)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], before[j - 2] + 1)
        }
      }
      (before, above) = (above, row)
    }
    return above[right.count]
  }
}
