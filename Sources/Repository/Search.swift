import Corpus
import Disk

/// The files that a run reads.
package struct Search: Sendable {
  /// Their paths, sorted, each file once.
  package private(set) var paths: [String] = []
  /// How many files of folders were passed over because they are no datasets.
  package private(set) var strangers = 0

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
        let kept = walk.files.filter { !isExcluded($0) }
        if kept.isEmpty { throw .noData(folder: path, strangers: walk.strangers) }
        found += kept
        strangers += walk.strangers
        aside += walk.aside
      case .some: found.append(path)
      case nil where Glob.isPattern(path):
        let kept = Search.expand(path, &strangers).filter { !isExcluded($0) }
        if kept.isEmpty { throw .noMatch(pattern: path) }
        found += kept
      case nil: throw .missing(path: path, guess: Search.guess(path))
      }
    }
    paths = Search.sortedOnce(found)
  }

  /// Whether an argument would find a file if it were there; both as seen from the same place.
  package static func covers(_ argument: String, _ path: String) -> Bool {
    let wanted = argument.tidied
    if wanted == "." { return !path.hasPrefix("/") }
    if Glob.isPattern(wanted) {
      return Glob(wanted).matches(path) || Glob(wanted + "/**").matches(path)
    }
    return path == wanted || path.hasPrefix(wanted.hasSuffix("/") ? wanted : wanted + "/")
  }

  /// The files that fit a pattern; folders that fit are walked.
  private static func expand(_ pattern: String, _ strangers: inout Int) -> [String] {
    let names = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let fixed = names.prefix { !Glob.isPattern($0) }
    let root = fixed == [""] ? "/" : fixed.isEmpty ? "." : fixed.joined(separator: "/")
    let rest = names.dropFirst(fixed.count).joined(separator: "/")
    let (file, inside) = (Glob(rest), Glob(rest + "/**"))
    let skipped = root == "." ? 0 : root.hasSuffix("/") ? root.count : root.count + 1
    let walk = Walk(root) { path in
      let relative = String(path.dropFirst(skipped))
      return file.matches(relative) || inside.matches(relative)
    }
    strangers += walk.strangers
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
    let names = Folder.names(in: above) ?? []
    return Nearest.word(to: path.lastName, among: names).map { above.appending($0) }
  }

  /// Sorted by bytes, so that every machine has the same order; a file that two paths lead to stands
  /// under the first.
  private static func sortedOnce(_ found: [String]) -> [String] {
    var seen: Set<String> = []
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .filter { seen.insert(Folder.canonical($0) ?? $0).inserted }
  }
}
