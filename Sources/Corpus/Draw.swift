/// The rows of the smallest hashes: the same ones in whatever order they come, and never more than so
/// many.
package struct Draw: Sendable {
  package static let size = 1_024

  private var kept: [Finding.Row] = []
  private var worst = UInt64.max

  package init() {}

  package mutating func take(_ row: Finding.Row) {
    guard row.content <= worst else { return }
    kept.append(row)
    if kept.count >= Draw.size * 2 { cut() }
  }

  package mutating func absorb(_ later: Draw) {
    for row in later.kept { take(row) }
  }

  /// Moves every row to where it really is.
  package mutating func move(_ real: (Passage) -> Passage) {
    for index in kept.indices { kept[index].quote = real(kept[index].quote) }
  }

  private mutating func cut() {
    kept.sort(by: Draw.comes)
    guard kept.count > Draw.size else { return }
    kept.removeLast(kept.count - Draw.size)
    worst = kept[Draw.size - 1].content
  }

  private static func comes(_ left: Finding.Row, before right: Finding.Row) -> Bool {
    left.content != right.content ? left.content < right.content : left.quote < right.quote
  }

  /// Those that were drawn, in the order of their hashes.
  package var rows: [Finding.Row] {
    var draw = self
    draw.cut()
    return draw.kept
  }
}

extension Draw: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(rows) { packer, row in
      packer.pack(word: row.content)
      packer.pack(row.quote)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    try unpacker.each { (unpacker) throws(Damage) in
      take(Finding.Row(content: try unpacker.word(), quote: try unpacker.next()))
    }
  }
}
