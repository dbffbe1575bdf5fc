import Corpus

/// The tokens of a sentence, in memory that is used again for the next.
struct Tokens: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Token>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 512
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  @inline(__always) subscript(index: Int) -> Token { base[index] }

  mutating func clear() { count = 0 }

  /// Reads a stretch of bytes, behind what was read before.
  mutating func read(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon) {
    read(bytes, range, lexicon.vocabulary)
  }

  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ vocabulary: Vocabulary
  ) {
    var scanner = WordScanner(bytes, range)
    var before = -1
    while true {
      if count + 2 > capacity { grow() }
      guard let byte = scanner.afterSpaces() else { return }
      if byte < 0x80 {
        if let word = scanner.plainWord() {
          add(word, behind: before, bytes, vocabulary)
          before = word.end
          continue
        }
      } else if let letter = scanner.plainLetter() {
        let start = scanner.position - 3
        let found = vocabulary.letterWords[letter]
        let shape = Tokens.shape(bytes, start, start + 3, behind: before)
        append(vocabulary.entries[Int(found)].first, start, start + 3, shape)
        before = start + 3
        continue
      }
      guard let piece = scanner.next() else { return }
      if piece.kind == .mark {
        // Whose words are in quotation marks is asked later; here they are words like others.
        if piece.mark == .quote { continue }
        if piece.mark == .slash || piece.mark == .stop,
          let name = vocabulary.name(around: piece.start, of: bytes, in: range)
        {
          add(name)
          scanner.position = name.end
          before = name.end
          continue
        }
        append(-Int32(piece.mark.rawValue), piece.start, piece.end, [])
        before = piece.end
        continue
      }
      var shape = Tokens.shape(bytes, piece.start, piece.end, behind: before)
      if piece.kind == .number { shape.insert(.number) }
      before = piece.end
      if piece.kind == .word,
        let name = vocabulary.name(endingWith: piece.start..<piece.end, of: bytes, in: range)
      {
        add(name)
        scanner.position = max(scanner.position, name.end)
        before = name.end
        continue
      }
      add(piece, shape, bytes, vocabulary)
    }
  }

  /// Adds the name of a file or the like instead of the words that it is made of.
  private mutating func add(_ name: WrittenName) {
    while count > 0, base[count - 1].start >= UInt32(name.start) { count -= 1 }
    append(name.word, name.start, name.end, [])
  }

  @inline(__always)
  private static func shape(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, behind before: Int
  ) -> Token.Shape {
    var shape: Token.Shape = []
    let first = bytes[start]
    if first >= 65 && first <= 90 {
      shape.insert(.capital)
      let second = end > start + 1 ? bytes[start + 1] : 97
      if second >= 65 && second <= 90 { shape.insert(.shouted) }
    }
    // A hyphen joins; a space, or anything else, does not.
    if before >= 0 && start - before <= 1 && bytes[before] == UInt8(ascii: "-") {
      shape.insert(.joined)
    }
    return shape
  }

  /// Adds a word that is nothing but letters.
  @inline(__always)
  private mutating func add(
    _ word: WordScanner.PlainWord, behind before: Int, _ bytes: UnsafePointer<UInt8>,
    _ vocabulary: Vocabulary
  ) {
    let shape = Tokens.shape(bytes, word.start, word.end, behind: before)
    let found = vocabulary.find(word.spelling, bytes + word.start, word.end - word.start)
    let entry = vocabulary.entries.base + Int(found)
    append(found > 0 ? entry.pointee.first : 0, word.start, word.end, shape)
    if found > 0, entry.pointee.second > 0 {
      append(entry.pointee.second, word.start, word.end, .second)
    }
  }

  private mutating func add(
    _ piece: WordScanner.Piece, _ shape: Token.Shape, _ bytes: UnsafePointer<UInt8>,
    _ vocabulary: Vocabulary
  ) {
    if piece.isCurly { return addCurly(piece, shape, bytes, vocabulary) }
    let word = vocabulary.find(bytes + piece.start, piece.end - piece.start)
    if word > 0 {
      append(vocabulary.entries[Int(word)].first, piece.start, piece.end, shape)
      let second = vocabulary.entries[Int(word)].second
      if second > 0 { append(second, piece.start, piece.end, .second) }
      return
    }
    // "Anna's", "they'd": the words on both sides of the apostrophe.
    var quote = piece.end - 1
    let earliest = max(piece.start + 1, piece.end - 4)
    while quote >= earliest && bytes[quote] != UInt8(ascii: "'") { quote -= 1 }
    guard quote >= earliest else { return append(0, piece.start, piece.end, shape) }
    let stem = vocabulary.find(bytes + piece.start, quote - piece.start)
    let ending = vocabulary.find(bytes + quote, piece.end - quote)
    append(
      stem > 0 ? vocabulary.entries[Int(stem)].first : 0, piece.start, piece.end, shape)
    if ending > 0 {
      append(vocabulary.entries[Int(ending)].first, piece.start, piece.end, .second)
    }
  }

  /// A word with a typographic apostrophe is looked up with a plain one.
  private mutating func addCurly(
    _ piece: WordScanner.Piece, _ shape: Token.Shape, _ bytes: UnsafePointer<UInt8>,
    _ vocabulary: Vocabulary
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: piece.end - piece.start + 1) { plain in
      var count = 0
      var index = piece.start
      while index < piece.end {
        if bytes[index] == 0xE2 {
          plain[count] = UInt8(ascii: "'")
          index += 3
        } else {
          plain[count] = bytes[index]
          index += 1
        }
        count += 1
      }
      let from = self.count
      var straight = piece
      straight.start = 0
      straight.end = count
      straight.isCurly = false
      add(straight, shape, UnsafePointer(plain.baseAddress!), vocabulary)
      for added in from..<self.count {
        base[added].start = UInt32(piece.start)
        base[added].end = UInt32(piece.end)
      }
    }
  }

  /// Holds some tokens instead of those that were read.
  mutating func hold(_ tokens: [Token]) {
    while capacity < tokens.count { grow() }
    for (index, token) in tokens.enumerated() { base[index] = token }
    count = tokens.count
  }

  /// Takes some tokens out.
  mutating func remove(_ range: Range<Int>) {
    (base + range.lowerBound).update(from: base + range.upperBound, count: count - range.upperBound)
    count -= range.count
  }

  @inline(__always)
  private mutating func append(_ word: Int32, _ start: Int, _ end: Int, _ shape: Token.Shape) {
    base[count] = Token(word: word, start: UInt32(start), end: UInt32(end), shape: shape)
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
