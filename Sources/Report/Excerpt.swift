import Corpus

/// A quote in as much of its sentence as there is room for.
struct Excerpt {
  private let before: String
  private let quote: String
  private let after: String
  /// The user's words that the quote answers.
  private let asked: String
  /// Whether the quote says too little without them.
  private let isElliptic: Bool

  init(_ citation: Citation) {
    let bytes = Array(citation.sentence.utf8)
    let range = citation.quote.clamped(to: 0..<bytes.count)
    if citation.call.isEmpty {
      before = Excerpt.flat(bytes[..<range.lowerBound])
      quote = Excerpt.flat(bytes[range])
      after = Excerpt.flat(bytes[range.upperBound...])
    } else {
      (before, quote, after) = ("", Excerpt.flat(Array(citation.call.utf8)[...]), "")
    }
    asked = citation.answers.isEmpty ? "" : citation.answers + " → "
    isElliptic = citation.call.isEmpty && bytes.count <= Excerpt.few
  }

  /// An answer of so few bytes, such as "No, I don't.", means nothing without its question.
  private static let few = 24

  /// On one line that takes at most so many columns, marks not counted.
  func line(_ paint: Paint, width: Int) -> String {
    if quote.isEmpty { return pointed(width).line }
    let (before, quote, after) = parts(width)
    return before + paint.mark(quote) + after
  }

  /// What stands before the quote, the quote, and what stands behind it, in so many columns.
  func parts(_ width: Int) -> (before: String, quote: String, after: String) {
    let shown = Excerpt.head(quote, width)
    let rest = max(0, width - shown.columns)
    // What was asked stands before it where there is room, and where nothing can be understood without.
    let isRoom = asked.columns + before.columns + after.columns <= rest
    let before = isRoom || isElliptic ? asked + before : before
    let trailing = min(after.columns, max(rest / 2, rest - before.columns))
    let leading = min(before.columns, rest - trailing)
    return (Excerpt.tail(before, leading), shown, Excerpt.head(after, trailing))
  }

  /// The line for a quote of no words, and in which of its columns, counted from 0, it stands.
  func pointed(_ width: Int) -> (line: String, column: Int) {
    let trailing = min(after.columns, max(width / 3, width - before.columns))
    let leading = Excerpt.tail(before, max(0, width - trailing))
    return (leading + Excerpt.head(after, trailing), leading.columns)
  }

  private static func flat(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        text += scalar == "\n" ? "⏎" : " "
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func head(_ text: String, _ width: Int) -> String {
    if text.columns <= width { return text }
    var kept = ""
    var used = 1
    for scalar in text.unicodeScalars {
      used += scalar.columns
      if used > width { break }
      kept.unicodeScalars.append(scalar)
    }
    return width > 0 ? kept + "…" : ""
  }

  private static func tail(_ text: String, _ width: Int) -> String {
    if text.columns <= width { return text }
    var kept: [Unicode.Scalar] = []
    var used = 1
    for scalar in text.unicodeScalars.reversed() {
      used += scalar.columns
      if used > width { break }
      kept.append(scalar)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept.reversed())
    return width > 0 ? "…" + String(view) : ""
  }
}
