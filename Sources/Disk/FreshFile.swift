/// A file that is written beside the place that it will take, and takes it whole or not at all.
package final class FreshFile {
  private let path: String
  private let beside: String
  private let readers: Readers
  private let descriptor: Int32
  private var isOpen = true

  /// For whom a file is, and the folders that are made for it.
  package enum Readers {
    /// The owner alone, who can make it again: nobody waits until it is on disk.
    case owner
    /// Those with whom files are usually shared.
    case everyone
    /// Those who may read another file.
    case those(of: String)

    var isOwner: Bool { if case .owner = self { true } else { false } }
  }

  /// Begins a file, in a folder that is made where it is missing; nil when that fails, with the reason
  /// in `errno`.
  package init?(_ path: String, for readers: Readers = .everyone) {
    self.path = path
    self.readers = readers
    beside = "\(path).antinomy-\(getpid())"
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      Folder.make(String(path[..<slash]), for: readers)
    }
    var mode: mode_t = readers.isOwner ? 0o600 : 0o666
    var isExact = false
    var facts = stat()
    if case .those(let model) = readers, stat(model, &facts) == 0 {
      mode = facts.st_mode & 0o777
      isExact = true
    }
    descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    if descriptor < 0 { return nil }
    if isExact { fchmod(descriptor, mode) }
  }

  deinit {
    guard descriptor >= 0, isOpen else { return }
    let reason = errno
    close(descriptor)
    unlink(beside)
    errno = reason
  }

  /// Appends bytes; false when the system refuses, with the reason in `errno`.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Bool { put(bytes, to: descriptor) }

  /// Appends all of another file; false when the system refuses, with the reason in `errno`.
  package func append(_ path: String) -> Bool {
    guard let file = File(path: path) else { return false }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { room.deallocate() }
    var offset = 0
    while true {
      guard let got = file.read(into: room, at: offset) else { return false }
      if got == 0 { return true }
      guard write(UnsafeRawBufferPointer(rebasing: room[..<got])) else { return false }
      offset += got
    }
  }

  /// Makes sure that it is on disk, and gives it its name. What had the name before keeps the other
  /// one, if one is given.
  package func place(keeping backup: String? = nil) -> Bool {
    guard readers.isOwner || fsync(descriptor) == 0 else { return false }
    isOpen = false
    if close(descriptor) == 0, backup.map({ link(path, $0) == 0 }) ?? true,
      rename(beside, path) == 0
    {
      return true
    }
    let reason = errno
    unlink(beside)
    errno = reason
    return false
  }
}
