import Corpus
import YAML

/// Reads the notation of phrases; a slip in it is an error with a place.
struct PhraseReader {
  private let text: String
  private let steps: [Substring]
  private let isSpaced: Bool
  private let lists: WordLists

  init(_ text: String, lists: WordLists = WordLists()) {
    self.text = text
    self.lists = lists
    steps = text.split(separator: " ")
    // Where no spaces are written, a gap counts letters.
    isSpaced = !text.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
  }

  /// What is wrong, and how many characters into the phrase.
  struct Slip: Error {
    let message: String
    let offset: Int
  }

  func phrase() throws(Slip) -> Phrase {
    var read: [Phrase.Step] = []
    for step in steps { read.append(try self.step(step)) }
    try check(read)
    return Phrase(text: text, steps: read)
  }

  private func slip(_ message: String, at part: Substring) -> Slip {
    Slip(message: message, offset: text.distance(from: text.startIndex, to: part.startIndex))
  }

  private func step(_ part: Substring) throws(Slip) -> Phrase.Step {
    switch part {
    case ".": return Phrase.Step(kind: .anyWord, isOptional: false)
    case "#": return Phrase.Step(kind: .number, isOptional: false)
    case ",", "，": return Phrase.Step(kind: .comma, isOptional: false)
    case "$": return Phrase.Step(kind: .clauseEnd, isOptional: false)
    case "^": return Phrase.Step(kind: .sentenceStart, isOptional: false)
    default: break
    }
    if part.hasPrefix("..") { return Phrase.Step(kind: try gap(part), isOptional: false) }
    if part.hasPrefix("("), closes(part) {
      let inner = part.dropFirst().dropLast()
      var step = try step(inner)
      if case .gap = step.kind { throw slip("a gap may be empty already", at: part) }
      step.isOptional = true
      return step
    }
    if part.hasPrefix("{") { return Phrase.Step(kind: try hole(part), isOptional: false) }
    return Phrase.Step(kind: .words(try alternatives(part)), isOptional: false)
  }

  /// Whether the bracket that opens the part is closed by its last character.
  private func closes(_ part: Substring) -> Bool {
    guard part.hasSuffix(")") else { return false }
    return !part.dropFirst().dropLast().contains(")")
      || part.dropFirst().firstIndex(of: "(").map { $0 < part.firstIndex(of: ")")! } == true
  }

  private func gap(_ part: Substring) throws(Slip) -> Phrase.Kind {
    let width = part.dropFirst(2)
    if width.isEmpty { return .gap(3) }
    let widest = isSpaced ? Phrase.widest : Phrase.widestInLetters
    guard let width = Int(width), (1...widest).contains(width) else {
      throw slip("a gap holds at most \(widest) words or letters, as in \"..4\"", at: part)
    }
    return .gap(width)
  }

  private func hole(_ part: Substring) throws(Slip) -> Phrase.Kind {
    let name = String(part.dropFirst().dropLast())
    guard part.hasSuffix("}"), let hole = Phrase.Hole(rawValue: name) else {
      let all = Phrase.Hole.allCases.map(\.rawValue)
      let hint = Nearest.word(to: name, among: all).map { "; did you mean \"\($0)\"?" } ?? ""
      throw slip(
        "there is no hole \"\(name)\"\(hint); there are " + all.joined(separator: ", "), at: part)
    }
    return .hole(hole)
  }

  private func alternatives(_ part: Substring) throws(Slip) -> [Phrase.Alternative] {
    var alternatives: [Phrase.Alternative] = []
    for piece in try listed(try pieces(part), in: part) {
      let isVerb = piece.hasPrefix("_")
      let words = (isVerb ? piece.dropFirst() : piece[...]).split(separator: "+")
      if words.isEmpty { throw slip("an alternative is empty", at: part) }
      if words.contains(where: { $0.contains("_") || $0.contains("{") }) {
        throw slip("\"_\" and \"{\" stand at the beginning of a word only", at: part)
      }
      let text = words.joined(separator: " ")
      guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw slip("\"\(text)\" is no word", at: part)
      }
      alternatives.append(Phrase.Alternative(text: text, isVerb: isVerb))
    }
    return alternatives
  }

  /// The pieces, with the words of a list instead of its name.
  private func listed(_ pieces: [String], in part: Substring) throws(Slip) -> [String] {
    var all: [String] = []
    for piece in pieces {
      guard piece.hasPrefix("<"), piece.hasSuffix(">") else {
        all.append(piece)
        continue
      }
      let name = String(piece.dropFirst().dropLast())
      guard let words = lists.words[name] else {
        let hint = Nearest.word(to: name, among: lists.words.keys.sorted())
        throw slip(
          "the page has no list \"\(name)\" under \"words\""
            + (hint.map { "; did you mean \"\($0)\"?" } ?? ""), at: part)
      }
      all += words
    }
    return all
  }

  /// The spellings of a step: parts between slashes, with and without letters in brackets.
  private func pieces(_ part: Substring) throws(Slip) -> [String] {
    var done: [String] = []
    var open = [""]
    var inside: [String]?
    for character in part {
      switch character {
      case "(":
        if inside != nil { throw slip("brackets inside brackets", at: part) }
        inside = ["", ""]
      case ")":
        guard let choices = inside else { throw slip("a bracket is closed twice", at: part) }
        open = open.flatMap { stem in choices.map { stem + $0 } }
        inside = nil
      case "/" where inside == nil:
        done += open
        open = [""]
      case "/": inside!.append("")
      default:
        if inside != nil {
          inside![inside!.count - 1].append(character)
        } else {
          open = open.map { $0 + String(character) }
        }
      }
    }
    if inside != nil { throw slip("a bracket is not closed", at: part) }
    return done + open
  }

  private func check(_ steps: [Phrase.Step]) throws(Slip) {
    guard let first = steps.first, let last = steps.last else {
      throw Slip(message: "the phrase says nothing", offset: 0)
    }
    if case .gap = first.kind {
      throw Slip(message: "a gap at the beginning is unbounded; leave it out", offset: 0)
    }
    if case .gap = last.kind {
      throw Slip(
        message: "a gap at the end is unbounded; leave it out", offset: text.count)
    }
    if let required = steps.lastIndex(where: { !$0.isOptional }), case .gap = steps[required].kind {
      throw Slip(
        message: "what stands behind the gap may be missing, so the gap is unbounded; "
          + "without brackets it must be there", offset: text.count)
    }
    if steps.allSatisfy(\.isOptional) {
      throw Slip(message: "every step may be missing", offset: 0)
    }
  }
}
