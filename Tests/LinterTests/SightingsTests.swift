import Corpus
import Testing

@testable import Linter

@Suite struct `What checks saw` {
  /// A sighting in each of some rows of two files; several rows say the same.
  private func seen(_ rows: some Sequence<Int>) -> Sightings {
    var seen = Sightings()
    var record = Record()
    for row in rows {
      record.clear(for: Location(file: FileID(row % 2), bytes: row..<row + 1))
      seen.note(Sighting(.none, "Row \(row).", in: record))
      seen.settle(UInt64(row / 3), [:])
    }
    return seen
  }

  private func packed(_ seen: Sightings) -> [UInt8] {
    var packer = Packer()
    packer.pack(seen)
    return packer.bytes
  }

  private static let rows = Array(0..<Sightings.kept * 6)

  @Test func `is the same in whatever order the rows stand, and however they are cut`() {
    let whole = packed(seen(Self.rows))
    #expect(packed(seen(Self.rows.reversed())) == whole)
    let parts = stride(from: 0, to: Self.rows.count, by: 7_919).map { start in
      seen(Self.rows[start..<min(start + 7_919, Self.rows.count)])
    }
    var left = Sightings()
    for part in parts { left.absorb(part) }
    #expect(packed(left) == whole)
    let right = parts.reversed().reduce(Sightings()) { later, part in
      var joined = part
      joined.absorb(later)
      return joined
    }
    #expect(packed(right) == whole)
  }

  @Test func `is counted in full, and kept in part`() {
    let lots = seen(Self.rows).lots(of: 0)
    #expect(lots.map(\.count) == [Self.rows.count / 2, Self.rows.count / 2])
    #expect(lots.map { $0.kept().count } == [Sightings.kept, Sightings.kept])
    #expect(lots.map(\.first.passage.row.lowerBound) == [0, 1])
  }
}
