import Corpus
package import Rulebook
package import YAML

/// Runs the examples of pages: what each must find, and what it must not.
package struct PageProof {
  package internal(set) var count = 0
  package internal(set) var failures: [Fault] = []
  private let lexicon: Lexicon

  package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Runs a topic's examples.
  package mutating func run(_ page: TopicPage, with reader: inout ClaimReader) throws(Fault) {
    for proof in TopicPage.Proof.allCases {
      for example in try page.catches(proof) {
        count += 1
        let (found, marks) = try read(example, with: &reader)
        let fitting = found.filter { $0.topic == page.topic && PageProof.fits($0, proof) }
        if fitting.isEmpty {
          fail(example, wanted: "\(page.topic) \(proof.rawValue)", found)
        } else if !marks.isEmpty && !fitting.contains(where: { $0.overlaps(marks) }) {
          fail(example, wanted: "\(page.topic) \(proof.rawValue) where it is marked", found)
        }
      }
    }
    for example in try page.allows {
      count += 1
      let (found, _) = try read(example, with: &reader)
      if found.contains(where: { $0.topic == page.topic }) {
        fail(example, wanted: "no \(page.topic)", found)
      }
    }
  }

  /// Runs a grammar page's examples: exactly these claims.
  package mutating func run(_ page: GrammarPage, with reader: inout ClaimReader) throws(Fault) {
    for example in try page.examples {
      count += 1
      let (found, _) = try read(example.example, with: &reader)
      let told = Set(found.map { $0.topic + ($0.polarity == .deny ? "-" : "+") })
      if told != Set(example.claims) {
        let wanted = example.claims.isEmpty ? "nothing" : example.claims.joined(separator: " ")
        fail(example.example, wanted: wanted, found)
      }
    }
  }

  private struct Found {
    var topic: String
    var polarity: Claim.Polarity
    var force: Claim.Force
    var quote: Range<Int>
    var words: String

    func overlaps(_ marks: [Text]) -> Bool { marks.contains { $0.range.overlaps(quote) } }
  }

  private func read(
    _ example: PageExample, with reader: inout ClaimReader
  ) throws(Fault) -> ([Found], [Text]) {
    var record = Record()
    let marks = try example.notation().fill(&record)
    reader.scan(record)
    var claims: [Claim] = []
    for arm in record.examples { reader.read(arm, in: record, into: &claims) }
    let found = claims.filter { $0.voice == .own }.map { claim in
      Found(
        topic: lexicon.topics[claim.topic].id, polarity: claim.polarity, force: claim.force,
        quote: claim.quote.range, words: record.string(claim.quote))
    }
    return (found, marks)
  }

  private static func fits(_ found: Found, _ proof: TopicPage.Proof) -> Bool {
    switch proof {
    case .deny: found.polarity == .deny && found.force != .refused
    case .affirm: found.polarity == .affirm && found.force == .stated
    case .performed: found.force == .performed
    case .declared: found.force == .declared
    case .refused: found.force == .refused
    case .failed: found.force == .failed
    }
  }

  private mutating func fail(_ example: PageExample, wanted: String, _ found: [Found]) {
    let told = found.map { "\($0.topic) \($0.polarity) \($0.force) ⟦\($0.words)⟧" }
    failures.append(
      example.fault(
        "expected \(wanted); found " + (told.isEmpty ? "nothing" : told.joined(separator: ", "))))
  }
}
