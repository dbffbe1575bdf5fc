/// A value of a page and the place where it stands.
package struct Node: Sendable {
  package let content: Content
  package let place: Place
  package let source: Source

  package enum Content: Sendable {
    case scalar(String, Style)
    case sequence([Node])
    /// Keys and values in the order of the text.
    case mapping([Member])
  }

  /// How a scalar is written.
  package enum Style: Sendable {
    case plain, quoted
    /// With `|` or `>`; the text begins on the line after the node.
    case block
  }

  /// A key with its value.
  package struct Member: Sendable {
    package let key: String
    package let place: Place
    package let value: Node
  }

  init(_ content: Content, at place: Place, in source: Source) {
    self.content = content
    self.place = place
    self.source = source
  }

  /// The members of a mapping; none when the node is something else.
  package var members: [Member] {
    if case .mapping(let members) = content { return members }
    return []
  }

  /// The value of a mapping's key; nil when there is none.
  package subscript(key: String) -> Node? { members.first { $0.key == key }?.value }

  /// The same with what another node says instead: of two mappings key by key, else as a whole.
  package func overridden(by other: Node) -> Node {
    guard case .mapping(var members) = content, case .mapping(let others) = other.content else {
      return other
    }
    for member in others {
      if let place = members.firstIndex(where: { $0.key == member.key }) {
        members[place] = member
      } else {
        members.append(member)
      }
    }
    return Node(.mapping(members), at: place, in: source)
  }

  /// Whether nothing is written, or `null`, or `~`.
  package var isNull: Bool {
    if case .scalar(let text, .plain) = content { return ["", "~", "null"].contains(text) }
    return false
  }

  /// Where a line of a block scalar's text stands, counted from 0.
  package func place(ofLine line: Int) -> Place {
    if case .scalar(_, .block) = content {
      return Place(line: place.line + 1 + line, column: 1)
    }
    return place
  }

  /// An error at this node.
  package func fault(_ message: String) -> Fault { Fault(message, at: place, in: source) }
}
