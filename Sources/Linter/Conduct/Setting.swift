import Corpus

/// What surrounds a request as far as the model can see it, as a hash: a system text that sets rules
/// of its own makes another request of the same words.
struct Setting {
  /// Words in a system text that set rules.
  private let rules: [[UInt8]]

  init(_ rules: [String]) { self.rules = rules.map { Array($0.utf8) } }

  /// A longer system text than this sets rules of one kind or another.
  private static let longest = 240

  /// The hash; the same for all system texts that set no rules.
  func key(_ example: Example, _ record: borrowing Record) -> UInt64 {
    var digest = Digest()
    for index in example.turns {
      let turn = record.turns[index]
      guard turn.role == .system || turn.role == .developer, !turn.text.isEmpty else { continue }
      let bytes = record.bytes(turn.text)
      if bytes.count > Setting.longest || rules.contains(where: { bytes.holds($0) }) {
        digest.mix(bytes)
      }
    }
    return digest.value
  }
}
