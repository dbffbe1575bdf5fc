import YAML

extension RulePage {
  /// What the page tells its check, as lines of YAML of at most so many columns; none where it tells
  /// nothing.
  package func argumentLines(width: Int = 96) -> [String] {
    guard let arguments = check.arguments else { return [] }
    guard case .mapping(let members) = arguments.content else {
      return RulePage.broken(arguments.flow, width)
    }
    return members.flatMap { RulePage.broken("\($0.key): \($0.value.flow)", width) }
  }

  /// Lines that are broken behind commas; what goes on is indented.
  private static func broken(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in text.split(separator: ", ") {
      if !line.isEmpty && line.count + piece.count + 2 > width {
        lines.append(line + ",")
        line = "  " + piece
      } else {
        line += line.isEmpty ? String(piece) : ", \(piece)"
      }
    }
    return lines + [line]
  }
}
