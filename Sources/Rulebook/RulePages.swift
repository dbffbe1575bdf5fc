import Corpus
package import YAML

/// All pages of rules, by name, with what an owner sets about them.
package struct RulePages: Sendable {
  /// In the order of their names; also those that are off.
  package let all: [RulePage]
  package let settings: RuleSettings
  private let places: [String: Int]

  /// Reads the pages of some shelves; `verbs` are the checks that the code knows.
  package init(
    _ shelves: [Shelf], verbs: [String], settings: RuleSettings = RuleSettings()
  ) throws(YAML.Fault) {
    var pages: [RulePage] = []
    for leaf in shelves.flatMap({ $0.leaves(in: "rules") }) {
      let page = try RulePage(leaf.node())
      guard verbs.contains(page.check.name) else {
        throw page.check.node.fault(
          "no check is called \"\(page.check.name)\"\(Nearest.hint(page.check.name, verbs))")
      }
      if let other = pages.first(where: { $0.rule == page.rule }) {
        throw page.check.node.fault(
          "there is a rule \"\(page.rule)\" already, in \(other.path); call this one otherwise")
      }
      pages.append(page.told(settings[page.rule]?.arguments))
    }
    try settings.check(pages.map(\.rule))
    all = pages.sorted { $0.rule < $1.rule }
    places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.rule, $0) })
    self.settings = settings
  }

  package init(
    _ shelf: Shelf, verbs: [String], settings: RuleSettings = RuleSettings()
  ) throws(YAML.Fault) {
    try self.init([shelf], verbs: verbs, settings: settings)
  }

  package subscript(rule: String) -> RulePage? { places[rule].map { all[$0] } }

  /// Those that are not off.
  package var inForce: [RulePage] { all.filter { !settings.turnsOff($0.rule) } }
}
