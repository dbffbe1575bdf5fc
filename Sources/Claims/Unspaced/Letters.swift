import Corpus
import Rulebook

/// A sentence of a language without spaces, and where words may begin in it.
struct Letters: ~Copyable {
  let pages: Unspaced
  var tokens = Tokens()
  /// For each border between tokens, whether it lies inside a guard.
  var inside: UnsafeMutablePointer<Bool>
  private var capacity = 512
  /// What the words of the sentence may be.
  private(set) var present: UInt64 = 0
  /// What the words of the sentence at hand are.
  let presence: Presence
  /// The forms without a first word that may match in it, and their groups; and the groups of those
  /// that may do so elsewhere than where a clause begins.
  var wordless: [Wordless] = []
  var wordlessGroups: UInt64 = 0
  var wordlessInside: UInt64 = 0
  /// The bytes that the tokens stand in.
  var bytes = UnsafePointer<UInt8>(bitPattern: 1)!

  init(_ pages: Unspaced) {
    self.pages = pages
    presence = Presence(
      Presence.Pages(
        forms: pages.forms, steps: pages.steps, choices: pages.choices, runs: pages.runs,
        needs: pages.needs),
      words: pages.groups.count)
    inside = .allocate(capacity: capacity)
    inside.initialize(repeating: false, count: capacity)
  }

  deinit { inside.deallocate() }

  @inline(__always) var count: Int { tokens.count }

  /// Reads a sentence.
  mutating func read(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, isAddressed: Bool) {
    cut(bytes, range, isAddressed: isAddressed)
    attend(to: 0..<count, for: .max)
  }

  /// Cuts a text into tokens, without a look at what may match in it.
  mutating func cut(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, isAddressed: Bool) {
    self.bytes = bytes
    tokens.clear()
    tokens.read(bytes, range, pages.vocabulary)
    removeAsides()
    if isAddressed {
      removeChoices()
      // Who is spoken to is the assistant; who speaks is somebody else.
      for index in 0..<count {
        if pages.known.addressees.contains(tokens[index].word) {
          tokens.base[index].word = pages.known.speaker
        } else if tokens[index].word == pages.known.speaker {
          tokens.base[index].word = pages.known.listener
        }
      }
    }
    if count + 1 > capacity {
      inside.deallocate()
      capacity = (count + 1) * 2
      inside = .allocate(capacity: capacity)
      inside.initialize(repeating: false, count: capacity)
    }
    inside.update(repeating: false, count: count + 1)
    present = 0
    for index in 0..<count where tokens[index].word > 0 {
      present |= pages.words.firsts[Int(tokens[index].word)]
    }
    findGuards()
  }

  /// Lets two stretches that follow each other change places.
  mutating func swap(_ start: Int, _ middle: Int, _ end: Int) {
    let order = Array(middle..<end) + Array(start..<middle)
    let moved = order.map { (tokens[$0], inside[$0]) }
    for (offset, (token, isInside)) in moved.enumerated() {
      tokens.base[start + offset] = token
      inside[start + offset] = isInside
    }
  }
}
