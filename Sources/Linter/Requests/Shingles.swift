/// The different shingles of a request, the rarest first. Two requests are alike where they have at
/// least seven in ten of all their shingles in common (Jaccard).
package struct Shingles: Sendable {
  /// By their ranks, in order.
  let ranks: [UInt64]

  init(_ wording: Wording, in context: UInt64, _ rarity: Rarity) {
    var ranks: [UInt64] = []
    ranks.reserveCapacity(wording.words.count)
    wording.eachShingle { ranks.append(rarity.rank(Wording.mixed($0, context))) }
    ranks.sort()
    var kept = 0
    for rank in ranks where kept == 0 || ranks[kept - 1] != rank {
      ranks[kept] = rank
      kept += 1
    }
    ranks.removeLast(ranks.count - kept)
    self.ranks = ranks
  }

  /// So many of the rarest tell who can be alike: whoever is has at least seven in ten of these
  /// shingles, so that the first of those that both have, in the order that is one for all, stands
  /// among the rarest of either.
  var telling: ArraySlice<UInt64> {
    ranks.prefix(ranks.isEmpty ? 0 : ranks.count - (ranks.count * 7 + 9) / 10 + 1)
  }

  /// How many shingles a request may have that is alike.
  var sizes: ClosedRange<Int> { (ranks.count * 7 + 9) / 10...ranks.count * 10 / 7 }

  /// Whether two requests are alike.
  package func isAlike(_ other: Shingles) -> Bool {
    guard sizes.contains(other.ranks.count) else { return false }
    var (mine, theirs, shared) = (0, 0, 0)
    while mine < ranks.count, theirs < other.ranks.count {
      let (left, right) = (ranks[mine], other.ranks[theirs])
      if left == right { shared += 1 }
      if left <= right { mine += 1 }
      if right <= left { theirs += 1 }
    }
    return shared * 10 >= (ranks.count + other.ranks.count - shared) * 7
  }
}
