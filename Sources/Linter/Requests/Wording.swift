package import Corpus

/// A request as a run of words: case, marks and white space make no difference. Used again for the
/// next request.
package struct Wording {
  package private(set) var words: [Word] = []

  /// One word, or one letter of a script that writes no spaces.
  package struct Word: Sendable {
    package var hash: UInt64
    /// Its bytes, counted from the text's beginning.
    package var bytes: Range<Int32>
    package var kind: Kind
  }

  package enum Kind: UInt8, Sendable {
    case plain
    /// Begins with a capital letter, and no sentence begins with it.
    case name
    /// Holds a digit.
    case number
    /// A letter of a script that writes no spaces.
    case letter
  }

  package init() {}

  /// Cuts a text into its words.
  package mutating func read(_ text: Bytes) {
    words.removeAll(keepingCapacity: true)
    var scanner = LetterScanner(text)
    while let word = scanner.next() { words.append(word) }
    unname()
  }

  package mutating func read(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { read(Bytes($0)) }
  }

  /// Where most words are capitals, no capital says that something is a name.
  private mutating func unname() {
    let names = words.count { $0.kind == .name }
    guard names > 2, names * 2 > words.count else { return }
    for index in words.indices where words[index].kind == .name { words[index].kind = .plain }
  }

  /// A hash of all its words, in their order.
  package var key: UInt64 {
    var digest = Digest()
    for word in words { digest.mix(word.hash) }
    digest.mix(UInt64(words.count))
    return digest.value
  }

  /// Calls with every shingle: two words, three letters; again when one stands twice.
  @inline(__always)
  package func eachShingle(_ body: (UInt64) -> Void) {
    guard words.count > 1 else {
      if let only = words.first { body(only.hash) }
      return
    }
    for index in 0..<words.count - 1 {
      var hash = Wording.mixed(words[index].hash, words[index + 1].hash)
      if words[index + 1].kind == .letter {
        if index + 2 < words.count {
          hash = Wording.mixed(hash, words[index + 2].hash)
        } else if index > 0 {
          return
        }
      }
      body(hash)
    }
  }

  /// All different shingles.
  package func shingleSet() -> Set<UInt64> {
    var set: Set<UInt64> = []
    eachShingle { set.insert($0) }
    return set
  }

  /// Whether one long text is the other with a few words changed, none of them a number.
  func isCopy(of other: Wording) -> Bool {
    guard words.count >= 20, other.words.count >= 20 else { return false }
    func numbers(_ wording: Wording) -> [UInt64] {
      wording.words.filter { $0.kind == .number }.map(\.hash)
    }
    return numbers(self) == numbers(other) && shingleSet().jaccard(other.shingleSet()) >= 0.8
  }

  @inline(__always)
  static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: right ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}

extension Set<UInt64> {
  /// How much two sets of shingles have in common: shared over all.
  package func jaccard(_ other: Set<UInt64>) -> Double {
    let (small, large) = count < other.count ? (self, other) : (other, self)
    let shared = small.count { large.contains($0) }
    let all = count + other.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}
