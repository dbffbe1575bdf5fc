package import Corpus

/// The rows of the smallest content hashes: the same sample however the rows were cut, and never
/// more than so many.
package struct Sample: Sendable {
  package static let size = 1_024

  private var kept: [Reference] = []
  private var worst = UInt64.max

  /// A row that was drawn.
  package struct Reference: Hashable, Comparable, Sendable {
    /// A hash of the whole example.
    package var content: UInt64
    /// A hash of the quote's words.
    package var wording: UInt64
    package var quote: Passage

    package init(content: UInt64, wording: UInt64, quote: Passage) {
      self.content = content
      self.wording = wording
      self.quote = quote
    }

    package static func < (left: Reference, right: Reference) -> Bool {
      left.content != right.content ? left.content < right.content : left.quote < right.quote
    }
  }

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

  /// Quotes with the most frequent wording first, each wording once before any stands twice.
  package func typical(_ most: Int) -> [Passage] {
    var byWording: [UInt64: [Reference]] = [:]
    for reference in references { byWording[reference.wording, default: []].append(reference) }
    let ranked = byWording.values.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0]
    }
    var picked = ranked.prefix(most).map { $0[0].quote }
    for group in ranked where picked.count < most {
      picked += group.dropFirst().prefix(most - picked.count).map(\.quote)
    }
    return picked
  }
}

extension Sample: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(references) { packer, reference in
      packer.pack(word: reference.content)
      packer.pack(word: reference.wording)
      packer.pack(reference.quote)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    try unpacker.each { (unpacker) throws(Damage) in
      take(
        Reference(
          content: try unpacker.word(), wording: try unpacker.word(), quote: try unpacker.next()))
    }
  }
}
