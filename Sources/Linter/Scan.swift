import Corpus

extension Bytes {
  /// The range without white space around it.
  var trimmed: Range<Int> {
    var start = 0
    var end = count
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Whether a word stands in it; letters of ASCII in either case, the word in small ones.
  func holds(_ word: [UInt8]) -> Bool { first(of: word) != nil }

  /// Where a word first stands; letters of ASCII in either case, the word in small ones.
  func first(of word: [UInt8], from start: Int = 0) -> Int? {
    guard !word.isEmpty, word.count <= count - start else { return nil }
    var index = start
    while index + word.count <= count {
      var matched = 0
      while matched < word.count, self[index + matched].small == word[matched] { matched += 1 }
      if matched == word.count { return index }
      index += 1
    }
    return nil
  }

  /// Whether two texts are the same but for the case of their letters.
  func equalsIgnoringCase(_ other: Bytes) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index < count {
      if self[index].small != other[index].small { return false }
      index += 1
    }
    return true
  }

  /// Whether it spells a word, given in small letters, in whatever case.
  func equalsIgnoringCase(_ word: [UInt8]) -> Bool {
    word.withUnsafeBufferPointer { equalsIgnoringCase(Bytes($0)) }
  }

  func equals(_ other: Bytes) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index < count {
      if self[index] != other[index] { return false }
      index += 1
    }
    return true
  }
}

extension UInt8 {
  /// A capital letter of ASCII as a small one.
  var small: UInt8 { self >= 65 && self <= 90 ? self | 0x20 : self }
  var isLetter: Bool { small >= 97 && small <= 122 }
  var isDigit: Bool { self >= 48 && self <= 57 }
}
