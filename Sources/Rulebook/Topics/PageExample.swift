package import YAML

/// An example on a page, in the notation of all pages.
///
/// In a list that is one text, each line is an example: what an assistant says, or a few parts
/// between bars: `user: Are you human? | assistant: No.`
package struct PageExample: Sendable {
  package let text: String
  package let place: Place
  package let source: Source

  static func list(_ node: Node?) throws(Fault) -> [PageExample] {
    guard let node else { return [] }
    var examples: [PageExample] = []
    if case .scalar(let text, let style) = node.content, style == .block {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      where !line.allSatisfy(\.isWhitespace) {
        examples.append(
          PageExample(
            text: spread(String(line)), place: node.place(ofLine: index), source: node.source))
      }
    } else if case .scalar(let text, _) = node.content {
      examples.append(PageExample(text: spread(text), place: node.place, source: node.source))
    } else {
      for element in try node.elements() {
        let text = try element.string()
        examples.append(
          PageExample(
            text: text.contains("\n") ? text : spread(text), place: element.place,
            source: element.source))
      }
    }
    for example in examples { _ = try example.notation() }
    return examples
  }

  init(text: String, place: Place, source: Source) {
    self.text = text
    self.place = place
    self.source = source
  }

  /// The example, read.
  package func notation() throws(Fault) -> Notation {
    do {
      if let first = try Notation.examples(in: text).first { return first }
    } catch {
      throw fault(error.message)
    }
    throw fault("the example says nothing")
  }

  package func fault(_ message: String) -> Fault { Fault(message, at: place, in: source) }

  /// One line as the lines of the notation.
  static func spread(_ line: String) -> String {
    let parts = line.split(separator: " | ", omittingEmptySubsequences: true).map { part in
      let part = part.drop { $0 == " " }
      let name = part.prefix { $0 != ":" && $0 != " " }
      let isNamed =
        Notation.Part(rawValue: String(name)) != nil && part.dropFirst(name.count).first == ":"
      return isNamed ? String(part) : "assistant: " + part
    }
    return parts.joined(separator: "\n")
  }
}
