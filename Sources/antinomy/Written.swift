import Disk

/// What a command writes to a file.
struct Written {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Says before anything is read that a file can't be written: a folder that is not there is a slip
  /// of the finger more often than a wish.
  static func check(_ path: String) throws(Misuse) {
    if path == "-" { return }
    if FileKind(of: path) == .folder {
      throw Misuse("'\(path)' is a folder; say what the file in it is called")
    }
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if FileKind(of: folder) != .folder {
      throw Misuse(
        "'\(path)' can't be written: there is no folder '\(folder)'",
        advice: "make it first: mkdir -p \(folder)")
    }
  }

  /// Puts it in the place of a file, all or nothing; `-` is standard output.
  func write(to path: String, _ console: Console) throws {
    if path == "-" { return console.out.write(text) }
    try Written.check(path)
    guard SmallFile.replace(path, with: Array(text.utf8), for: .everyone) else {
      throw Misuse("'\(path)' can't be written: \(SmallFile.complaint)")
    }
  }
}
