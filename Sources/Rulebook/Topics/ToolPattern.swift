import YAML

/// Words in the name of a tool that provides a topic: `set/create alarm/timer` fits `set_alarm` and
/// `createTimer`; `^search` must be the first word; `=search` the only one.
package struct ToolPattern: Sendable {
  /// As it stands on the page.
  package let text: String
  private let words: [[String]]
  private let isFirst: Bool
  private let isOnly: Bool

  package init(_ text: String) {
    self.text = text
    isFirst = text.hasPrefix("^")
    isOnly = text.hasPrefix("=")
    let bare = text.drop { $0 == "^" || $0 == "=" }
    words = bare.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
  }

  /// The patterns of a node, one on each line.
  static func list(_ node: Node?) throws(Fault) -> [ToolPattern] {
    guard let node else { return [] }
    let lines = try node.string().split(separator: "\n")
    return lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { ToolPattern(String($0)) }
  }

  /// Whether it fits the words of a name.
  package func fits(_ name: [String]) -> Bool {
    if isOnly && name.count != words.count { return false }
    if isFirst, let first = words.first, !ToolPattern.isOne(name.first ?? "", of: first) {
      return false
    }
    return words.allSatisfy { wanted in name.contains { ToolPattern.isOne($0, of: wanted) } }
  }

  private static func isOne(_ word: String, of wanted: [String]) -> Bool {
    wanted.contains { word == $0 || word == $0 + "s" }
  }

  /// The words of a tool's name, in small letters: parted by marks and by capitals.
  package static func words(of name: String) -> [String] {
    var name = name
    if let words = name.withUTF8(plainWords) { return words }
    var words: [String] = []
    var isOpen = false
    var wasSmall = false
    for character in name {
      guard character.isLetter || character.isNumber else {
        isOpen = false
        continue
      }
      let begins = !isOpen || character.isUppercase && wasSmall
      if begins { words.append("") }
      words[words.count - 1] += character.lowercased()
      isOpen = true
      wasSmall = character.isLowercase || character.isNumber
    }
    return words
  }

  /// The same of a name in ASCII; nil of another.
  private static func plainWords(of name: UnsafeBufferPointer<UInt8>) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name {
      guard byte < 0x80 else { return nil }
      let isCapital = byte >= 65 && byte <= 90
      let isSmall = byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57
      if isCapital && wasSmall || !isCapital && !isSmall { close() }
      if isCapital || isSmall { word.append(isCapital ? byte | 0x20 : byte) }
      wasSmall = isSmall
    }
    close()
    return words
  }
}
