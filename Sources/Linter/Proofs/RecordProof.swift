import Corpus
package import Loader
package import Rulebook
package import YAML

/// An example on the page of a rule that looks at rows as they stand in their file: the file itself.
package struct RecordProof: Sendable {
  package let page: RulePage
  private let proof: RulePage.Case
  private let catches: Bool

  /// All proofs of a page; none where what is wrong lies beside the data, not in them.
  package static func all(of page: RulePage) -> [RecordProof] {
    guard page.look == .record, page.check.name != "surroundings" else { return [] }
    return page.catches.map { RecordProof(page: page, proof: $0, catches: true) }
      + page.allows.map { RecordProof(page: page, proof: $0, catches: false) }
  }

  /// No row of a page is too large but those that are there to be.
  private static let limits = Splitter.Limits(row: 180)

  /// What is wrong with the page, if anything is.
  package func fault(_ lint: Lint) throws(LoaderError) -> YAML.Fault? {
    let file = try DataFile(holding: Array(proof.text.utf8), path: "page.jsonl", id: FileID(0))
    let limits = page.rule == Trouble.Kind.rowTooLarge.rawValue ? RecordProof.limits : .init()
    let findings = try lint.verdict(Loader([file], workers: 1, limits: limits)).findings
    let found = findings.contains { $0.rule == page.rule }
    if found == catches { return nil }
    return proof.node.fault(
      "\(page.rule) finds " + (catches ? "nothing here" : "something here, which is to pass"))
  }
}
