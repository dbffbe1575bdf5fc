/// Files that are read as a whole: settings, pages, lists of names. Datasets are streamed instead.
package enum SmallFile {
  /// The bytes of a file; nil when it can't be read, with the reason in `errno`.
  package static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var filled = 0
    while true {
      content.append(contentsOf: repeatElement(0, count: max(16 * 1024, filled)))
      while filled < content.count {
        let got = content.withUnsafeMutableBytes {
          read(descriptor, $0.baseAddress! + filled, $0.count - filled)
        }
        if got < 0 && errno == EINTR { continue }
        if got < 0 { return nil }
        if got == 0 {
          content.removeLast(content.count - filled)
          return content
        }
        filled += got
      }
    }
  }

  /// Puts bytes in the place of a file, all or nothing, and makes its folder where it is missing;
  /// false when that fails, with the reason in `errno`. Nobody else may read it, unless it is
  /// `shared` with those with whom files are usually shared.
  package static func replace(_ path: String, with bytes: [UInt8], shared: Bool = false) -> Bool {
    if let slash = path.lastIndex(of: "/") { make(String(path[..<slash])) }
    let beside = "\(path).\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, shared ? 0o666 : 0o600)
    guard descriptor >= 0 else { return false }
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress! + done, $0.count - done)
      }
      if wrote < 0 && errno == EINTR { continue }
      if wrote <= 0 { break }
      done += wrote
    }
    let isClosed = close(descriptor) == 0
    if isClosed, done == bytes.count, rename(beside, path) == 0 { return true }
    let reason = errno
    unlink(beside)
    errno = reason
    return false
  }

  /// Makes a folder and those above it.
  private static func make(_ folder: String) {
    guard !folder.isEmpty, mkdir(folder, 0o700) != 0, errno == ENOENT,
      let slash = folder.lastIndex(of: "/")
    else { return }
    make(String(folder[..<slash]))
    mkdir(folder, 0o700)
  }

  /// The last failure of the operating system, in its own words.
  package static var complaint: String { String(cString: strerror(errno)) }
}
