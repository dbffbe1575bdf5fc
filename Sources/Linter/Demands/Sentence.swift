import Corpus

/// A sentence of a system text, taken apart.
struct Sentence {
  let bytes: Bytes
  let pieces: [Piece]

  init(_ bytes: Bytes) {
    self.bytes = bytes
    pieces = Piece.all(bytes)
  }

  /// The place of the first piece that stands at a byte or behind it.
  func piece(at byte: Int) -> Int {
    pieces.firstIndex { $0.range.lowerBound >= byte } ?? pieces.count
  }
}

extension Bytes {
  /// Its sentences and lines, in order.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    while start < count {
      let sentence = saying(around: start..<start + 1)
      let end = Swift.min(count, Swift.max(sentence.upperBound, start) + 1)
      sentences.append(start..<end)
      start = end
    }
    return sentences
  }
}
