/// What stands at a path.
package enum FileKind: Sendable {
  case file, folder, other

  /// Looks; symbolic links are followed. Nil when nothing is there.
  package init?(of path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}
