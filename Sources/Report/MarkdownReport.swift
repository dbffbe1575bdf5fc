package import Corpus

/// A verdict as a comment on a pull request: a table of the conflicts, and both sides of each folded
/// away below it.
package struct MarkdownReport {
  /// A comment on GitHub holds 65,536 characters.
  static let most = 60_000

  private let verdict: Verdict
  private let citations: Citations
  private let shown: Int

  /// Tells a verdict, with at most so many pieces of evidence for each side.
  package static func tell(_ verdict: Verdict, shown: Int = 3, cite: Citing) -> String {
    MarkdownReport(verdict, shown, cite).text
  }

  private init(_ verdict: Verdict, _ shown: Int, _ cite: Citing) {
    self.verdict = verdict
    self.shown = shown
    citations = Citations(
      verdict.findings.flatMap { finding in
        [finding.place] + finding.sides.flatMap { $0.evidence.prefix(shown) }
      }, by: cite)
  }

  private var text: String {
    let summary = Summary(verdict).lines(Paint(colour: false, width: nil)).joined()
    var text = "### Antinomy: \(Summary(verdict).found)\n\n"
    var rows = 0
    if !verdict.findings.isEmpty {
      text += "| | rule | about | where |\n| --- | --- | --- | --- |\n"
      for finding in verdict.findings {
        let row = row(finding)
        if text.utf8.count + row.utf8.count > MarkdownReport.most / 2 { break }
        text += row
        rows += 1
      }
      text += "\n"
    }
    // One finding may stand for many places.
    let left = verdict.findings.dropFirst(rows).reduce(0) { $0 + $1.count }
    if left > 0 { text += "\(left.counted("more finding")) would not fit into this table.\n\n" }
    var folded = 0
    for finding in verdict.findings.prefix(rows) {
      let details = details(finding)
      if text.utf8.count + details.utf8.count + summary.utf8.count > MarkdownReport.most { break }
      text += details
      folded += 1
    }
    if folded < rows {
      text +=
        "The evidence of \((rows - folded).counted("finding")) would not fit into a comment.\n\n"
    }
    return text + summary.escaped
  }

  private func row(_ finding: Finding) -> String {
    let place = citations[finding.place].map { "`\($0.place)`" } ?? ""
    return "| \(finding.severity.rawValue) | `\(finding.rule)` | "
      + "\((finding.headline + finding.times).escaped.cell) | \(place.cell) |\n"
  }

  private func details(_ finding: Finding) -> String {
    var text =
      "<details><summary><code>\(finding.rule)</code> \(finding.headline.escaped)</summary>\n\n"
    text += finding.message.escaped + "\n\n"
    if finding.subject == nil, let citation = citations[finding.place] {
      text += quote(citation) + "\n"
    }
    for side in finding.sides {
      text += "**\(side.label.escaped)** × \(side.count)\n\n"
      for passage in side.evidence.prefix(shown) { text += citations[passage].map(quote) ?? "" }
      text += "\n"
    }
    for note in finding.paragraphs { text += note.escaped + "\n\n" }
    if !finding.remedy.isEmpty { text += "**Next:** \(finding.remedy.withCode)\n\n" }
    return text + "</details>\n\n"
  }

  private func quote(_ citation: Citation) -> String {
    let (before, quote, after) = Excerpt(citation).parts(160)
    let words = quote.isEmpty ? "" : "<b>\(quote.escaped)</b>"
    return "- `\(citation.place)` \(before.escaped)\(words)\(after.escaped)\n"
  }
}

extension String {
  /// With what Markdown and HTML would take for their own made harmless.
  fileprivate var escaped: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "*", "_", "`", "[", "]", "#", "\\", "~", "@": text += "\\\(character)"
      default: text.append(character)
      }
    }
    return text.onOneLine
  }

  /// The same of what a page says, whose commands stand in backquotes.
  fileprivate var withCode: String {
    let parts = split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count % 2 == 1 else { return escaped }
    return parts.enumerated().map { $0 % 2 == 0 ? $1.escaped : "`\($1)`" }.joined()
  }

  /// As it may stand in a cell of a table.
  fileprivate var cell: String { replacing("|", with: "\\|") }
}
