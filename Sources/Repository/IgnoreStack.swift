import Disk

/// What the `.gitignore` files above a folder say, the nearest one first asked.
struct IgnoreStack: Sendable {
  private var files: [IgnoreFile] = []

  /// The files that hold where a walk begins: those of the folder's checkout, from its top down.
  init(above folder: String) {
    guard let top = IgnoreStack.checkout(of: folder) else { return }
    if let file = IgnoreFile(at: top + "/.git/info/exclude", for: top) { files.append(file) }
    var above: [String] = []
    var at = folder
    while at.count > top.count {
      at = at.parent
      above.append(at)
    }
    for folder in above.reversed() { enter(folder) }
  }

  /// Takes in the file of a folder that the walk goes into.
  mutating func enter(_ folder: String) {
    if let file = IgnoreFile(at: folder + "/.gitignore", for: folder) { files.append(file) }
  }

  /// Whether a path, absolute and below the folders entered, is ignored.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    for file in files.reversed() where path.hasPrefix(file.folder + "/") {
      let relative = String(path.dropFirst(file.folder.count + 1))
      if let verdict = file.ignores(relative, isFolder: isFolder) { return verdict }
    }
    return false
  }

  /// The top of the checkout that a folder is in; nil outside of git.
  static func checkout(of folder: String) -> String? {
    var at = folder
    while true {
      if FileKind(of: at + "/.git") != nil { return at }
      if at.isEmpty { return nil }
      at = at.parent
    }
  }
}
