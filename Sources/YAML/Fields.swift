import Corpus

/// A mapping that is read strictly: every key must be known, and values have kinds.
package struct Fields: Sendable {
  package let node: Node

  /// Takes a mapping whose keys must be among the known ones.
  package init(_ node: Node, known: [String]) throws(Fault) {
    guard case .mapping(let members) = node.content else {
      throw node.fault("a mapping is expected here, not \(node.kind)\(node.unspaced)")
    }
    for member in members where !known.contains(member.key) {
      let hint = Nearest.hint(member.key, known)
      throw Fault(
        "nothing is called \"\(member.key)\" here"
          + (hint.isEmpty ? "; there are \(known.joined(separator: ", "))" : hint),
        at: member.place, in: member.value.source)
    }
    self.node = node
  }

  /// The value of a key; nil when it is missing or null.
  package subscript(key: String) -> Node? {
    guard let value = node[key], !value.isNull else { return nil }
    return value
  }

  /// The value of a key that must be there.
  package func required(_ key: String) throws(Fault) -> Node {
    if let value = self[key] { return value }
    throw (node[key] ?? node).fault("\"\(key)\" is missing")
  }

  /// The text of a key that must be there and say something.
  package func text(_ key: String) throws(Fault) -> String {
    let value = try required(key)
    let text = try value.string()
    if text.allSatisfy(\.isWhitespace) { throw value.fault("\"\(key)\" says nothing") }
    return text
  }

  /// The texts of a key; none when it is missing.
  package func texts(_ key: String) throws(Fault) -> [String] {
    guard let value = self[key] else { return [] }
    return try value.strings()
  }

  /// The patterns of a key; none when it is missing.
  package func patterns(_ key: String) throws(Fault) -> [String] {
    guard let value = self[key] else { return [] }
    var patterns: [String] = []
    for node in try value.listed() { patterns.append(try node.pattern()) }
    return patterns
  }
}
