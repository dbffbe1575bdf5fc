/// A folder's content.
package enum Folder {
  /// The names in a folder, sorted by their bytes; nil when it can't be read.
  package static func names(in path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path without symbolic links, `.` and `..`; nil when nothing is there.
  package static func canonical(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Makes a folder and those above it, where they are missing.
  static func make(_ path: String, for readers: FreshFile.Readers) {
    let mode = readers.isOwner ? 0o700 : 0o777
    guard !path.isEmpty, mkdir(path, mode_t(mode)) != 0, errno == ENOENT,
      let slash = path.lastIndex(of: "/")
    else { return }
    make(String(path[..<slash]), for: readers)
    mkdir(path, mode_t(mode))
  }

  /// The folder in which the process works.
  package static var current: String { canonical(".") ?? "." }
}
