package import Rulebook

/// A rule's page, told in Markdown.
package struct RuleReference {
  private let page: RulePage

  package init(_ page: RulePage) { self.page = page }

  /// With a heading of that depth, and smaller ones below it.
  package func markdown(heading depth: Int) -> String {
    let marks = String(repeating: "#", count: depth)
    return """
      \(marks) \(page.rule)

      *\(page.severity.rawValue)*, looks at \(RuleReference.seen(page.look)). \(page.says)

      \(marks)# Why it hurts

      \(page.why)

      \(marks)# What to do instead

      \(page.instead)

      \(marks)# It finds

      \(RuleReference.cases(page.catches))

      \(marks)# It lets pass

      \(RuleReference.cases(page.allows))\(arguments(marks))
      """
  }

  /// All rules, with a list of them at the top.
  package static func book(_ pages: RulePages) -> String {
    let list = pages.all.map {
      "- [`\($0.rule)`](#\($0.rule)) (\($0.severity.rawValue)): \($0.says)"
    }
    let told = pages.all.map { RuleReference($0).markdown(heading: 2) }
    return """
      # Rules

      What `antinomy lint` looks for. Every rule is a page in `Rules/rules`; this is what the pages say,
      printed by `antinomy explain --all --markdown`. How severe a rule is and what its check is told can
      be set in `antinomy.yaml` under `rules:`. In the examples, what is found stands between ⟦ and ⟧.

      \(list.joined(separator: "\n"))

      \(told.joined(separator: "\n\n"))

      """
  }

  /// What a rule looks at, as part of a sentence.
  package static func seen(_ look: RulePage.Look) -> String {
    switch look {
    case .record: "rows as they stand in the file"
    case .turn: "single turns"
    case .example: "one example at a time"
    case .corpus: "everything together"
    }
  }

  private static func cases(_ cases: [RulePage.Case]) -> String {
    cases.map { "```text\n\($0.text.withoutEnd)\n```" }.joined(separator: "\n\n")
  }

  private func arguments(_ marks: String) -> String {
    let lines = page.argumentLines()
    if lines.isEmpty { return "" }
    return "\n\n\(marks)# Arguments\n\n```yaml\narguments:\n"
      + lines.map { "  \($0)\n" }.joined() + "```"
  }
}

extension String {
  fileprivate var withoutEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
