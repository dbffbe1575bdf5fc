import Corpus

/// The words that pages know, each under a number; found by their bytes, whatever their case.
struct Vocabulary {
  /// A power of two of places: the word's number + 1, or 0.
  var places: Table<Int32>
  /// For each word, where its spelling begins in `letters`; one more at the end.
  var starts: Table<Int32>
  var letters: Table<UInt8>
  /// For each word, the words that it stands for: itself and none, or the two of a short form.
  var firsts: Table<Int32>
  var seconds: Table<Int32>

  /// The longest word that is looked for.
  static let longest = 32

  /// The number of a word; 0 when no page knows it.
  @inline(__always)
  func find(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    guard count <= Vocabulary.longest else { return 0 }
    var hash: UInt32 = 2_166_136_261
    var index = 0
    while index < count {
      hash = (hash ^ UInt32(Vocabulary.folded(bytes[index]))) &* 16_777_619
      index += 1
    }
    let mask = places.count - 1
    var place = Int(hash ^ (hash >> 15)) & mask
    while true {
      let word = places[place]
      if word == 0 { return 0 }
      let start = Int(starts[Int(word)])
      if Int(starts[Int(word) + 1]) - start == count {
        var same = 0
        while same < count, letters[start + same] == Vocabulary.folded(bytes[same]) { same += 1 }
        if same == count { return word }
      }
      place = (place + 1) & mask
    }
  }

  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 0x20 : byte
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
    var starts: [Int32] = []
    var letters: [UInt8] = []
    for word in words {
      starts.append(Int32(letters.count))
      letters += word
    }
    starts.append(Int32(letters.count))
    for (number, word) in words.enumerated().dropFirst() {
      var hash: UInt32 = 2_166_136_261
      for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      var place = Int(hash ^ (hash >> 15)) & (size - 1)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(number)
    }
    var firsts = (0..<words.count).map { Int32($0) }
    var seconds = [Int32](repeating: 0, count: words.count)
    for short in shortForms {
      firsts[Int(short.form)] = short.first
      seconds[Int(short.form)] = short.second
    }
    return Vocabulary(
      places: Table(places), starts: Table(starts), letters: Table(letters), firsts: Table(firsts),
      seconds: Table(seconds))
  }
}
