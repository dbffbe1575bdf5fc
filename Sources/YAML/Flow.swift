extension Node {
  /// On one line.
  package var flow: String {
    switch content {
    case .scalar(let text, _): text.asYAML
    case .sequence(let elements): "[" + elements.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let members):
      "{" + members.map { "\($0.key.asYAML): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// As it is written in YAML: as it stands where that is read back as this text, else in quotes.
  package var asYAML: String { isPlain ? self : quoted }

  private var isPlain: Bool {
    guard let first, first.isLetter || first.isNumber || first == "<" || first == "_" else {
      return false
    }
    return !contains { ",[]{}#:&*!|'\"%@`\n\r\t\\".contains($0) } && last?.isWhitespace == false
      && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(lowercased())
  }

  private var quoted: String {
    var written = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": written += "\\\\"
      case "\"": written += "\\\""
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += "\\x" + (digits.count < 2 ? "0" : "") + digits
      default: written.unicodeScalars.append(scalar)
      }
    }
    return "\"\(written)\""
  }
}
