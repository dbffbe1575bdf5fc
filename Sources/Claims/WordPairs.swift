/// Pairs of words that stand side by side somewhere on the pages, each with a number.
///
/// In a language without spaces most words are two letters, and a letter alone says little: what is
/// asked of a sentence by its pairs is asked of few.
struct WordPairs: Sendable {
  /// The pairs, each at the place that it is hashed to, or behind it; 0 where there is none.
  let keys: Table<UInt64>

  /// The numbers are places in a table of this size.
  var count: Int { keys.count }

  /// The number of a pair; -1 where no page has it.
  @inline(__always)
  func number(of first: Int32, _ second: Int32) -> Int {
    let key = WordPairs.key(first, second)
    var place = WordPairs.hash(key) & (keys.count &- 1)
    while true {
      let found = keys.base[place]
      if found == key { return place }
      if found == 0 { return -1 }
      place = (place &+ 1) & (keys.count &- 1)
    }
  }

  @inline(__always)
  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}

extension WordPairs {
  /// The pairs that some runs of words begin with.
  init(_ pairs: Set<[Int32]>) {
    // Half of the places stay free, so that few are looked at for a pair that is not there.
    var size = 4
    while size < pairs.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let key = WordPairs.key(pair[0], pair[1])
      var place = WordPairs.hash(key) & (size - 1)
      while keys[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = key
    }
    self.keys = Table(keys)
  }

  /// What belongs to each pair, by its number.
  func lists(_ ofPairs: [[Int32]: [Int32]]) -> [[Int32]] {
    var lists = [[Int32]](repeating: [], count: count)
    for (pair, items) in ofPairs { lists[number(of: pair[0], pair[1])] = items }
    return lists
  }
}

extension WordPairs: Castable {
  func cast(into caster: inout PlateCaster) { caster.add(keys) }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    keys = try plate.next()
    // Places are found by the lowest bits of a hash.
    guard keys.count > 0, keys.count & (keys.count - 1) == 0 else { throw Plate.Damage() }
  }
}
