package import YAML

/// A setting as it is in force: its name, its value, and who says so.
package struct Entry: Sendable {
  /// Names with dots between them: `rules.thin-contrast`.
  package let key: String
  package let value: Value
  package let origin: Origin
  /// What would hold if nobody said so, where that is worth telling.
  package let standard: Value?

  package enum Value: Sendable, Equatable {
    /// Nothing is set, and nothing stands in for it.
    case nothing
    case text(String)
    case number(Double)
    case list([String])
  }

  /// Who says so.
  package enum Origin: Sendable, Equatable {
    /// Nobody: it is so where nothing is said.
    case standard
    /// The command line.
    case flag(String)
    /// A variable of the environment.
    case environment(String)
    /// It was looked for, and found.
    case found
    /// A file of settings.
    case written(path: String, Place)
  }

  package init(_ key: String, _ value: Value, _ origin: Origin, standard: Value? = nil) {
    self.standard = standard
    self.key = key
    self.value = value
    self.origin = origin
  }

  /// A value as it is written.
  init(_ key: String, _ node: Node) {
    self.init(key, Value(node), Origin(node))
  }
}

extension Entry.Origin {
  init(_ node: Node) { self = .written(path: node.source.path, node.place) }
}

extension Entry.Value {
  init(_ node: Node) {
    switch node.content {
    case .scalar(let text, .plain): self = Double(text).map { .number($0) } ?? .text(text)
    case .scalar(let text, _): self = .text(text)
    case .sequence(let elements):
      self = .list(
        elements.map { element in
          if case .scalar(let text, _) = element.content { return text }
          return element.flow
        })
    case .mapping: self = .text(node.flow)
    }
  }
}
