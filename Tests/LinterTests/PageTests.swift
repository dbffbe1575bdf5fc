import Corpus
import Linter
import Loader
import Rulebook
import Testing

/// The proofs of the built-in pages, as test cases.
enum Proof {
  static let lint = Result { try RuleProof.lint([.found()]) }
  static let files = RuleProof.files

  static func all() throws -> [RuleProof] {
    try pages().flatMap { try RuleProof.all(of: $0) }
  }

  static func pages() throws -> [RulePage] {
    try RulePages(Shelf.found(), verbs: Lint.verbs).all
  }
}

extension RuleProof: CustomTestStringConvertible {
  package var testDescription: String {
    "\(page.rule) \(catches ? "catches" : "allows") \(number)"
  }
}

@Suite struct `A rule` {
  @Test(arguments: try Proof.all())
  func `finds what its page marks, and lets pass what it allows`(_ proof: RuleProof) throws {
    let fault = try proof.fault(Proof.lint.get())
    #expect(fault == nil, "\(String(describing: fault))")
  }

  @Test func `that looks at rows in their file finds those of its page`() throws {
    let proofs = try Proof.pages().flatMap(RecordProof.all)
    #expect(proofs.count > 20)
    for proof in proofs {
      let fault = try proof.fault(Proof.lint.get())
      #expect(fault == nil, "\(String(describing: fault))")
    }
  }
}
