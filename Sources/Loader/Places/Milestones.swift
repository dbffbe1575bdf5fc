package import Corpus

/// Places of a file of which it is known how many lines and rows stand before them, so that what
/// stands further on is cited without reading the whole.
package struct Milestones: Sendable, Equatable {
  /// What stands between the first row and a place.
  struct Stone: Sendable, Equatable {
    var offset: Int
    var mark: Mark
    var rows: Int
  }

  private(set) var stones: [Stone] = []
  private var start = 0
  private var end = 0
  private var mark = Mark()
  private var rows = 0

  package init() {}

  /// Measures a stretch of whole rows.
  init(_ stretch: Stretch, _ cutting: Cutting) {
    start = stretch.offset
    end = stretch.offset + stretch.bytes.count
    var count = RowCount(cutting, stretch.container)
    count.pass(stretch.bytes)
    mark.pass(stretch.bytes)
    rows = count.begun
    stones = [Stone(offset: start, mark: Mark(), rows: 0)]
  }

  /// Adds what was measured behind; where bytes were left out between, nothing more is known.
  mutating func absorb(_ later: Milestones) {
    guard !later.stones.isEmpty else { return }
    if stones.isEmpty {
      self = later
      return
    }
    guard later.start == end else { return }
    for stone in later.stones {
      stones.append(
        Stone(
          offset: stone.offset, mark: mark.followed(by: stone.mark), rows: rows + stone.rows))
    }
    mark = mark.followed(by: later.mark)
    rows += later.rows
    end = later.end
  }

  /// The last place not behind an offset.
  func last(before offset: Int) -> Stone? {
    let next = stones.partitioningIndex { $0.offset > offset }
    return next == 0 ? nil : stones[next - 1]
  }
}

extension Mark {
  /// The place that is reached when another way is gone from here.
  func followed(by other: Mark) -> Mark {
    Mark(
      line: line + other.line - 1,
      column: other.line > 1 ? other.column : column + other.column - 1)
  }
}

extension Milestones: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(stones) { packer, stone in
      packer.pack(count: stone.offset)
      packer.pack(count: stone.mark.line)
      packer.pack(count: stone.mark.column)
      packer.pack(count: stone.rows)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    stones = try unpacker.list { (unpacker) throws(Damage) in
      Stone(
        offset: try unpacker.count(),
        mark: Mark(line: try unpacker.count(), column: try unpacker.count()),
        rows: try unpacker.count())
    }
  }
}

extension Stretch {
  /// Whether its rows can be counted from any stretch on, and its places are those on disk.
  func isMeasurable(_ intake: Intake) -> Bool {
    guard intake.isPlain, threading == .none else { return false }
    switch container {
    case .jsonLines, .jsonArray, .jsonValues, .csv, .tsv: return true
    case .xml, .text, .yaml, .parquet, .arrow: return false
    }
  }
}
