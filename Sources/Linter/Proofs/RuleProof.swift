package import Corpus
package import Loader
package import Rulebook
package import YAML

/// An example on a rule's page: rows in which the rule finds what is marked, or nothing.
package struct RuleProof: Sendable {
  package let page: RulePage
  /// Which of the page's examples it is, from 1.
  package let number: Int
  /// Whether something is to be found.
  package let catches: Bool
  private let proof: RulePage.Case
  package let examples: [Rulebook.Notation]

  /// What the rows of a proof mark, and what the rule found in them.
  package struct Outcome {
    package var marked: Set<Passage> = []
    package var findings: [Finding] = []
  }

  /// All proofs of a page that are written in the notation. Rows that are looked at one by one are
  /// examples of their own.
  package static func all(of page: RulePage) throws(YAML.Fault) -> [RuleProof] {
    if page.look == .record { return [] }
    var proofs: [RuleProof] = []
    for (cases, catches) in [(page.catches, true), (page.allows, false)] {
      for (index, proof) in cases.enumerated() {
        let examples = try Rulebook.Notation.examples(of: proof.node)
        for group in page.look == .corpus ? [examples] : examples.map({ [$0] }) {
          proofs.append(
            RuleProof(
              page: page, number: index + 1, catches: catches, proof: proof, examples: group))
        }
      }
    }
    return proofs
  }

  /// What reads the proofs: the pages of some shelves, and a model that pages about one can name.
  package static func lint(_ shelves: [Shelf]) throws -> Lint {
    try Lint(shelves, model: Node(reading: Array(model.utf8), path: "antinomy.yaml"))
  }

  private static let model = """
    name: Claude
    can: [act.alarm]
    cannot: [act.purchase]
    nature: {self.opinions: either}
    """

  /// What is linted: rows that are trained on, and rows that are held out.
  package static let files = ["page.jsonl", "held-out.jsonl"].enumerated().map { index, path in
    var file = DataFile(path: path, id: FileID(index), dataset: path)
    file.isTrainedOn = index == 0
    return file
  }

  /// Lints the rows, in both rounds.
  package func run(_ lint: Lint) -> Outcome {
    var outcome = Outcome()
    var draft = lint.draft(RuleProof.files)
    each { record, marks in
      outcome.marked.formUnion(marks.map { Passage($0, in: record.location) })
      draft.take(record)
    }
    var echoes = lint.echo(RuleProof.files, after: draft)
    each { record, _ in echoes?.take(record) }
    outcome.findings = lint.findings(draft, echoes, RuleProof.files).filter { $0.rule == page.rule }
    return outcome
  }

  /// What is wrong with the page, if anything is.
  package func fault(_ lint: Lint) -> YAML.Fault? {
    let outcome = run(lint)
    let rule = page.rule
    if !catches {
      guard let found = outcome.findings.first else { return nil }
      return proof.node.fault("\(rule) finds here what is to pass: \(found.message)")
    }
    if outcome.findings.isEmpty { return proof.node.fault("\(rule) finds nothing here") }
    let found = outcome.findings.reduce(into: Set()) { $0.formUnion($1.passages) }
    // Of many rows a rule about all of them tells some.
    let isWhereMarked =
      page.look == .corpus
      ? outcome.marked.isEmpty || !outcome.marked.isDisjoint(with: found)
      : outcome.marked.isSubset(of: found)
    return isWhereMarked ? nil : proof.node.fault("\(rule) does not find what is marked here")
  }

  /// The rows, one after the other, with what is marked in each.
  private func each(_ body: (borrowing Record, [Text]) -> Void) {
    var record = Record()
    var place = 0
    for example in examples {
      for _ in 0..<example.times {
        let marks = example.fill(&record)
        record.location = Location(
          file: FileID(example.isHeldOut ? 1 : 0), bytes: place..<place + 1)
        place += 1
        body(record, marks)
      }
    }
  }
}

extension Finding {
  /// Every passage that takes part.
  fileprivate var passages: Set<Passage> { Set([place] + sides.flatMap(\.evidence)) }
}
