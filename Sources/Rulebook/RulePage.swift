package import Corpus
package import YAML

/// One page of `Rules/rules`: what is wrong, why, and what to do instead.
package struct RulePage: Sendable {
  /// The defect's name, in kebab case.
  package let rule: String
  /// What is wrong, in one sentence.
  package let says: String
  package let why: String
  package let instead: String
  package let severity: Severity
  package let look: Look
  package private(set) var check: Verb
  package let catches: [Case]
  package let allows: [Case]
  package let path: String

  /// What a rule looks at.
  package enum Look: String, Sendable, CaseIterable {
    /// The row as it stands in its file.
    case record
    /// One turn.
    case turn
    /// One example.
    case example
    /// Everything together.
    case corpus
  }

  /// What is done: the name of a check in the code, and what the page tells it.
  package struct Verb: Sendable {
    package let name: String
    /// The arguments' mapping; nil when there are none.
    package let arguments: Node?
    package let node: Node
    /// What the page says is wrong, for checks that have nothing to add to it.
    package let says: String
  }

  /// A proof: rows in which the rule must find what is marked, or nothing.
  package struct Case: Sendable {
    /// The text as it stands on the page.
    package let text: String
    package let node: Node
  }

  private static let known = [
    "rule", "says", "why", "instead", "severity", "look", "check", "catches", "allows",
  ]

  package init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(node, known: RulePage.known)
    path = node.source.path
    rule = try fields.text("rule")
    let name = try fields.required("rule")
    guard RulePage.isKebab(rule) else {
      throw name.fault("a rule's name is in kebab case: small letters, digits and single hyphens")
    }
    guard path.hasSuffix("/\(rule).yaml") || !path.contains("/") else {
      throw name.fault("the page of \"\(rule)\" must be a file named \(rule).yaml")
    }
    says = try fields.text("says").folded
    why = try fields.text("why").folded
    instead = try fields.text("instead").folded
    severity = try fields.required("severity").choice(Severity.self)
    look = try fields.required("look").choice(Look.self)
    check = try Verb(fields.required("check"), says: says)
    catches = try RulePage.cases(fields.required("catches"))
    allows = try RulePage.cases(fields.required("allows"))
    if look != .record {
      for proof in catches + allows { _ = try Notation.examples(of: proof.node) }
    }
  }

  /// The same rule with a check that is told something else.
  package func told(_ arguments: Node?) -> RulePage {
    guard let arguments else { return self }
    var page = self
    page.check = Verb(
      name: check.name, arguments: check.arguments?.overridden(by: arguments) ?? arguments,
      node: check.node, says: check.says)
    return page
  }

  private static func cases(_ node: Node) throws(YAML.Fault) -> [Case] {
    var cases: [Case] = []
    for element in try node.elements() {
      cases.append(Case(text: try element.string(), node: element))
    }
    if cases.isEmpty { throw node.fault("at least one example proves a rule") }
    return cases
  }

  private static func isKebab(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
  }
}

extension RulePage.Verb {
  /// `name`, or `{name: arguments}`.
  fileprivate init(_ node: Node, says: String) throws(YAML.Fault) {
    self.node = node
    self.says = says
    if case .mapping(let members) = node.content {
      guard members.count == 1, let member = members.first else {
        throw node.fault("one check is expected here, with its arguments below it")
      }
      name = member.key
      arguments = member.value
    } else {
      name = try node.string()
      arguments = nil
    }
  }
}

extension String {
  /// On one line: runs of white space become single spaces.
  fileprivate var folded: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let words = utf8.split { $0 == 0x20 || $0 >= 9 && $0 <= 13 }
    return words.map { String(Substring($0)) }.joined(separator: " ")
  }
}
