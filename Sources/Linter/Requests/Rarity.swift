/// How often each shingle stands in some requests, counted in a table in which two may share a place:
/// what is needed of it is one order of all shingles, the same for everybody who looks.
struct Rarity: Sendable {
  private var counts: [UInt16]
  private let shift: UInt64

  /// A table for about so many shingles.
  init(room: Int) {
    var bits = 12
    while 1 << bits < room { bits += 1 }
    counts = Array(repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  mutating func take(_ shingle: UInt64) {
    let place = Int(shingle >> shift)
    if counts[place] < .max { counts[place] += 1 }
  }

  /// Stands for the shingle in an order in which the rarest come first, those that no request has
  /// before all others.
  func rank(_ shingle: UInt64) -> UInt64 {
    UInt64(counts[Int(shingle >> shift)]) << 48 | shingle & (1 << 48 - 1)
  }

  /// Whether no request has the shingle of a rank.
  static func isUnknown(_ rank: UInt64) -> Bool { rank >> 48 == 0 }
}
