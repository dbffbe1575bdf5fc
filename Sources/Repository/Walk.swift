import Disk

/// Goes through a folder and what is below it.
struct Walk {
  /// The datasets, as paths that begin the way the folder was named.
  private(set) var files: [String] = []
  /// How many files were passed over because they are no datasets.
  private(set) var strangers = 0
  /// Those of them that may be settings of a training run.
  private(set) var aside: [String] = []
  /// What DVC keeps and nobody has fetched.
  private(set) var absent: [String] = []
  /// What the system let nobody look into, with what it says.
  private(set) var closed: [(path: String, reason: String)] = []
  /// Folders that have been gone through already, by their true paths: links may lead in circles.
  private var visited: Set<String> = []
  private let wanted: (String) -> Bool

  /// `wanted` decides over each file by its path.
  init(_ folder: String, wanted: @escaping (String) -> Bool = { _ in true }) {
    self.wanted = wanted
    guard let canonical = Folder.canonical(folder) else { return }
    go(folder, canonical, IgnoreStack(above: canonical))
  }

  private mutating func go(_ folder: String, _ canonical: String, _ above: IgnoreStack) {
    guard visited.insert(canonical).inserted else { return }
    guard let names = Folder.names(in: folder) else {
      closed.append((folder, SmallFile.complaint))
      return
    }
    var ignore = above
    ignore.enter(canonical)
    // What DVC keeps, git ignores.
    let kept = Set(names.lazy.filter { $0.hasSuffix(".dvc") }.map { String($0.dropLast(4)) })
    for name in kept.subtracting(names).sorted() where wanted(folder.appending(name)) {
      absent.append(folder.appending(name))
    }
    for name in names where !name.hasPrefix(".") {
      let path = folder.appending(name)
      guard let kind = FileKind(of: path) else {
        guard SmallFile.isForbidden else { continue }
        // The folder shows names, and lets nobody see what bears them.
        closed.append((folder, SmallFile.complaint))
        return
      }
      if !kept.contains(name), ignore.ignores("\(canonical)/\(name)", isFolder: kind == .folder) {
        continue
      }
      switch kind {
      case .folder:
        if let target = Folder.canonical(path) { go(path, target, ignore) }
      case .file where wanted(path):
        guard !Candidate.isDataset(path) else {
          files.append(path)
          continue
        }
        strangers += 1
        if Candidate.mayBeSettings(path) { aside.append(path) }
      default: break
      }
    }
  }
}
