/// Which words stand in a request, and which of them count, as bits: enough to tell of most others at
/// once that they are another request.
package struct Outline: Sendable {
  private var all = SIMD2<UInt64>()
  private var telling = SIMD2<UInt64>()

  package init() {}

  mutating func take(_ word: UInt64, counts: Bool) {
    // A hash's low bits choose among the small words already.
    let bit = Int(word >> 20 & 127)
    all[bit >> 6] |= 1 << UInt64(bit & 63)
    if counts { telling[bit >> 6] |= 1 << UInt64(bit & 63) }
  }

  /// Whether what counts in either may stand in both.
  package func mayBeOne(with other: Outline) -> Bool {
    (telling & ~other.all) | (other.telling & ~all) == SIMD2()
  }
}
