public import Corpus

// A key or a name may be written with escapes (`json.dumps` in Python writes every letter beyond
// ASCII so) and is what it means, not how it is written. Few are, so the written bytes are compared
// first and decoded only when a backslash stands in them.
extension Bytes {
  /// Whether a string of JSON is written otherwise than it is meant.
  @inlinable public var isEscaped: Bool { contains(UInt8(ascii: "\\")) }

  /// Calls with what a string of JSON means; one that can't be decoded means what is written. The
  /// view is that of a tape: its closing quote and 64 bytes more can be read.
  @inlinable @inline(__always)
  package func withMeaning<Result>(_ body: (Bytes) -> Result) -> Result {
    isEscaped ? decoded(body) : body(self)
  }

  @usableFromInline @inline(never)
  package func decoded<Result>(_ body: (Bytes) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 2 * Stride.width) { place in
      guard let start = place.baseAddress, let count = try? Escapes.decode(self, to: start) else {
        return body(self)
      }
      return body(Bytes(start: start, count: count))
    }
  }

  /// What a string of JSON means, as text.
  package var meaning: String { withMeaning { $0.string } }
}

extension Nodes {
  /// Whether a string or a key means just this.
  package func means(_ index: Int, _ name: StaticString) -> Bool { means(index, Bytes(name)) }

  @inline(__always)
  func means(_ index: Int, _ name: Bytes) -> Bool {
    let written = bytes(index)
    // Escapes make it longer, never shorter.
    guard written.count > name.count else { return written.spells(name) }
    return escapes(written, name)
  }

  /// Whether a string that is longer than a name means it.
  @inline(__always)
  private func escapes(_ written: Bytes, _ name: Bytes) -> Bool {
    guard let first = name.buffer.first,
      written[0] == first || written[0] == UInt8(ascii: "\\"), written.isEscaped
    else { return false }
    return written.decoded { $0.spells(name) }
  }
}
