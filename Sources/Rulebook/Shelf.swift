package import Corpus
import Disk
package import YAML

/// The folder of pages, and all that stands in it.
package struct Shelf: Sendable {
  package let root: String
  package let leaves: [Leaf]
  /// A hash over the names and contents of all pages.
  package let digest: Digest

  /// One page as it stands on disk.
  package struct Leaf: Sendable {
    /// The path below the root.
    package let name: String
    package let path: String
    package let text: [UInt8]

    /// The page as nodes.
    package func node() throws(YAML.Fault) -> Node { try Node(reading: text, path: path) }
  }

  package enum Fault: Error, CustomStringConvertible {
    case notFound(looked: [String])
    case unreadable(String, String)

    package var description: String {
      switch self {
      case .notFound(let looked):
        "antinomy: error: the folder of pages (Rules) is not there; looked at "
          + looked.joined(separator: ", ") + "; say where it is with ANTINOMY_RULES"
      case .unreadable(let path, let why): "\(path): error: \(why)"
      }
    }
  }

  /// Where pages stand, by what they are about.
  private static let folders = ["topics", "grammar", "rules", "refusals", "requests", "measures"]

  /// The same without some pages, by their paths.
  package func without(_ paths: Set<String>) -> Shelf {
    Shelf(root: root, leaves: leaves.filter { !paths.contains($0.path) })
  }

  private init(root: String, leaves: [Leaf]) {
    var digest = Digest()
    for leaf in leaves {
      digest.mix(leaf.name)
      leaf.text.withUnsafeBufferPointer { digest.mix(Bytes($0)) }
    }
    self.root = root
    self.leaves = leaves
    self.digest = digest
  }

  /// Reads every page below a folder.
  package init(root: String) throws(Fault) {
    var leaves: [Leaf] = []
    try Shelf.gather(root, below: "", into: &leaves)
    let places = Shelf.folders.map { $0 + "/" }
    let advice = "pages stand in its \(places.joined(separator: ", "))"
    if leaves.isEmpty { throw .unreadable(root, "there is no page in it; \(advice)") }
    for leaf in leaves where !places.contains(where: { leaf.name.hasPrefix($0) }) {
      throw .unreadable(leaf.path, "nobody reads a page here; in \(root), \(advice)")
    }
    self.init(root: root, leaves: leaves)
  }

  /// The pages of one folder, in the order of their names.
  package func leaves(in folder: String) -> [Leaf] {
    leaves.filter { $0.name.hasPrefix(folder + "/") }
  }

  private static func gather(
    _ folder: String, below prefix: String, into leaves: inout [Leaf]
  ) throws(Fault) {
    guard let names = Folder.names(in: folder) else {
      throw .unreadable(folder, SmallFile.complaint)
    }
    for name in names where !name.hasPrefix(".") {
      let path = folder + "/" + name
      if FileKind(of: path) == .folder {
        try gather(path, below: prefix + name + "/", into: &leaves)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        guard let text = SmallFile.bytes(of: path) else {
          throw .unreadable(path, SmallFile.complaint)
        }
        leaves.append(Leaf(name: prefix + name, path: path, text: text))
      }
    }
  }
}
