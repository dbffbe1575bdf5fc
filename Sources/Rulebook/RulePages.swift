import Corpus
package import YAML

/// All pages of rules, by name.
package struct RulePages: Sendable {
  /// In the order of their names.
  package let all: [RulePage]
  private let places: [String: Int]

  /// Reads the pages of a shelf; `verbs` are the checks that the code knows.
  package init(_ shelf: Shelf, verbs: [String]) throws(YAML.Fault) {
    var pages: [RulePage] = []
    for leaf in shelf.leaves(in: "rules") {
      let page = try RulePage(leaf.node())
      guard verbs.contains(page.check.name) else {
        throw page.check.node.fault(
          "no check is called \"\(page.check.name)\"\(Nearest.hint(page.check.name, verbs))")
      }
      pages.append(page)
    }
    all = pages.sorted { $0.rule < $1.rule }
    places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.rule, $0) })
  }

  package subscript(rule: String) -> RulePage? { places[rule].map { all[$0] } }
}
