import Linter
import Rulebook

extension Command {
  static let rules = Command(.rules, "", "list the rules, one line each") { invocation, console in
    let pages = try invocation.rulePages
    if invocation.has(.markdown) {
      console.out.write(
        Markdown.table(
          ["rule", "severity", "says"],
          pages.all.map { ["`\($0.rule)`", $0.severity.rawValue, $0.says] }))
    } else {
      let rows = pages.all.map { ($0.rule, "\($0.severity.rawValue): \($0.says)") }
      console.out.line(Help.columns(rows))
    }
    return .clean
  }
}
