import Corpus

/// Keeps rows apart that say the same: the second of them goes by the number behind the hash, and so
/// on, so that they have identities of their own and stand where the first stands.
struct Twins {
  private var met: [UInt64: UInt64] = [:]

  mutating func apart(_ row: Finding.Row) -> Finding.Row {
    let before = met[row.content, default: 0]
    met[row.content] = before + 1
    return Finding.Row(content: row.content &+ before, quote: row.quote)
  }
}
