import Corpus

/// A short image of a request's shingles, cut into bands: two requests of which one band is the same
/// are likely alike. One permutation, whose bins stand for the many of a classic MinHash; an empty
/// bin borrows from another by a fixed order, so that short requests have all bands too.
package struct Sketch: Sendable {
  package static let bands = 20
  private static let rows = 2
  private static let bins = bands * rows

  /// One hash for each band, and one of the words that count.
  package internal(set) var hashes: [UInt32]

  /// Where an empty bin looks, in turn.
  private static let lenders: [UInt8] = (0..<bins).flatMap { bin in
    (0..<bins * 4).map { turn in
      let mixed = Wording.mixed(UInt64(bin) &* 0x9E37_79B9, UInt64(turn) &+ 0x5851_F42D)
      return UInt8(mixed % UInt64(bins))
    }
  }

  package init(_ wording: Wording, content: UInt32) {
    hashes = []
    hashes.reserveCapacity(Sketch.bands + 1)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Sketch.bins) { bins in
      bins.initialize(repeating: .max)
      wording.eachShingle { hash in
        let bin = Int((hash >> 32) &* UInt64(Sketch.bins) >> 32)
        bins[bin] = min(bins[bin], UInt32(truncatingIfNeeded: hash) & ~1)
      }
      lend(bins)
      for band in 0..<Sketch.bands {
        var hash = UInt64(band) &+ 1
        for row in 0..<Sketch.rows {
          hash = Wording.mixed(hash, UInt64(bins[band * Sketch.rows + row]) &+ 0x9E37_79B9)
        }
        hashes.append(UInt32(truncatingIfNeeded: hash))
      }
    }
    hashes.append(content)
  }

  /// The hash of the words that count.
  package var content: UInt32 { hashes.last ?? 0 }

  /// A hash of words, by their hashes.
  package static func content(_ essence: [UInt64]) -> UInt32 {
    var digest = Digest()
    for hash in essence { digest.mix(hash) }
    return UInt32(truncatingIfNeeded: digest.value ^ digest.value >> 32)
  }

  private func lend(_ bins: UnsafeMutableBufferPointer<UInt32>) {
    let width = Sketch.bins * 4
    guard let only = bins.first(where: { $0 != .max }) else { return }
    // Who lends must be full by itself: what is borrowed is marked by its last bit until all have.
    for bin in 0..<Sketch.bins where bins[bin] == .max {
      var found = only
      for turn in 0..<width {
        let lender = bins[Int(Sketch.lenders[bin * width + turn])]
        if lender != .max && lender & 1 == 0 {
          found = lender
          break
        }
      }
      bins[bin] = found | 1
    }
    for bin in 0..<Sketch.bins { bins[bin] &= ~1 }
  }
}
