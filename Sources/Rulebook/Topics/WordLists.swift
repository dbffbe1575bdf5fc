import YAML

/// Words that many phrases of a page share, by the name under which a phrase asks for all of them:
/// `_sell <drugs>`.
struct WordLists {
  /// Each as a phrase writes it: `_steal`, `crystal+meth`.
  private(set) var words: [String: [String]] = [:]

  init() {}

  /// Reads a page's `words`: names, and behind each its words, parted by blanks.
  init(_ node: Node?) throws(Fault) {
    for member in node?.members ?? [] {
      let listed = try member.value.string().split(whereSeparator: \.isWhitespace)
      if listed.isEmpty { throw member.value.fault("the list \"\(member.key)\" holds no words") }
      words[member.key] = listed.map(String.init)
    }
  }
}
