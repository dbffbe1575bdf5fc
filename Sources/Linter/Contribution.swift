import Claims
import Corpus

/// What rows contribute that are seen by the same judges.
struct Contribution: Sendable {
  var claims = ClaimDraft()
  var conduct = ConductDraft()
  /// Where some judges do not see them: those in which anything is asked, each by what it allows.
  var rows = Sample()

  mutating func absorb(_ later: Contribution) {
    claims.absorb(later.claims)
    conduct.absorb(later.conduct)
    rows.absorb(later.rows)
  }

  /// Whether all its topics are among so many.
  func isWithin(topics count: Int) -> Bool {
    claims.isWithin(topics: count) && conduct.isWithin(topics: count)
  }
}

extension Contribution: Packing {
  func pack(into packer: inout Packer) {
    packer.pack(claims)
    packer.pack(conduct)
    packer.pack(rows)
  }

  init(unpacking unpacker: inout Unpacker) throws(Damage) {
    claims = try unpacker.next()
    conduct = try unpacker.next()
    rows = try unpacker.next()
  }
}

extension Dictionary where Key == UInt64 {
  /// Of what is kept by the bits of the judges that do not see it: what one of them sees, or all of
  /// it where none is named.
  func seen(by judge: Int?) -> [Value] {
    let seen = judge.map { judge in filter { $0.key & Excuse.bit(judge) == 0 } } ?? self
    return seen.sorted { $0.key < $1.key }.map(\.value)
  }
}
