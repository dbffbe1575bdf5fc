/// What came through a pipe, kept in a file without a name so that it can be read again.
package enum Spool {
  /// Copies everything that a descriptor gives into a nameless temporary file and returns that
  /// file's descriptor, which stays open as long as the process; nil with the reason in `errno`.
  package static func descriptor(draining source: Int32) -> Int32? {
    let folder = Terminal.variable("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/antinomy.XXXXXX".utf8CString)
    let kept = mkstemp(&template)
    guard kept >= 0 else { return nil }
    unlink(template)
    let size = 1 << 18
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let got = read(source, buffer, size)
      if got < 0 && errno == EINTR { continue }
      if got == 0 { return kept }
      guard got > 0, put(UnsafeRawBufferPointer(start: buffer, count: got), to: kept) else { break }
    }
    let reason = errno
    close(kept)
    errno = reason
    return nil
  }

  /// A nameless temporary file with some bytes in it, to be read from the beginning; nil with the
  /// reason in `errno`.
  package static func descriptor(holding bytes: [UInt8]) -> Int32? {
    let folder = Terminal.variable("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/antinomy.XXXXXX".utf8CString)
    let kept = mkstemp(&template)
    guard kept >= 0 else { return nil }
    unlink(template)
    let isWritten = bytes.withUnsafeBytes { put($0, to: kept) }
    guard isWritten, lseek(kept, 0, SEEK_SET) == 0, fcntl(kept, F_SETFD, FD_CLOEXEC) == 0 else {
      close(kept)
      return nil
    }
    return kept
  }

  /// All that such a file holds.
  package static func bytes(of descriptor: Int32) -> [UInt8] {
    let file = File(descriptor: descriptor)
    return [UInt8](unsafeUninitializedCapacity: file.size) { place, count in
      count = file.read(into: UnsafeMutableRawBufferPointer(place), at: 0) ?? 0
    }
  }
}
