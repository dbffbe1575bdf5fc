import Corpus
import Rulebook

extension Command {
  static let explain = Command(
    .explain, "RULE", "say what a rule finds, why it hurts and what to do instead"
  ) { invocation, console in
    guard let name = invocation.operands.first, invocation.operands.count == 1 else {
      throw Misuse("say which rule: antinomy explain RULE", advice: "'antinomy rules' lists them")
    }
    let pages = try invocation.rulePages
    guard let page = pages[name] else {
      throw Misuse(
        unknown: "rule", name, among: pages.all.map(\.rule), advice: "'antinomy rules' lists them")
    }
    console.out.write(Explanation(page).text)
    return .clean
  }
}

/// A rule's page, told.
struct Explanation {
  private let page: RulePage

  init(_ page: RulePage) { self.page = page }

  var text: String {
    """
    \(page.rule) (\(page.severity.rawValue))

    \(paragraph(page.says))

    Why it hurts
    \(paragraph(page.why))

    What to do instead
    \(paragraph(page.instead))

    It finds
    \(cases(page.catches))

    It lets pass
    \(cases(page.allows))

    """
  }

  private func paragraph(_ text: String) -> String {
    Help.wrapped(text, to: Help.width - 2).map { "  \($0)" }.joined(separator: "\n")
  }

  /// The examples as they stand on the page, for they are its proof.
  private func cases(_ cases: [RulePage.Case]) -> String {
    cases.map { proof in
      proof.text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
        .joined(separator: "\n").trimmedEnd
    }.joined(separator: "\n\n")
  }
}

extension String {
  /// Without white space at its end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
