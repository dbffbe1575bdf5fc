package import YAML

extension Phrase {
  /// Where a phrase stands.
  package struct Placed: Sendable {
    package let phrase: Phrase
    package let place: Place
    package let source: Source

    /// A phrase of just these words, somewhere in a node.
    package init(words: String, of node: Node) {
      let alternative = Alternative(text: words, isVerb: false)
      phrase = Phrase(text: words, steps: [Step(kind: .words([alternative]), isOptional: false)])
      place = node.place
      source = node.source
    }

    init(phrase: Phrase, place: Place, source: Source) {
      self.phrase = phrase
      self.place = place
      self.source = source
    }

    package func fault(_ message: String) -> Fault { Fault(message, at: place, in: source) }
  }

  /// The phrases of a node: one on each line of a text, or the elements of a list.
  static func list(_ node: Node?, lists: WordLists = WordLists()) throws(Fault) -> [Placed] {
    guard let node else { return [] }
    var phrases: [Placed] = []
    if case .scalar(let text, let style) = node.content, style == .block {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      where !line.allSatisfy(\.isWhitespace) {
        var place = node.place(ofLine: index)
        place.column = node.source.line(place.line).prefix { $0 == " " }.count + 1
        phrases.append(try read(String(line), at: place, in: node.source, lists))
      }
      return phrases
    }
    if case .scalar(let text, _) = node.content {
      return [try read(text, at: node.place, in: node.source, lists)]
    }
    for element in try node.elements() {
      phrases.append(try read(element.string(), at: element.place, in: node.source, lists))
    }
    return phrases
  }

  private static func read(
    _ text: String, at place: Place, in source: Source, _ lists: WordLists
  ) throws(Fault) -> Placed {
    do {
      let phrase = try PhraseReader(text, lists: lists).phrase()
      return Placed(phrase: phrase, place: place, source: source)
    } catch {
      var place = place
      place.column += error.offset
      throw Fault(error.message, at: place, in: source)
    }
  }
}
