import Disk

/// What a command writes to a file.
struct Written {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Puts it in the place of a file, all or nothing; `-` is standard output.
  func write(to path: String, _ console: Console) throws {
    if path == "-" { return console.out.write(text) }
    if FileKind(of: path) == .folder {
      throw Misuse("'\(path)' is a folder; say what the file in it is called")
    }
    guard SmallFile.replace(path, with: Array(text.utf8), for: .everyone) else {
      throw Misuse("'\(path)' can't be written: \(SmallFile.complaint)")
    }
  }
}
