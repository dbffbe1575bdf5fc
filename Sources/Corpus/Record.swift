/// One row, read: its texts in one arena and the turns, tools and examples that refer to them.
///
/// A worker fills the same record again and again; nothing of it outlives the row.
package struct Record: ~Copyable {
  package var arena: Arena
  package var turns: [Turn] = []
  package var tools: [Tool] = []
  package var calls: [Call] = []
  package var outcomes: [Outcome] = []
  package var examples: [Example] = []
  /// The row's place in its file.
  package var location: Location

  package init() {
    arena = Arena()
    location = Location(file: FileID(0), bytes: 0..<0)
  }

  /// Makes room for the next row.
  package mutating func clear(for location: Location) {
    arena.clear()
    turns.removeAll(keepingCapacity: true)
    tools.removeAll(keepingCapacity: true)
    calls.removeAll(keepingCapacity: true)
    outcomes.removeAll(keepingCapacity: true)
    examples.removeAll(keepingCapacity: true)
    self.location = location
  }

  /// The decoded bytes of a text. Valid until the arena grows or is cleared.
  @inlinable
  package borrowing func bytes(_ text: Text) -> Bytes { arena.bytes[text.range] }

  /// A copy of a text, for printing and for tests.
  package borrowing func string(_ text: Text) -> String { bytes(text).string }

  /// Appends bytes to the arena as a text of their own.
  @inlinable
  package mutating func keep(_ bytes: Bytes, source: Int, coding: Text.Coding) -> Text {
    let start = arena.count
    arena.append(bytes)
    arena.close()
    return Text(start: start, count: bytes.count, source: source, coding: coding)
  }
}
