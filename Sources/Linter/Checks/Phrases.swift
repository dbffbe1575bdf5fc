import Corpus
import YAML

/// Words that a page lists, looked for in texts in whatever case; typographic apostrophes count as
/// plain ones.
struct Phrases: Sendable {
  /// By their first byte, in the order of the page.
  private let phrases: [[UInt8]]
  /// Of the phrases of each first byte, which bytes may come second, by their last five bits.
  private let seconds: [UInt32]
  /// Where the phrases of each first byte begin; one more at the end.
  private let starts: [Int]

  init(_ texts: [String]) {
    var lists = [[[UInt8]]](repeating: [], count: 256)
    var seconds = [UInt32](repeating: 0, count: 256)
    for text in texts {
      let phrase = Array(text.lowercased().utf8)
      guard let head = phrase.first else { continue }
      lists[Int(head)].append(phrase)
      seconds[Int(head)] |= Phrases.bits(ofSecond: phrase.dropFirst().first)
    }
    var starts = [0]
    for list in lists { starts.append(starts[starts.count - 1] + list.count) }
    phrases = lists.flatMap { $0 }
    self.seconds = seconds
    self.starts = starts
  }

  /// Where the first of them stands in a text.
  func first(in bytes: Bytes) -> Range<Int>? {
    seconds.withUnsafeBufferPointer { seconds in
      var start = 0
      while start < bytes.count {
        let head = bytes[start].small
        let second = start + 1 < bytes.count ? bytes[start + 1] : 0
        if seconds[Int(head)] >> UInt32(second & 31) & 1 != 0,
          start == 0 || !(head.isLetter && bytes[start - 1].isLetter),
          let range = find(head, in: bytes, at: start)
        {
          return range
        }
        start += 1
      }
      return nil
    }
  }

  /// The last five bits of a letter are the same in either case.
  private static func bits(ofSecond byte: UInt8?) -> UInt32 {
    guard let byte else { return .max }
    let bit = UInt32(1) << UInt32(byte & 31)
    return byte == UInt8(ascii: "'") ? bit | 1 << UInt32(0xE2 & 31) : bit
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

extension Fields {
  /// The phrases of a key that must be there.
  func phrases(_ key: String) throws(YAML.Fault) -> Phrases {
    Phrases(try required(key).strings())
  }
}
