import Disk

/// The patterns of one `.gitignore`, read the way git reads it.
struct IgnoreFile: Sendable {
  /// The folder that its patterns are about.
  let folder: String
  private let rules: [Rule]

  private struct Rule: Sendable {
    let glob: Glob
    /// `!`: what an earlier pattern ignored is wanted after all.
    let isWanted: Bool
    /// A slash at the end: folders alone.
    let isForFolders: Bool
  }

  /// Reads the file of a folder; nil when there is none.
  init?(at path: String, for folder: String) {
    guard let content = SmallFile.bytes(of: path) else { return nil }
    self.init(String(decoding: content, as: UTF8.self), for: folder)
  }

  init(_ text: String, for folder: String) {
    self.folder = folder
    rules = text.split(whereSeparator: \.isNewline).compactMap { IgnoreFile.rule(String($0)) }
  }

  /// Whether the file says that a path, counted from its folder, is ignored or wanted; nil when it
  /// says nothing. The last pattern that fits decides.
  func ignores(_ path: String, isFolder: Bool) -> Bool? {
    let rule = rules.last { $0.isForFolders && !isFolder ? false : $0.glob.matches(path) }
    return rule.map { !$0.isWanted }
  }

  private static func rule(_ line: String) -> Rule? {
    var text = line.unicodeScalars[...]
    while text.last == " " && !text.dropLast().hasOddBackslashes { text.removeLast() }
    guard let first = text.first, first != "#" else { return nil }
    let isWanted = first == "!"
    if isWanted { text.removeFirst() }
    let isForFolders = text.last == "/"
    if isForFolders { text.removeLast() }
    guard !text.isEmpty else { return nil }
    // A slash ties the pattern to this folder; without one it fits at any depth.
    let isTied = text.contains("/")
    let pattern = (isTied ? "" : "**/") + String(text)
    return Rule(
      glob: Glob(pattern, takesBraces: false), isWanted: isWanted, isForFolders: isForFolders)
  }
}

extension Substring.UnicodeScalarView {
  /// Whether the last letter behind them is escaped.
  fileprivate var hasOddBackslashes: Bool {
    reversed().prefix { $0 == "\\" }.count % 2 == 1
  }
}
