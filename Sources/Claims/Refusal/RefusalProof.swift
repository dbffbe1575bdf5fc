import Corpus
package import Rulebook
package import YAML

/// Examples on pages about refusals and requests.
extension PageProof {
  /// Runs what a page of refusals must find, and what it must not.
  package mutating func run(_ page: RefusalPage, with reader: inout ClaimReader) throws(Fault) {
    for (kind, examples) in page.catches.sorted(by: { $0.key < $1.key }) {
      for example in examples {
        count += 1
        let (refusal, marks) = try refusal(in: example, with: &reader)
        guard let refusal, refusal.kind.rawValue == kind else {
          failures.append(
            example.fault("expected a \(kind) refusal; found \(PageProof.told(refusal))"))
          continue
        }
        if !marks.isEmpty, !marks.contains(where: { $0.range.overlaps(refusal.quote.range) }) {
          failures.append(example.fault("the words that decline are not those that are marked"))
        }
      }
    }
    for example in page.allows {
      count += 1
      let (refusal, _) = try refusal(in: example, with: &reader)
      guard let refusal else { continue }
      failures.append(example.fault("expected none; found \(PageProof.told(refusal))"))
    }
  }

  private static func told(_ refusal: Refusal?) -> String {
    refusal.map { "a \($0.kind) refusal, reason \($0.reason)" } ?? "none"
  }

  private func refusal(
    in example: PageExample, with reader: inout ClaimReader
  ) throws(Fault) -> (Refusal?, [Text]) {
    var record = Record()
    let marks = try example.notation().fill(&record)
    reader.scan(record)
    var claims: [Claim] = []
    reader.read(record.examples[0], in: record, into: &claims)
    return (reader.refusals.last, marks)
  }

  /// Runs what a page of requests must find; each example is what a user asks.
  package mutating func run(_ page: RequestPage, with reader: inout ClaimReader) throws(Fault) {
    for (nature, examples) in page.catches.sorted(by: { $0.key < $1.key }) {
      for example in examples { try expect(nature, of: example, with: &reader) }
    }
    for example in page.allows { try expect("benign", of: example, with: &reader) }
  }

  private mutating func expect(
    _ nature: String, of example: PageExample, with reader: inout ClaimReader
  ) throws(Fault) {
    count += 1
    var record = Record()
    try example.notation().fill(&record)
    let request = reader.request(in: record.turns.count - 1, of: record)
    guard request.nature.rawValue != nature else { return }
    failures.append(
      example.fault(
        "expected a \(nature) request; found \(request.nature), because of \(request.why)"
          + " in \"\(record.string(request.words))\""))
  }
}
