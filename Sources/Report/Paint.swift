import Corpus

/// How a text report looks on the device that it is written to.
package struct Paint: Sendable {
  /// Whether colour may be used.
  package var colour: Bool
  /// How many columns there are; nil where lines may be as long as they like.
  package var width: Int?

  package init(colour: Bool, width: Int?) {
    self.colour = colour
    self.width = width
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }

  func severity(_ severity: Severity) -> String {
    let word = severity.rawValue.padded(8)
    switch severity {
    case .error: return wrap(word, "1;31")
    case .warning: return wrap(word, "1;33")
    case .info: return wrap(word, "1;36")
    }
  }

  /// A quote within its sentence: in colour, or between brackets.
  func mark(_ quote: String) -> String { colour ? wrap(quote, "1;4") : "⟦\(quote)⟧" }

  /// A text of a page: what stands between brackets is marked as quotes are.
  package func marked(_ text: String) -> String {
    guard colour else { return text }
    return text.split(separator: "⟧", omittingEmptySubsequences: false).map { piece in
      let parts = piece.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? parts[0] + mark(String(parts[1])) : String(piece)
    }.joined()
  }

  /// A heading.
  package func strong(_ text: String) -> String { bold(text) }

  private func wrap(_ text: String, _ code: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
