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

extension Node {
  /// On one line.
  fileprivate var flow: String {
    switch content {
    case .scalar(let text, _): text.isPlain ? text : text.quoted
    case .sequence(let elements): "[" + elements.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let members):
      "{" + members.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// Whether YAML reads it as it stands.
  fileprivate var isPlain: Bool {
    guard let first, first.isLetter || first.isNumber || first == "<" else { return false }
    return !contains { ",[]{}#:&*!|'\"%@`".contains($0) } && last?.isWhitespace == false
      && !["true", "false", "null", "yes", "no", "on", "off"].contains(lowercased())
  }

  fileprivate var quoted: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
