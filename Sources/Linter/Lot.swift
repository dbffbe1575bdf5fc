package import Corpus

/// What a check saw in one file: how often, where first, and the sightings of the smallest hashes, which
/// are the same ones in whatever order the rows stand.
package struct Lot: Sendable {
  package private(set) var count: Int
  package private(set) var first: Sighting
  private var drawn: [Sighting]
  /// What has a greater hash is not kept.
  private var worst: Digest?

  init(_ sighting: Sighting) {
    count = 1
    first = sighting
    drawn = [sighting]
  }

  mutating func take(_ sighting: Sighting, keeping most: Int) {
    count += 1
    if sighting.passage < first.passage { first = sighting }
    if let worst, worst < sighting.content { return }
    drawn.append(sighting)
    cut(to: most)
  }

  mutating func absorb(_ other: Lot, keeping most: Int) {
    count += other.count
    if other.first.passage < first.passage { first = other.first }
    drawn += other.drawn
    cut(to: most)
  }

  /// Those that are kept, in the order of their hashes; every one, where there are no more.
  package func kept(_ most: Int = Sightings.kept) -> [Sighting] { Lot.cut(drawn, to: most) }

  private mutating func cut(to most: Int) {
    guard drawn.count / 2 >= most else { return }
    drawn = Lot.cut(drawn, to: most)
    worst = drawn.last?.content
  }

  private static func cut(_ sightings: [Sighting], to most: Int) -> [Sighting] {
    Array(
      sightings.sorted {
        $0.content != $1.content ? $0.content < $1.content : $0.passage < $1.passage
      }.prefix(most))
  }
}

extension Lot: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(count: count)
    packer.pack(first)
    packer.pack(kept()) { $0.pack($1) }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    count = try unpacker.count()
    first = try unpacker.next()
    drawn = try unpacker.list { (unpacker) throws(Damage) in try unpacker.next() }
    guard !drawn.isEmpty, drawn.count <= Sightings.kept, drawn.count <= count else {
      throw Damage()
    }
  }
}
