/// Tables as the README has them.
enum Markdown {
  /// A table; what would end a cell is escaped.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { cells in
      "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "\\<")
  }
}
