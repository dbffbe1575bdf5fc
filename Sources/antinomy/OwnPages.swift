import Disk
import Linter
import Rulebook

extension Invocation {
  /// The pages that are built in, and those of the folders that `--rules` names.
  var shelves: [Shelf] { get throws { try [.found()] + ownShelves } }

  /// The folders that `--rules` names.
  var ownShelves: [Shelf] {
    get throws {
      try all(.rules).map { path in
        guard FileKind(of: path) == .folder else {
          throw Misuse("--rules \(path): there is no such folder of pages")
        }
        return try Shelf(root: path)
      }
    }
  }

  /// The pages of rules among them, checked.
  var rulePages: RulePages { get throws { try RulePages(shelves, verbs: Lint.verbs) } }
}
