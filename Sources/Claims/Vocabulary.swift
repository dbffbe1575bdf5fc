import Corpus

/// The words that pages know, each under a number; found by their bytes, whatever their case.
struct Vocabulary {
  /// A power of two of places: the word's number, or 0.
  var places: Table<Int32>
  /// For each place, a few bits of what stands there, or 0: most words of a text are known by no
  /// page, and this much of memory stays near.
  var tags: Table<UInt8>
  /// The words that are one letter of three bytes, by that letter.
  var letterWords: Table<Int32>
  var entries: Table<Entry>
  var letters: Table<UInt8>

  /// What is looked at of a word, side by side.
  struct Entry {
    var spelling: Spelling
    /// Where its letters stand.
    var start: Int32
    var count: Int32
    /// The words that it stands for: itself and none, or the two of a short form.
    var first: Int32
    var second: Int32
  }

  /// The longest word that is looked for.
  static let longest = 32

  /// The number of a word; 0 when no page knows it.
  @inline(__always)
  func find(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    guard count <= Vocabulary.longest else { return 0 }
    if count == 3, let letter = Vocabulary.letter(bytes) { return letterWords[letter] }
    return find(Spelling(bytes, count), bytes, count)
  }

  /// The number of a word of which the spelling is known already.
  @inline(__always)
  func find(_ spelling: Spelling, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    let hash = spelling.hash(count)
    let tag = Vocabulary.tag(hash)
    let mask = places.count &- 1
    var place = hash & mask
    while true {
      let here = tags[place]
      if here == 0 { return 0 }
      if here == tag {
        let word = places[place]
        let entry = entries.base + Int(word)
        if entry.pointee.spelling == spelling, entry.pointee.count == Int32(count),
          count <= 16 || hasLetters(Int(entry.pointee.start), bytes, count)
        {
          return word
        }
      }
      place = (place &+ 1) & mask
    }
  }

  /// What stands beside a place that holds something.
  @inline(__always)
  static func tag(_ hash: Int) -> UInt8 { UInt8(truncatingIfNeeded: hash >> 23) | 0x80 }

  /// How many letters of three bytes are looked up by themselves: from U+3000 to U+9FFF.
  static let letterCount = 0x7000

  /// The number among these of the letter that three bytes are; nil where they are none.
  @inline(__always)
  static func letter(_ bytes: UnsafePointer<UInt8>) -> Int? {
    guard bytes[0] >= 0xE3, bytes[0] <= 0xE9, bytes[1] & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80
    else { return nil }
    let code = Int(bytes[0] & 15) << 12 | Int(bytes[1] & 63) << 6 | Int(bytes[2] & 63)
    return code &- 0x3000
  }

  /// Whether the letters are the same that are not in the spelling.
  private func hasLetters(_ start: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 8
    while index < count - 8 {
      if letters[start + index] != Vocabulary.folded(bytes[index]) { return false }
      index += 1
    }
    return true
  }

  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }
}

/// The first and the last eight letters of a word, in lower case; of a short word all of them.
struct Spelling: Equatable {
  private let first: UInt64
  private let last: UInt64

  /// Fewer than eight letters, small ones, the first in the lowest byte and nothing behind them.
  @inline(__always)
  init(short letters: UInt64) {
    first = letters
    last = 0
  }

  /// Eight letters or more, small ones: the first eight and the last.
  @inline(__always)
  init(first: UInt64, last: UInt64) {
    self.first = first
    self.last = last
  }

  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    let place = UnsafeRawPointer(bytes)
    if count >= 8 {
      first = Spelling.folded(place.loadUnaligned(as: UInt64.self))
      last = Spelling.folded(place.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      return
    }
    last = 0
    // Two loads that overlap: nothing behind the word is touched.
    if count >= 4 {
      let low = UInt64(place.loadUnaligned(as: UInt32.self))
      let high = UInt64(place.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      first = Spelling.folded(low | high << UInt64(8 * (count - 4)))
    } else if count >= 2 {
      let low = UInt64(place.loadUnaligned(as: UInt16.self))
      let high = UInt64(place.loadUnaligned(fromByteOffset: count - 2, as: UInt16.self))
      first = Spelling.folded(low | high << UInt64(8 * (count - 2)))
    } else {
      first = count == 1 ? Spelling.folded(UInt64(bytes[0])) : 0
    }
  }

  @inline(__always)
  func hash(_ count: Int) -> Int {
    var hash = first &* 0x9E37_79B9_7F4A_7C15 ^ last &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 29 ^ UInt64(count)
    hash &*= 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash >> 33)
  }

  /// Eight letters at once; bytes that are no capitals of ASCII stay what they are.
  @inline(__always)
  private static func folded(_ letters: UInt64) -> UInt64 {
    let seven = letters & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = seven &+ 0x3F3F_3F3F_3F3F_3F3F
    let behindZ = seven &+ 0x2525_2525_2525_2525
    return letters | (fromA & ~behindZ & ~letters & 0x8080_8080_8080_8080) >> 2
  }
}

/// Collects words and gives them numbers.
struct VocabularyBuilder {
  private(set) var words: [[UInt8]] = [[]]
  private var numbers: [[UInt8]: Int32] = [:]
  var shortForms: [(form: Int32, first: Int32, second: Int32)] = []

  mutating func number(_ word: [UInt8]) -> Int32 {
    let folded = word.map(Vocabulary.folded)
    if let number = numbers[folded] { return number }
    let number = Int32(words.count)
    words.append(folded)
    numbers[folded] = number
    return number
  }

  /// The number of a word that is there already; 0 when it is not.
  func known(_ word: String) -> Int32 { numbers[Array(word.utf8)] ?? 0 }

  func spelling(_ number: Int32) -> String { String(decoding: words[Int(number)], as: UTF8.self) }

  func finished() -> Vocabulary {
    var size = 1024
    while size < words.count * 3 { size *= 2 }
    var places = [Int32](repeating: 0, count: size)
    var tags = [UInt8](repeating: 0, count: size)
    var letterWords = [Int32](repeating: 0, count: Vocabulary.letterCount)
    let spellings = words.map { word in
      // An empty array may have no place.
      (word + [0]).withUnsafeBufferPointer { Spelling($0.baseAddress!, word.count) }
    }
    for (number, word) in words.enumerated().dropFirst() {
      let hash = spellings[number].hash(word.count)
      var place = hash & (size - 1)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(number)
      tags[place] = Vocabulary.tag(hash)
      let letter = word.withUnsafeBufferPointer { bytes in
        bytes.count == 3 ? Vocabulary.letter(bytes.baseAddress!) : nil
      }
      if let letter { letterWords[letter] = Int32(number) }
    }
    var letters: [UInt8] = []
    var entries: [Vocabulary.Entry] = []
    for (number, word) in words.enumerated() {
      entries.append(
        Vocabulary.Entry(
          spelling: spellings[number], start: Int32(letters.count), count: Int32(word.count),
          first: Int32(number), second: 0))
      letters += word
    }
    for short in shortForms {
      entries[Int(short.form)].first = short.first
      entries[Int(short.form)].second = short.second
    }
    return Vocabulary(
      places: Table(places), tags: Table(tags), letterWords: Table(letterWords),
      entries: Table(entries), letters: Table(letters))
  }
}
