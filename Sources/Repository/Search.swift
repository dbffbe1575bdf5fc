import Corpus
import Disk

/// The files that a run reads.
package struct Search: Sendable {
  /// Their paths, sorted, each file once.
  package private(set) var paths: [String] = []
  /// How many files of folders were passed over because they are no datasets.
  package private(set) var strangers = 0

  /// What DVC keeps in folders and nobody has fetched.
  package private(set) var absent: [String] = []

  /// Those of them that may be settings of a training run.
  package private(set) var aside: [String] = []

  /// Finds what the arguments name: files, folders, patterns. What is excluded is left out of
  /// folders and patterns, but not where it is named itself.
  package init(
    _ arguments: [String], excluding isExcluded: (String) -> Bool = { _ in false }
  ) throws(Fault) {
    var found: [String] = []
    for argument in arguments {
      let path = argument.tidied
      switch FileKind(of: path) {
      case .folder:
        let walk = Walk(path, wanted: { _ in true })
        let closed = walk.closed.first { !isExcluded($0.path.appending(Search.anyName)) }
        if let closed { throw .unreadable(path: closed.path, reason: closed.reason) }
        let kept = walk.files.filter { !isExcluded($0) }
        if kept.isEmpty { throw .noData(folder: path, strangers: walk.strangers) }
        found += kept
        strangers += walk.strangers
        absent += walk.absent.filter { !isExcluded($0) }
        aside += walk.aside
      case .some: found.append(path)
      case nil where Glob.isPattern(path):
        let kept = try expand(path, isExcluded).filter { !isExcluded($0) }
        if kept.isEmpty { throw .noMatch(pattern: path) }
        found += kept
      case nil: throw .missing(path: path, guess: Search.guess(path))
      }
    }
    paths = Search.sortedOnce(found)
  }

  /// Whether an argument would find a file if it were there; both as seen from the same place.
  package static func covers(_ argument: String, _ path: String) -> Bool {
    let (wanted, path) = (argument.absolute, path.absolute)
    if Glob.isPattern(wanted) {
      return Glob(wanted).matches(path) || Glob(wanted + "/**").matches(path)
    }
    return path == wanted || path.hasPrefix(wanted.hasSuffix("/") ? wanted : wanted + "/")
  }

  /// Stands for a file in a folder that can't be looked into.
  private static let anyName = "any"

  /// The files that fit a pattern; folders that fit are walked.
  private mutating func expand(
    _ pattern: String, _ isExcluded: (String) -> Bool
  ) throws(Fault) -> [String] {
    let names = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let fixed = names.prefix { !Glob.isPattern($0) }
    let root = fixed == [""] ? "/" : fixed.isEmpty ? "." : fixed.joined(separator: "/")
    let rest = names.dropFirst(fixed.count).joined(separator: "/")
    let (file, inside) = (Glob(rest), Glob(rest + "/**"))
    let skipped = root == "." ? 0 : root.hasSuffix("/") ? root.count : root.count + 1
    let fits = { (path: String) in
      let relative = String(path.dropFirst(skipped))
      return file.matches(relative) || inside.matches(relative)
    }
    let walk = Walk(root, wanted: fits)
    // A folder matters where a file in it would fit, as one does that is called like the pattern.
    for (path, reason) in walk.closed where fits(path.appending(pattern.lastName)) {
      if isExcluded(path.appending(Search.anyName)) { continue }
      throw .unreadable(path: path, reason: reason)
    }
    strangers += walk.strangers
    absent += walk.absent.filter { !isExcluded($0) }
    return walk.files
  }

  /// What was most likely meant by a path that leads nowhere: the nearest name where it breaks off.
  private static func guess(_ path: String) -> String? {
    let folder = path.parent
    let above = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    guard FileKind(of: above) == .folder else {
      guard let near = guess(folder), FileKind(of: near) == .folder else { return nil }
      let whole = near.appending(path.lastName)
      return FileKind(of: whole) == nil ? near : whole
    }
    // Endings are alike without anything being meant by it.
    let names = (Folder.names(in: above) ?? []).filter { name in
      guard path.lastName.contains("."), name.contains(".") else { return true }
      return Nearest.word(to: stem(path.lastName), among: [stem(name)]) != nil
    }
    return Nearest.word(to: path.lastName, among: names).map { above.appending($0) }
  }

  /// A name up to its first dot.
  private static func stem(_ name: String) -> String {
    String(name.prefix { $0 != "." })
  }

  /// Sorted by bytes, so that every machine has the same order; a file that two paths lead to stands
  /// under the first.
  private static func sortedOnce(_ found: [String]) -> [String] {
    var seen: Set<String> = []
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .filter { seen.insert(Folder.canonical($0) ?? $0).inserted }
  }
}
