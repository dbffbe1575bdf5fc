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
  /// false when that fails, with the reason in `errno`. What is no file of its own (a pipe, a device)
  /// is written to as it is.
  package static func replace(
    _ path: String, with bytes: [UInt8], for readers: FreshFile.Readers = .owner
  ) -> Bool {
    if FileKind(of: path) == .other { return send(bytes, to: path) }
    guard let fresh = FreshFile(path, for: readers) else { return false }
    return bytes.withUnsafeBytes(fresh.write) && fresh.place()
  }

  private static func send(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    let isWhole = bytes.withUnsafeBytes { put($0, to: descriptor) }
    return close(descriptor) == 0 && isWhole
  }

  /// Whether the last failure of the operating system was that something is not allowed.
  package static var isForbidden: Bool { errno == EACCES }

  /// The last failure of the operating system, in its own words.
  package static var complaint: String { String(cString: strerror(errno)) }
}
