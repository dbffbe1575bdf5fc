/// Collects the sets of alternatives that are too many to be looked for one by one.
struct AlternativeSets {
  /// For each word, the sets that it is in.
  private(set) var words: [[Int32]]
  /// The same for each pair of words with which a run begins.
  private(set) var pairs: [[Int32]: [Int32]] = [:]
  private(set) var count = 0

  init(words count: Int) { words = [[Int32]](repeating: [], count: count) }

  /// The number of the set that some words and runs are; -1 where they are few.
  mutating func add(_ singles: ArraySlice<Int32>, _ runs: [ArraySlice<Int32>]) -> Int32 {
    guard singles.count + runs.count >= Needs.fewest else { return -1 }
    let set = Int32(count)
    count += 1
    for word in singles { words[Int(word)].append(set) }
    for pair in Set(runs.map { Array($0.prefix(2)) }) { pairs[pair, default: []].append(set) }
    return set
  }
}
