/// What is known of some words, made once and asked of every word of a text.
struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  /// The letters of each place's word; 0 where there is none. At least half of them are free.
  private let words: [UInt64]
  private let values: [Value?]
  private let shift: UInt64

  init(dictionaryLiteral entries: (Word, Value)...) { self.init(entries) }

  /// Of two entries of one word the last counts.
  init(_ entries: [(Word, Value)]) {
    var bits = 2
    while 1 << bits < entries.count * 4 { bits += 1 }
    shift = UInt64(64 - bits)
    var words = [UInt64](repeating: 0, count: 1 << bits)
    var values = [Value?](repeating: nil, count: 1 << bits)
    for (word, value) in entries where word.letters != 0 {
      let place = WordTable.place(of: word, in: words, shift)
      words[place] = word.letters
      values[place] = value
    }
    self.words = words
    self.values = values
  }

  subscript(word: Word) -> Value? { values[WordTable.place(of: word, in: words, shift)] }

  /// Where a word stands, or would.
  @inline(__always)
  private static func place(of word: Word, in words: [UInt64], _ shift: UInt64) -> Int {
    var place = Int((word.letters &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while words[place] != 0, words[place] != word.letters {
      place = (place + 1) & (words.count - 1)
    }
    return place
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Every word that it knows.
  var keys: [Word] { words.filter { $0 != 0 }.map { Word(letters: $0) } }
}

/// Some words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let table: WordTable<Bool>

  init(arrayLiteral words: Word...) { self.init(words) }
  init(_ words: [Word]) { table = WordTable(words.map { ($0, true) }) }

  func contains(_ word: Word) -> Bool { table[word] != nil }

  var isEmpty: Bool { table.isEmpty }
  var words: [Word] { table.keys }
}
