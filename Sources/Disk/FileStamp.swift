/// What the system says of a file without looking into it: another content has another stamp.
package struct FileStamp: Equatable, Sendable {
  package var size: Int
  package var device: Int
  package var node: Int
  /// When it was written and when anything about it was changed, in nanoseconds.
  package var written: Int
  package var changed: Int

  package init(size: Int, device: Int, node: Int, written: Int, changed: Int) {
    self.size = size
    self.device = device
    self.node = node
    self.written = written
    self.changed = changed
  }

  /// Asks the system; nil when nothing is there.
  package init?(of path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    #if canImport(Darwin)
      let times = (facts.st_mtimespec, facts.st_ctimespec)
    #else
      let times = (facts.st_mtim, facts.st_ctim)
    #endif
    size = Int(facts.st_size)
    device = Int(truncatingIfNeeded: facts.st_dev)
    node = Int(truncatingIfNeeded: facts.st_ino)
    written = Int(times.0.tv_sec) * 1_000_000_000 + Int(times.0.tv_nsec)
    changed = Int(times.1.tv_sec) * 1_000_000_000 + Int(times.1.tv_nsec)
  }

  /// Whether the file has rested long enough that a later change can't have the same times: some
  /// systems count time in steps of two seconds.
  package var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let time = Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec)
    return time - max(written, changed) > 2_000_000_000
  }
}
