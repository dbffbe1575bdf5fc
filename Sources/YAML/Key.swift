/// A key that a mapping may have: what it is called, what it takes and what it means. The reader of a
/// mapping and its JSON Schema are told from the same list, so that neither knows what the other
/// doesn't.
package struct Key: Sendable {
  package let name: String
  package let takes: Kind
  /// Whole sentences, as an editor shows them.
  package let says: String
  package let isRequired: Bool

  package init(_ name: String, _ takes: Kind, isRequired: Bool = false, _ says: String) {
    self.name = name
    self.takes = takes
    self.says = says
    self.isRequired = isRequired
  }

  /// What a value may be.
  package indirect enum Kind: Sendable {
    /// A text; a number counts as one.
    case text
    /// A pattern of paths; what is meant for no text is none.
    case pattern
    /// A number of at least zero.
    case amount
    case one(of: [String])
    /// A list; without its marks where there is but one.
    case listed(Kind)
    case list(Kind)
    case mapping([Key])
    /// Keys that are known, and others of the same kind.
    case open([Key], others: Kind)
    case either([Kind])
    /// What is defined elsewhere, under a name.
    case named(String)
  }
}

extension Fields {
  /// Takes a mapping whose keys must be among the known ones, and have those that it must have.
  package init(_ node: Node, known: [Key]) throws(Fault) {
    try self.init(node, known: known.map(\.name))
  }
}
