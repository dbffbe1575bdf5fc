import Corpus
import YAML

/// Words that a page lists, looked for in texts in whatever case; typographic apostrophes count as
/// plain ones.
struct Phrases: Sendable {
  /// By their first byte, in the order of the page.
  private let phrases: [[UInt8]]
  private let heads: ByteSet
  /// Where the phrases of each first byte begin; one more at the end.
  private let starts: [Int]

  init(_ texts: [String]) {
    var lists = [[[UInt8]]](repeating: [], count: 256)
    var heads = ByteSet()
    for text in texts {
      let phrase = Array(text.lowercased().utf8)
      guard let head = phrase.first else { continue }
      lists[Int(head)].append(phrase)
      heads.insert(head)
    }
    var starts = [0]
    for list in lists { starts.append(starts[starts.count - 1] + list.count) }
    phrases = lists.flatMap { $0 }
    self.heads = heads
    self.starts = starts
  }

  /// Where the first of them stands in a text.
  func first(in bytes: Bytes) -> Range<Int>? {
    let heads = heads
    var start = 0
    while start < bytes.count {
      let head = bytes[start].small
      if heads.has(head), start == 0 || !(head.isLetter && bytes[start - 1].isLetter),
        let range = find(head, in: bytes, at: start)
      {
        return range
      }
      start += 1
    }
    return nil
  }

  func occur(in bytes: Bytes) -> Bool { first(in: bytes) != nil }

  /// Finds whole words; an apostrophe fits ’ too.
  private func find(_ head: UInt8, in bytes: Bytes, at start: Int) -> Range<Int>? {
    for index in starts[Int(head)]..<starts[Int(head) + 1] {
      let phrase = phrases[index]
      guard let end = Phrases.match(phrase, in: bytes, at: start) else { continue }
      if phrase[phrase.count - 1].isLetter, Phrases.goesOn(bytes, at: end) { continue }
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

/// A set of bytes.
private struct ByteSet: Sendable {
  private var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))

  mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  @inline(__always)
  func has(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word >> UInt64(byte & 63) & 1 != 0
  }
}

extension Fields {
  /// The phrases of a key that must be there.
  func phrases(_ key: String) throws(YAML.Fault) -> Phrases {
    Phrases(try required(key).strings())
  }
}
