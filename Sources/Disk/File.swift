/// A file that is open for reading. Reads name their offset, so several may go on at a time.
package final class File: Sendable {
  private let descriptor: Int32
  private let isOwned: Bool
  /// The part of the file that counts as the whole; nil for all of it.
  private let section: Range<Int>?

  /// Opens a file; nil when that fails, with the reason in `errno`.
  package init?(path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    section = nil
    if descriptor < 0 { return nil }
  }

  /// A file that is open already and stays open, or a part of it.
  package init(descriptor: Int32, section: Range<Int>? = nil) {
    self.section = section
    self.descriptor = descriptor
    isOwned = false
  }

  deinit {
    // Closing what never opened would hide why it did not.
    if isOwned && descriptor >= 0 { close(descriptor) }
  }

  /// How many bytes it holds.
  package var size: Int {
    if let section { return section.count }
    var facts = stat()
    return fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Its first bytes as text, at most so many; none where the system refuses.
  package func beginning(_ most: Int) -> String {
    String(unsafeUninitializedCapacity: most) { place in
      read(into: UnsafeMutableRawBufferPointer(place), at: 0) ?? 0
    }
  }

  /// Reads bytes that begin at an offset; fewer than fit only at the end of the file. Nil when the
  /// system refuses, with the reason in `errno`.
  package func read(into place: UnsafeMutableRawBufferPointer, at offset: Int) -> Int? {
    var filled = 0
    let start = section?.lowerBound ?? 0
    let wanted = min(place.count, max(0, section.map { $0.count - offset } ?? place.count))
    while filled < wanted {
      let got = pread(
        descriptor, place.baseAddress! + filled, wanted - filled,
        off_t(start + offset + filled))
      if got < 0 && errno == EINTR { continue }
      if got < 0 { return nil }
      if got == 0 { break }
      filled += got
    }
    return filled
  }
}
