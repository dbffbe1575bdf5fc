/// A slip in the notation, in words that say what to do instead of what the parser was about to read.
struct Slip {
  /// What libyaml says, and what it was doing.
  private let problem: String
  private let context: String
  private let place: Place
  private let beginning: Place
  private let source: Source

  init(
    _ problem: String, at place: Place, in context: String, since beginning: Place,
    _ source: Source
  ) {
    self.problem = problem
    self.context = context
    self.place = place
    self.beginning = beginning
    self.source = source
  }

  var fault: Fault {
    let line = source.line(place.line).unicodeScalars
    let letter = line.dropFirst(place.column - 1).first
    if letter == "\t" || line.first(where: { $0 != " " }) == "\t" {
      let column =
        line.firstIndex(of: "\t").map { line.distance(from: line.startIndex, to: $0) } ?? 0
      return fault(
        "a tab cannot stand here; indent with spaces", Place(line: place.line, column: column + 1))
    }
    switch problem {
    case "found unexpected end of stream" where context.contains("quoted"):
      return fault("this quote is never closed", beginning)
    case "did not find expected node content":
      return fault(
        "a value is expected here; is a \"[\" or a \"{\" above not closed?", place)
    case "did not find expected ',' or ']'":
      return fault("this \"[\" is not closed, or a comma is missing in it", beginning)
    case "did not find expected ',' or '}'":
      return fault("this \"{\" is not closed, or a comma is missing in it", beginning)
    case "mapping values are not allowed in this context": return misplacedColon
    case "could not find expected ':'":
      return fault(
        "a colon and a space are missing behind this, or quotes around it", beginning)
    case "did not find expected '-' indicator", "did not find expected key":
      return fault(
        "this stands further to the left or to the right than what it belongs to; lines that belong "
          + "together begin in the same column", place)
    case "did not find expected alphabetic or numeric character":
      let mark = context.contains("alias") ? "*" : "&"
      return fault("a text that begins with \"\(mark)\" must stand in quotes", beginning)
    case "found character that cannot start any token":
      return fault(
        "a text that begins with \"\(letter.map(String.init) ?? "")\" must stand in quotes", place)
    case "found unknown escape character":
      return fault(
        "no such escape is known; in 'single quotes' a backslash is a backslash", place)
    case "did not find expected <document start>":
      return fault("this belongs to nothing above; is a line above it indented otherwise?", place)
    default: return fault("\(problem)\(context.isEmpty ? "" : " \(context)")", place)
    }
  }

  /// A colon that follows a value: the value wants quotes, or a colon above a space.
  private var misplacedColon: Fault {
    let before = source.line(place.line).unicodeScalars.prefix(place.column - 1)
    if String(String.UnicodeScalarView(before)).contains(": ") {
      return fault("a text with a colon and a space in it must stand in quotes", place)
    }
    var above = place.line - 1
    while above > 0, source.line(above).allSatisfy({ $0 == " " }) { above -= 1 }
    let letters = Array(source.line(above).unicodeScalars)
    let colon = letters.indices.dropFirst().first { at in
      letters[at] == ":" && at + 1 < letters.count && letters[at + 1] != " "
    }
    if let colon, !letters.contains("\"") {
      return fault(
        "a space is missing behind the colon", Place(line: above, column: colon + 2))
    }
    return fault(
      "this is indented as if it belonged to the line above, which has a value already", place)
  }

  private func fault(_ message: String, _ place: Place) -> Fault {
    Fault(message, at: place, in: source)
  }
}
