/// The word that someone most likely meant.
package enum Nearest {
  /// The candidate that is fewest slips of the finger away; nil when none is near enough to guess.
  package static func word(to typed: String, among candidates: some Sequence<String>) -> String? {
    let typedLetters = Array(typed.lowercased().unicodeScalars)
    var best: (word: String, slips: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let slips = distance(typedLetters, letters)
      let allowed = max(1, min(typedLetters.count, letters.count) / 3)
      if slips <= allowed && slips < best?.slips ?? .max { best = (candidate, slips) }
    }
    return best?.word ?? word(beginningWith: typedLetters, among: candidates)
  }

  /// The one word that was cut short.
  private static func word(
    beginningWith letters: [Unicode.Scalar], among candidates: some Sequence<String>
  ) -> String? {
    guard letters.count > 2 else { return nil }
    let longer = candidates.filter { $0.lowercased().unicodeScalars.starts(with: letters) }
    return longer.count == 1 ? longer[0] : nil
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
