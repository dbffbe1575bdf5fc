package import Claims
package import Corpus
package import Rulebook
package import YAML

/// Looks at the index of all claims, merged and frozen.
package protocol Judge: Sendable {
  /// What pages call it.
  static var name: String { get }

  /// Takes what the page tells it.
  init(_ verb: RulePage.Verb) throws(YAML.Fault)

  /// Says what is wrong with everything together; the page is the rule's.
  func judge(_ index: ClaimIndex, _ page: RulePage) -> [Finding]
}

/// Looks at what the assistant does with the requests of all rows, merged and frozen.
package protocol ConductJudge: Sendable {
  /// What pages call it.
  static var name: String { get }

  /// What its findings rest on, beside what rows say literally.
  static var classes: [Claim.Class] { get }

  /// Takes what the page tells it.
  init(_ verb: RulePage.Verb) throws(YAML.Fault)

  /// Says what is wrong with everything together; the page is the rule's.
  func judge(_ index: ConductIndex, _ page: RulePage) -> [Finding]
}

extension ConductJudge {
  package static var classes: [Claim.Class] { [Claim.Class(.refusal, isDenial: true)] }
}
