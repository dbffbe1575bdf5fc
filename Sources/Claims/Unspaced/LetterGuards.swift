import Rulebook

/// Where no word may begin or end: 社会 holds no 会.
extension Letters {
  /// Notes the borders that lie inside guards.
  mutating func findGuards() {
    guard present & WordKinds.guards.rawValue != 0 else { return }
    // Of two guards that overlap, the longer counts, or else the first: 可以为 holds no 以为.
    var last = 0
    for index in 0..<count {
      let end = `guard`(at: index)
      guard end > index + 1, index >= last || end <= last, !isOutdone(index, end) else { continue }
      last = max(last, end)
      for border in index + 1..<end { inside[border] = true }
    }
  }

  /// Whether a longer guard begins inside a guard: 人工智能 in 个人工智能.
  private func isOutdone(_ start: Int, _ end: Int) -> Bool {
    for index in start + 1..<end where `guard`(at: index) - index > end - start {
      return true
    }
    return false
  }

  /// Where the longest guard ends that begins at a token; -1 where none does.
  @inline(__always)
  private func `guard`(at index: Int) -> Int {
    let first = Int(tokens[index].word)
    guard first > 0, pages.guards.firsts[first] != 0 else { return -1 }
    return run(of: pages.guards, .guards, at: index, isRaw: true)
  }
}
