import Corpus

/// A word in small letters without the endings of English inflection: enough to compare words with.
struct Stem {
  let hash: UInt64
  /// So many bytes.
  let count: Int

  /// Of a word in letters of ASCII, or in small ones of others.
  init(_ word: Bytes) { self.init(whole: word[0..<Stem.length(of: word)]) }

  init(_ word: String) {
    var word = word
    self = word.withUTF8 { Stem(Bytes($0)) }
  }

  /// Of a word that has no ending.
  init(whole word: Bytes) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word.buffer { hash = (hash ^ UInt64(byte.small)) &* 0x100_0000_01B3 }
    self.hash = hash
    count = word.count
  }

  init(whole word: String) {
    var word = word
    self = word.withUTF8 { Stem(whole: Bytes($0)) }
  }

  private static func length(of word: Bytes) -> Int {
    for ending in endings {
      let rest = word.count - ending.utf8CodeUnitCount
      if rest >= 3, word[rest..<word.count].equalsIgnoringCase(Bytes(ending)) { return rest }
    }
    return word.count
  }

  private static let endings: [StaticString] = [
    "ations", "ation", "ating", "ated", "ators", "ator", "ates", "ate", "ings", "ing", "ies",
    "ers", "er", "ed", "es", "s", "e", "y",
  ]

  /// Calls with every word of a text.
  static func each(in bytes: Bytes, _ body: (Stem) -> Void) {
    var index = 0
    while index < bytes.count {
      let start = index
      var isWide = false
      while index < bytes.count, bytes[index].isLetter || bytes[index] >= 0x80 {
        isWide = isWide || bytes[index] >= 0x80
        index += 1
      }
      if isWide {
        // What a letter is beyond ASCII, and which one is small, is a long story.
        for word in bytes[start..<index].string.split(whereSeparator: { !$0.isLetter }) {
          body(Stem(word.lowercased()))
        }
      } else if index > start {
        body(Stem(bytes[start..<index]))
      } else {
        index += 1
      }
    }
  }
}
