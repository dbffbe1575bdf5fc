import Corpus
import Linter
import Loader
import Rulebook
import Testing
import YAML

/// A proof of a rule's page, as one test case.
struct Proof: CustomTestStringConvertible, Sendable {
  let page: RulePage
  let number: Int
  let examples: [Rulebook.Notation]

  var testDescription: String { "\(page.rule) \(number)" }

  /// The specification that the page of off-spec claims is proved with.
  private static let model = """
    name: Claude
    can: [act.alarm]
    cannot: [act.purchase]
    nature: {self.opinions: either}
    """

  static let lint = Result {
    try Lint(Shelf.found(), model: Node(reading: Array(model.utf8), path: "antinomy.yaml"))
  }

  /// The proofs that are written in the notation.
  static func all(_ cases: (RulePage) -> [RulePage.Case]) throws -> [Proof] {
    let pages = try RulePages(Shelf.found(), verbs: Lint.verbs)
    return try pages.all.filter { $0.look != .record }.flatMap { page in
      try cases(page).enumerated().flatMap { number, proof in
        let examples = try Rulebook.Notation.examples(of: proof.node)
        let groups = page.look == .corpus ? [examples] : examples.map { [$0] }
        return groups.map { Proof(page: page, number: number + 1, examples: $0) }
      }
    }
  }

  /// The passages that the page marks, and those of the rule's findings.
  func run() throws -> (marked: Set<Passage>, findings: [Finding]) {
    let lint = try Proof.lint.get()
    let files = Proof.files
    var draft = lint.draft(files)
    var marked: Set<Passage> = []
    each { record, marks in
      marked.formUnion(marks.map { Passage($0, in: record.location) })
      draft.take(record)
    }
    var echoes = lint.echo(files, after: draft)
    each { record, _ in echoes?.take(record) }
    let findings = lint.findings(draft, echoes, files).filter { $0.rule == page.rule }
    return (marked, findings)
  }

  /// One that is trained on, and one that is held out.
  static let files = ["page.jsonl", "held-out.jsonl"].enumerated().map { index, path in
    var file = DataFile(path: path, id: FileID(index), dataset: path)
    file.isTrainedOn = index == 0
    return file
  }

  /// The rows of the proof, one after the other, with what is marked in each.
  private func each(_ body: (borrowing Record, [Text]) -> Void) {
    var record = Record()
    var place = 0
    for example in examples {
      for _ in 0..<example.times {
        let marks = example.fill(&record)
        let file = example.isHeldOut ? 1 : 0
        record.location = Location(file: FileID(file), bytes: place..<place + 1)
        place += 1
        body(record, marks)
      }
    }
  }
}

extension Finding {
  /// Every passage that takes part.
  var passages: Set<Passage> { Set([place] + sides.flatMap(\.evidence)) }
}

@Suite struct `A rule` {
  @Test(arguments: try Proof.all(\.catches))
  func `finds what its page marks`(_ proof: Proof) throws {
    let (marked, findings) = try proof.run()
    #expect(!findings.isEmpty, "nothing is found")
    let found = findings.reduce(into: Set()) { $0.formUnion($1.passages) }
    if proof.page.look == .corpus {
      #expect(!marked.isDisjoint(with: found) || marked.isEmpty)
    } else {
      #expect(marked.isSubset(of: found), "what is marked is not what is found: \(findings)")
    }
  }

  @Test(arguments: try Proof.all(\.allows))
  func `lets pass what its page allows`(_ proof: Proof) throws {
    let findings = try proof.run().findings
    #expect(findings.isEmpty, "\(findings.map(\.message))")
  }
}
