/// A file that is written beside the place that it will take, and takes it whole or not at all.
package final class FreshFile {
  private let path: String
  private let beside: String
  private let descriptor: Int32
  private var isPlaced = false

  /// Begins a file, in a folder that is made where it is missing; nil when that fails, with the reason
  /// in `errno`. It may be read by whom the model may be read by.
  package init?(_ path: String, like model: String? = nil) {
    self.path = path
    beside = "\(path).antinomy-\(getpid())"
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      Folder.make(String(path[..<slash]))
    }
    var facts = stat()
    let mode = model.map { stat($0, &facts) == 0 ? facts.st_mode & 0o777 : 0o644 } ?? 0o644
    descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    if descriptor < 0 { return nil }
    if model != nil { fchmod(descriptor, mode) }
  }

  deinit {
    if descriptor < 0 { return }
    if !isPlaced {
      close(descriptor)
      unlink(beside)
    }
  }

  /// Appends bytes; false when the system refuses, with the reason in `errno`.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var done = 0
    while done < bytes.count {
      let wrote = put(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if wrote < 0 && errno == EINTR { continue }
      if wrote < 0 { return false }
      done += wrote
    }
    return true
  }

  /// Makes sure that it is on disk, and gives it its name. What had the name before keeps the other
  /// one, if one is given.
  package func place(keeping backup: String? = nil) -> Bool {
    guard fsync(descriptor) == 0, close(descriptor) == 0 else { return false }
    isPlaced = true
    if let backup, link(path, backup) != 0 {
      let reason = errno
      unlink(beside)
      errno = reason
      return false
    }
    if rename(beside, path) == 0 { return true }
    let reason = errno
    unlink(beside)
    errno = reason
    return false
  }
}

/// The system's own `write`, out of sight of the method of that name.
private func put(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
