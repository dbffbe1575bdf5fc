import Corpus
import YAML

/// Words that a page lists, looked for in texts in whatever case; typographic apostrophes count as
/// plain ones.
struct Phrases: Sendable {
  private let phrases: [[UInt8]]

  init(_ texts: [String]) { phrases = texts.map { Array($0.lowercased().utf8) } }

  /// Where the first of them stands in a text.
  func first(in bytes: Bytes) -> Range<Int>? {
    var best: Range<Int>?
    for phrase in phrases {
      guard let range = Phrases.find(phrase, in: bytes) else { continue }
      if best == nil || range.lowerBound < best!.lowerBound { best = range }
    }
    return best
  }

  func occur(in bytes: Bytes) -> Bool {
    phrases.contains { Phrases.find($0, in: bytes) != nil }
  }

  /// Finds whole words; an apostrophe fits ’ too.
  private static func find(_ phrase: [UInt8], in bytes: Bytes) -> Range<Int>? {
    guard let head = phrase.first else { return nil }
    for start in 0..<max(0, bytes.count) where bytes[start].small == head {
      if start > 0, bytes[start - 1].isLetter, head.isLetter { continue }
      guard let end = match(phrase, in: bytes, at: start) else { continue }
      if phrase[phrase.count - 1].isLetter, goesOn(bytes, at: end) { continue }
      return start..<end
    }
    return nil
  }

  /// Whether a word does not end here: "can" is no part of "can't".
  private static func goesOn(_ bytes: Bytes, at end: Int) -> Bool {
    guard end < bytes.count else { return false }
    if bytes[end].isLetter { return true }
    if bytes[end] == UInt8(ascii: "'") { return end + 1 < bytes.count && bytes[end + 1].isLetter }
    return end + 3 < bytes.count && bytes[end] == 0xE2 && bytes[end + 1] == 0x80
      && bytes[end + 2] == 0x99 && bytes[end + 3].isLetter
  }

  private static func match(_ phrase: [UInt8], in bytes: Bytes, at start: Int) -> Int? {
    var place = start
    for byte in phrase {
      guard place < bytes.count else { return nil }
      if bytes[place].small == byte {
        place += 1
      } else if byte == UInt8(ascii: "'"), place + 2 < bytes.count, bytes[place] == 0xE2,
        bytes[place + 1] == 0x80, bytes[place + 2] == 0x99
      {
        place += 3
      } else {
        return nil
      }
    }
    return place
  }
}

extension Fields {
  /// The phrases of a key that must be there.
  func phrases(_ key: String) throws(YAML.Fault) -> Phrases {
    Phrases(try required(key).strings())
  }
}
