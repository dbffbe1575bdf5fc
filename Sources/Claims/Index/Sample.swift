package import Corpus

/// The rows of the smallest content hashes: the same sample however the rows were cut, and never
/// more than so many.
package struct Sample: Sendable {
  package static let size = 1_024

  private var kept: [Reference] = []
  private var worst = UInt64.max

  package init() {}

  package mutating func take(_ reference: Reference) {
    guard reference.content <= worst else { return }
    kept.append(reference)
    if kept.count >= Sample.size * 2 { cut() }
  }

  package mutating func absorb(_ later: Sample) {
    for reference in later.kept { take(reference) }
  }

  private mutating func cut() {
    kept.sort()
    guard kept.count > Sample.size else { return }
    kept.removeLast(kept.count - Sample.size)
    worst = kept[Sample.size - 1].content
  }

  /// The rows that were drawn, in the order of their hashes.
  package var references: [Reference] {
    var sample = self
    sample.cut()
    return sample.kept
  }

  /// The rows that were drawn, as findings name them.
  package var rows: [Finding.Row] {
    references.map { Finding.Row(content: $0.content, quote: $0.quote) }
  }

  /// Quotes that tell something before those that don't, each wording once before any stands twice;
  /// among these the first of each dataset before the second of any, and the most frequent wording
  /// before the others.
  package func typical(_ most: Int) -> [Passage] {
    var byWording: [UInt64: [Reference]] = [:]
    for reference in references { byWording[reference.wording, default: []].append(reference) }
    let ranked = byWording.values.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0]
    }
    var seen: [Shelf: Int] = [:]
    let placed = ranked.enumerated().map { rank, group in
      let shelf = Shelf(telling: group[0].telling, dataset: group[0].dataset)
      defer { seen[shelf, default: 0] += 1 }
      return (telling: shelf.telling, turn: seen[shelf, default: 0], rank: rank)
    }
    let order = placed.sorted {
      $0.telling != $1.telling
        ? $0.telling > $1.telling : ($0.turn, $0.rank) < ($1.turn, $1.rank)
    }
    var picked = order.prefix(most).map { ranked[$0.rank][0].quote }
    for place in order where picked.count < most {
      picked += ranked[place.rank].dropFirst().prefix(most - picked.count).map(\.quote)
    }
    return picked
  }

  /// Where wordings stand while they are put in order.
  private struct Shelf: Hashable {
    var telling: Reference.Telling
    var dataset: Int32
  }
}

extension Sample: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(references) { packer, reference in
      packer.pack(reference)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    try unpacker.each { (unpacker) throws(Damage) in take(try unpacker.next()) }
  }
}
