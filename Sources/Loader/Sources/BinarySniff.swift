import Corpus

/// Tells by its first bytes a file that holds no text at all, so that it is one sentence and not as many
/// broken rows as it happens to have line ends.
enum BinarySniff {
  /// As much of a file is looked at.
  private static let most = 4096

  /// Texts have hardly any control characters, binaries about one byte in ten; a damaged row has a few.
  static func isBinary(_ head: Bytes) -> Bool {
    let count = min(head.count, most)
    let controls = (0..<count).count { index in
      let byte = head[index]
      return byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B || byte == 0x7F
    }
    return controls >= 8 && controls * 20 > count
  }

  /// What such a file is, where its first bytes tell, and what to do with it.
  static func complaint(_ head: Bytes) -> String {
    let known = kinds.first { head.begins(with: $0.magic) }
    guard let known else { return "the file is binary and holds no text; its name promises some" }
    return "the file is \(known.name), whatever its name says; "
      + (known.isArchive ? "unpack it, and lint what is in it" : "it holds no rows of text")
  }

  private static let kinds: [(magic: StaticString, name: String, isArchive: Bool)] = [
    ("PK\u{3}\u{4}", "a ZIP archive", true), ("7z", "a 7z archive", true),
    ("BZh", "packed by bzip2", true),
    ("SQLite format 3", "an SQLite database", false), ("%PDF", "a PDF", false),
  ]
}
