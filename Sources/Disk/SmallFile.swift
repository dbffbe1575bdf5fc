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

  /// The last failure of the operating system, in its own words.
  package static var complaint: String { String(cString: strerror(errno)) }
}
