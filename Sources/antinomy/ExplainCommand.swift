import Corpus
import Report
import Repository
import Rulebook

extension Command {
  static let explain = Command(
    .explain, "RULE", "say what a rule finds, why it hurts and what to do instead"
  ) { invocation, console in
    if invocation.has(.every) && invocation.has(.markdown) {
      // The reference is of the pages that are built in, whatever is set here.
      console.out.write(RuleReference.book(try RulePages(in: Configuration())))
      return .clean
    }
    let configuration = try Reading.configuration(invocation, [])
    let pages = try RulePages(in: configuration)
    let chosen = invocation.has(.every) ? pages.all : [try named(invocation.operands, pages)]
    let told = chosen.map { page in
      invocation.has(.markdown)
        ? RuleReference(page).markdown(heading: 2) + "\n"
        : Explanation(page, pages, configuration, Paint(invocation)).text
    }
    console.out.write(told.joined(separator: "\n"))
    return .clean
  }

  private static func named(_ operands: [String], _ pages: RulePages) throws -> RulePage {
    guard let name = operands.first, operands.count == 1 else {
      throw Misuse("say which rule: antinomy explain RULE", advice: "'antinomy rules' lists them")
    }
    guard let page = pages[name] else {
      if name.contains(".") {
        throw Misuse(
          "'\(name)' is no rule",
          advice: "'antinomy topics \(name)' tells a topic, 'antinomy rules' lists the rules")
      }
      throw Misuse(
        unknown: "rule", name, among: pages.all.map(\.rule), advice: "'antinomy rules' lists them")
    }
    return page
  }
}

/// A rule's page, told.
struct Explanation {
  private let page: RulePage
  private let pages: RulePages
  private let configuration: Configuration
  private let paint: Paint

  init(_ page: RulePage, _ pages: RulePages, _ configuration: Configuration, _ paint: Paint) {
    self.page = page
    self.pages = pages
    self.configuration = configuration
    self.paint = paint
  }

  var text: String {
    """
    \(paint.strong(page.rule)) (\(page.severity.rawValue))

    \(paragraph(page.says))

    Why it hurts
    \(paragraph(page.why))

    What to do instead
    \(paragraph(page.instead))

    It finds
    \(cases(page.catches))

    It lets pass
    \(cases(page.allows))
    \(arguments)
    In force
    \(paragraph(force))

    """
  }

  /// How it is set, and by whom.
  private var force: String {
    let seen = "It looks at \(RuleReference.seen(page.look))."
    guard let level = pages.settings[page.rule]?.level, let path = configuration.path else {
      return "Yes, as \(page.severity.rawValue), as its page says. \(seen)"
    }
    return level == .off
      ? "No: \(path) turns it off. \(seen)" : "Yes, as \(level.rawValue), as \(path) says. \(seen)"
  }

  private var arguments: String {
    let lines = page.argumentLines(width: Help.width - 4)
    if lines.isEmpty { return "" }
    return "\nArguments (rules: in antinomy.yaml may say others)\n"
      + lines.map { "  \($0)\n" }.joined()
  }

  private func paragraph(_ text: String) -> String {
    Help.wrapped(text, to: Help.width - 2).map { "  \($0)" }.joined(separator: "\n")
  }

  /// The examples as they stand on the page, for they are its proof.
  private func cases(_ cases: [RulePage.Case]) -> String {
    cases.map { proof in
      paint.marked(proof.text).split(separator: "\n", omittingEmptySubsequences: false).map {
        "  \($0)"
      }
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
