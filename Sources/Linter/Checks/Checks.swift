package import Rulebook
package import YAML

/// The checks that a run makes, each with the page that asked for it.
package struct Checks: Sendable {
  /// Every check there is, in the order in which they look.
  private static let all: [any Check.Type] = [
    DeniedThenDone.self, RefusedWithTool.self, AgainstSystemText.self, PhantomAction.self,
    FalseSuccess.self, ScheduleMismatch.self, UndeclaredTool.self, UnansweredCall.self,
    SentinelAnswer.self,
  ]

  /// What pages may call them.
  package static var names: [String] { all.map { $0.name } }

  let checks: [any Check]
  let rules: [RulePage]

  package init(_ pages: RulePages) throws(YAML.Fault) {
    var checks: [any Check] = []
    var rules: [RulePage] = []
    for page in pages.all {
      guard let type = Checks.all.first(where: { $0.name == page.check.name }) else { continue }
      checks.append(try type.init(page.check))
      rules.append(page)
    }
    self.checks = checks
    self.rules = rules
  }
}

extension RulePage.Verb {
  /// For a check that wants to be told nothing.
  func takesNothing() throws(YAML.Fault) {
    if let arguments { throw arguments.fault("\(name) takes no arguments") }
  }
}
