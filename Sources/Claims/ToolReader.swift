package import Corpus
import Rulebook

/// Knows which topics a tool provides, by its name. One for each worker; it remembers names.
package struct ToolReader {
  private let topics: [Topic]
  private var known: [Digest: [Int]] = [:]

  /// More names than this are not remembered: no one declares so many.
  private static let most = 10_000

  package init(_ topics: [Topic]) { self.topics = topics }

  /// Adds what an example's tools declare and what its calls do as claims.
  package mutating func read(
    _ example: Example, in record: borrowing Record, into claims: inout [Claim]
  ) {
    for index in example.tools {
      let name = record.tools[index].name
      for topic in provided(by: name, record) {
        claims.append(
          Claim(
            topic: topic, polarity: .affirm, force: .declared, sign: .tool, quote: name, turn: -1))
      }
    }
    for index in example.turns {
      for call in record.turns[index].calls {
        let name = record.calls[call].name
        for topic in provided(by: name, record) {
          claims.append(
            Claim(
              topic: topic, polarity: .affirm, force: .called, sign: .tool, quote: name,
              turn: index))
        }
      }
    }
  }

  /// The topics that a tool of this name provides.
  package mutating func provided(by name: Text, _ record: borrowing Record) -> [Int] {
    guard !name.isEmpty else { return [] }
    var digest = Digest()
    digest.mix(record.bytes(name))
    if let topics = known[digest] { return topics }
    let words = ToolPattern.words(of: record.string(name))
    let provided = topics.indices.filter { topic in
      topics[topic].tools.contains { $0.fits(words) }
    }
    if known.count < ToolReader.most { known[digest] = provided }
    return provided
  }
}
