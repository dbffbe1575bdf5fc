import Corpus

/// Where two requests that are nearly the same differ.
struct Difference {
  private let sizes: [Int]
  private let marks: [Range<Int>?]

  init(_ left: [UInt8], _ right: [UInt8], _ small: SmallWords) {
    sizes = [left.count, right.count]
    let words = [left, right].map { text in
      text.withUnsafeBufferPointer { buffer in
        var wording = Wording()
        wording.read(Bytes(buffer))
        return wording.words
      }
    }
    let aligned = Difference.aligned(words[0].map(\.hash), words[1].map(\.hash))
    marks = zip(words, aligned).map { words, kept in
      let others = words.indices.filter { !kept.contains($0) }
      guard let first = others.first else { return nil }
      // The first stretch of words that the other has not.
      var last = first
      while others.contains(last + 1) { last += 1 }
      return Int(words[first].bytes.lowerBound)..<Int(words[last].bytes.upperBound)
    }
  }

  /// The places of the words of a longest common run of both.
  private static func aligned(_ left: [UInt64], _ right: [UInt64]) -> [Set<Int>] {
    let width = right.count + 1
    var lengths = [UInt16](repeating: 0, count: (left.count + 1) * width)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        lengths[i * width + j] =
          left[i] == right[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var kept: [Set<Int>] = [[], []]
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        kept[0].insert(i)
        kept[1].insert(j)
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return kept
  }

  /// The words of the first or the second request that the other has not; the whole of it where
  /// there are none, or where a row writes it otherwise than the one that was compared.
  func mark(_ request: Passage, of text: Int) -> Passage {
    guard Int(request.count) == sizes[text], let mark = marks[text] else { return request }
    var passage = request
    passage.skip += UInt32(mark.lowerBound)
    passage.count = UInt32(mark.count)
    return passage
  }
}
