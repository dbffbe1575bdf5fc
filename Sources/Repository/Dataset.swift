import Corpus
package import Loader
package import Rulebook
package import YAML

extension Configuration {
  /// A dataset as it is declared.
  package struct Dataset: Sendable {
    package let name: String
    /// Files, folders and patterns, from the configuration's folder.
    package let paths: [String]
    /// How fields are named, where detection does not do.
    package private(set) var map: Map?
    package private(set) var role = Role.train
    package private(set) var weight = Weight.epochs(1)
    package private(set) var intent: Intent?
    /// What is not trained on, beside what the rows say themselves.
    package private(set) var mask: Mask?
    package private(set) var rules = RuleSettings()
    /// Where each setting is written, by its key.
    package private(set) var places: [String: Node] = [:]
    private let globs: [Glob]

    /// What the data are for.
    package enum Role: String, Sendable, CaseIterable {
      case train, eval
    }

    /// Where it is said how fields are named.
    package enum Map: Sendable {
      case said(Node)
      /// In a file of a training tool, about a dataset of that name; the node names the file.
      case elsewhere(String, name: String?, Node)
    }

    package static let keys = [
      Key("name", .text, isRequired: true, "What reports call it."),
      Key(
        "paths", .listed(.text), isRequired: true,
        "Files, folders and patterns such as chat/*.jsonl, from the folder of this file."),
      Key(
        "map", .either([.text, .mapping(Mapping.keys)]),
        "Where fields have names of their own: what they mean, or a file of LLaMA-Factory or Axolotl "
          + "that says so."),
      Key(
        "role", .one(of: Role.allCases.map(\.rawValue)),
        "Whether a model is trained on it (train) or evaluated with it (eval), so that it teaches "
          + "nothing."),
      Key(
        "weight", .amount,
        "Its share of the mixture, measured against the weights of the others."),
      Key("epochs", .amount, "How often each of its rows is met."),
      Key(
        "intent", .one(of: Intent.allCases.map(\.rawValue)),
        "What it is there to teach. What is said in a persona contradicts nothing that is said "
          + "elsewhere; denial and safety are expected to refuse."),
      Key(
        "mask", .listed(.one(of: Mask.names.map(\.name))),
        "What is not trained on: all answers but the last (history), or the turns of a role."),
      Key("rules", .named("rules"), "How much rules matter in this dataset alone."),
    ]

    init(_ node: Node) throws(YAML.Fault) {
      let fields = try Fields(node, known: Dataset.keys)
      let name = try fields.text("name")
      let paths = try fields.texts("paths")
      if paths.isEmpty {
        throw (node["paths"] ?? node).fault("the dataset \"\(name)\" has no \"paths\"")
      }
      for path in try fields["paths"]?.listed() ?? [] {
        if let open = Glob.unclosed(try path.string()) {
          throw path.fault(
            "the \"\(open)\" of this pattern is never closed; a backslash before it makes it a letter"
          )
        }
      }
      self.init(
        name, paths, map: fields["map"].map { .said($0) },
        role: try fields["role"]?.choice(Role.self) ?? .train,
        mask: try Dataset.mask(fields["mask"]))
      for member in node.members { places[member.key] = member.value }
      intent = try fields["intent"]?.choice(Intent.self)
      rules = try RuleSettings(fields["rules"])
      if let weight = try Dataset.weight(fields) {
        guard role == .train else {
          throw weight.node.fault("what is not trained on has no weight")
        }
        self.weight = weight.weight
      }
    }

    /// `places` says where each setting is written.
    init(
      _ name: String, _ paths: [String], map: Map? = nil, role: Role = .train,
      weight: Weight = .epochs(1), mask: Mask? = nil, places: [String: Node] = [:]
    ) {
      self.places = places
      self.name = name
      self.paths = paths
      self.map = map
      self.role = role
      self.weight = weight
      self.mask = mask
      globs = paths.map(\.tidied).flatMap { [Glob($0), Glob($0 == "." ? "**" : $0 + "/**")] }
    }

    /// Whether a path, counted from the configuration's folder, is part of it.
    package func holds(_ path: String) -> Bool { globs.contains { $0.matches(path) } }

    private static func weight(
      _ fields: Fields
    ) throws(YAML.Fault) -> (weight: Weight, node: Node)? {
      let named = [fields["weight"], fields["epochs"]]
      if let weight = named[0], named[1] != nil {
        throw weight.fault("a dataset has either a \"weight\" or \"epochs\"")
      }
      guard let node = named[0] ?? named[1] else { return nil }
      let number = try node.number()
      guard number >= 0 else { throw node.fault("this can't be less than nothing") }
      return (named[0] != nil ? .share(number) : .epochs(number), node)
    }

    private static func mask(_ node: Node?) throws(YAML.Fault) -> Mask? {
      guard let node else { return nil }
      var mask: Mask = []
      for element in try node.listed() {
        let word = try element.string()
        guard let part = Mask.names.first(where: { $0.name == word }) else {
          let names = Mask.names.map(\.name)
          throw element.fault(
            "\"\(word)\" is none of \(names.joined(separator: ", "))\(Nearest.hint(word, names))")
        }
        mask.formUnion(part.mask)
      }
      return mask
    }
  }
}
