/// The bytes of a file in memory of their own, which stays as long as the process.
package struct Memory: @unchecked Sendable {
  package let base: UnsafeRawPointer
  package let count: Int

  /// Reads a file; nil when it can't be read or is not what it was when it was opened.
  package init?(of path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_size > 0 else { return nil }
    let count = Int(facts.st_size)
    let place = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 64)
    var filled = 0
    while filled < count {
      let got = read(descriptor, place + filled, count - filled)
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else {
        place.deallocate()
        return nil
      }
      filled += got
    }
    base = UnsafeRawPointer(place)
    self.count = count
  }

  /// Gives the memory back; nobody may look at it any more.
  package func release() { base.deallocate() }
}
