import Linter
import Repository
import Rulebook

extension Command {
  static let rules = Command(
    .rules, "", "list the rules, one line each",
    about: """
      With their severities by the nearest antinomy.yaml, and with the rules of its
      pages.
      """
  ) { invocation, console in
    if invocation.has(.markdown) {
      let pages = try RulePages([.found()], verbs: Lint.verbs)
      console.out.write(
        Markdown.table(
          ["rule", "severity", "says"],
          pages.all.map { ["`\($0.rule)`", $0.severity.rawValue, $0.says] }))
    } else {
      let pages = try RulePages(in: Reading.configuration(invocation, []))
      let rows = pages.all.map { page in
        (page.rule, "\(pages.level(of: page)): \(page.says)")
      }
      console.out.line(Help.columns(rows))
    }
    return .clean
  }
}

extension RulePages {
  /// The rules that hold by a configuration.
  init(in configuration: Configuration) throws {
    try self.init(
      [.found()] + configuration.shelves, verbs: Lint.verbs, settings: configuration.rules)
  }

  /// How much a rule matters by what is set: its severity, or `off`.
  func level(of page: RulePage) -> String {
    settings[page.rule]?.level?.rawValue ?? page.severity.rawValue
  }
}
