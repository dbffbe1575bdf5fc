/// What somebody may have meant by a word that is not known.
package enum Spelling {
  /// `; did you mean "x"?`, or nothing where no known word is near.
  package static func hint(_ word: String, _ known: [String]) -> String {
    nearest(to: word, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// The nearest known word, where it is no further than a third of the word's letters.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let ranked = known.map { (distance(word, $0), $0) }.min { $0.0 < $1.0 }
    guard let ranked, ranked.0 <= max(1, word.count / 3) else { return nil }
    return ranked.1
  }

  /// How many letters must be put in, left out, changed or swapped.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.lowercased().utf8.prefix(64))
    let right = Array(right.lowercased().utf8.prefix(64))
    var before: [Int] = []
    var above = Array(0...right.count)
    for (row, a) in left.enumerated() {
      var current = [row + 1]
      for (column, b) in right.enumerated() {
        var best = min(current[column] + 1, above[column + 1] + 1)
        best = min(best, above[column] + (a == b ? 0 : 1))
        if row > 0, column > 0, a == right[column - 1], left[row - 1] == b {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
