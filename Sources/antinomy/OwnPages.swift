import Disk
import Rulebook

extension Invocation {
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
}
