import Corpus
import Rulebook

/// A sentence of a language without spaces, and where words may begin in it.
struct Letters: ~Copyable {
  let pages: Unspaced
  var tokens = Tokens()
  /// For each border between tokens, whether it lies inside a guard.
  private var inside: UnsafeMutablePointer<Bool>
  private var capacity = 512
  /// What the words of the sentence may be.
  private(set) var present: UInt64 = 0
  /// What the words of the sentence at hand are.
  let presence: Presence
  /// The forms without a first word that may match in it, and their groups; and the groups of those
  /// that may do so elsewhere than where a clause begins.
  private(set) var wordless: [Wordless] = []
  private var wordlessGroups: UInt64 = 0
  private var wordlessInside: UInt64 = 0
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
    guard present & WordKinds.guards.rawValue != 0 else { return }
    // Of two guards that overlap, the longer counts, or else the first: 可以为 holds no 以为.
    var last = 0
    for index in 0..<count {
      let end = `guard`(at: index)
      guard end > index + 1, index >= last || end <= last, !isOutdone(index, end) else { continue }
      last = max(last, end)
      for border in index + 1..<end { inside[border] = true }
    }
  }

  /// A form without a first word.
  struct Wordless {
    let number: Int
    let group: Group
    /// Whether it matches only where a clause begins.
    let isOpening: Bool
  }

  /// The groups of which a form may match at a token at all.
  @inline(__always)
  func groups(at index: Int) -> UInt64 {
    let word = Int(tokens[index].word)
    let wordless = opens(index) ? wordlessGroups : wordlessInside
    return word > 0 ? pages.groups[word] | wordless : wordless
  }

  /// Whether a form of a group may match at a token at all.
  @inline(__always)
  func mayBegin(_ group: Group, at index: Int) -> Bool { groups(at: index) & group.bit != 0 }

  /// Whether a clause begins with a token.
  @inline(__always)
  func opens(_ index: Int) -> Bool { index == 0 || tokens[index - 1].isMark }

  /// Lets only those forms of some groups be tried that may match among some tokens.
  mutating func attend(to range: Range<Int>, for groups: UInt64) {
    presence.note(tokens.base + range.lowerBound, range.count)
    findWordless(groups & pages.wordlessGroups, in: range)
  }

  private mutating func findWordless(_ groups: UInt64, in range: Range<Int>) {
    wordless.removeAll(keepingCapacity: true)
    wordlessGroups = 0
    wordlessInside = 0
    guard groups != 0 else { return }
    wake(pages.wordless.open, groups)
    for index in range where tokens[index].word > 0 {
      wake(Int(tokens[index].word), groups)
      guard index + 1 < range.upperBound, tokens[index + 1].word > 0 else { continue }
      let list = pages.wordless.list(of: tokens[index].word, tokens[index + 1].word)
      if list >= 0 { wake(list, groups) }
    }
    // In the order of the pages, whatever woke them.
    if wordless.count > 1 {
      wordless.sort { ($0.group.rawValue, $0.number) < ($1.group.rawValue, $1.number) }
    }
  }

  /// Wakes those of a list's forms that may match in the sentence.
  @inline(__always)
  private mutating func wake(_ list: Int, _ groups: UInt64) {
    let wakers = pages.wordless.wakers
    var waker = wakers.items.base + Int(wakers.starts[list])
    let end = wakers.items.base + Int(wakers.starts[list + 1])
    while waker < end {
      let bit = waker.pointee.group.bit
      if groups & bit != 0, presence.allows(waker),
        !wordless.contains(where: { $0.number == Int(waker.pointee.form) })
      {
        let isOpening = waker.pointee.start == .sentence
        wordless.append(
          Wordless(
            number: Int(waker.pointee.form), group: waker.pointee.group, isOpening: isOpening))
        wordlessGroups |= bit
        if !isOpening { wordlessInside |= bit }
      }
      waker += 1
    }
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

  /// Whether a longer guard begins inside a guard: 人工智能 in 个人工智能.
  private func isOutdone(_ start: Int, _ end: Int) -> Bool {
    for index in start + 1..<end where `guard`(at: index) - index > end - start {
      return true
    }
    return false
  }

  /// Where the longest guard ends that begins at a token; -1 where none does.
  @inline(__always)
  private func `guard`(at index: Int) -> Int {
    let first = Int(tokens[index].word)
    guard first > 0, pages.guards.firsts[first] != 0 else { return -1 }
    return run(of: pages.guards, .guards, at: index, isRaw: true)
  }

  /// Whether a word may begin or end here.
  @inline(__always) func isBorder(_ index: Int) -> Bool { !inside[index] }

  /// Where the longest word of some classes ends that begins at a token; -1 where none does.
  @inline(__always)
  func word(_ kinds: WordKinds, at index: Int) -> Int {
    guard present & kinds.rawValue != 0, index < count else { return -1 }
    let first = Int(tokens[index].word)
    guard first > 0, pages.words.firsts[first] & kinds.rawValue != 0, !inside[index]
    else { return -1 }
    return run(of: pages.words, kinds, at: index, isRaw: false)
  }

  private func run(of table: RunTable, _ kinds: WordKinds, at index: Int, isRaw: Bool) -> Int {
    let first = Int(tokens[index].word)
    var entry = Int(table.starts[first])
    let last = Int(table.starts[first + 1])
    while entry < last {
      let here = table.entries[entry]
      entry += 1
      guard here.kinds & kinds.rawValue != 0 else { continue }
      let end = index + Int(here.count)
      guard end <= count, isRaw || !inside[end] else { continue }
      var same = 1
      while same < Int(here.count),
        table.words[Int(here.first) + same] == tokens[index + same].word
      { same += 1 }
      if same == Int(here.count) { return end }
    }
    return -1
  }

  /// Whether a word of some classes begins at a token.
  @inline(__always)
  func `is`(_ index: Int, _ kinds: WordKinds) -> Bool { word(kinds, at: index) > index }

  /// Whether a word of some classes stands just before a place.
  func follows(_ kinds: WordKinds, before index: Int, from start: Int, within width: Int) -> Bool {
    var first = max(start, index - width)
    while first < index {
      if word(kinds, at: first) == index { return true }
      first += 1
    }
    return false
  }

  @inline(__always)
  func isMark(_ index: Int, _ mark: Mark) -> Bool { index < count && tokens[index].is(mark) }

  /// Whether these very tokens stand here, as a word of their own.
  func matches(_ run: [Int32], at index: Int, limit: Int) -> Bool {
    guard index + run.count <= min(limit, count), !inside[index], !inside[index + run.count] else {
      return false
    }
    for (offset, word) in run.enumerated() where tokens[index + offset].word != word {
      return false
    }
    return true
  }

  /// Whether a clause ends here.
  func closes(_ index: Int, _ limit: Int) -> Bool {
    if index >= limit || tokens[index].isMark { return true }
    // 我不会做梦的
    if tokens[index].word == pages.known.possessive, index + 1 >= limit || tokens[index + 1].isMark
    {
      return true
    }
    let end = word([.joins, .followers], at: index)
    guard end > index else { return false }
    // 计算机上 closes a phrase, and 计算机上的文件 goes on.
    return end > index + 1 || end >= limit || tokens[end].word != pages.known.possessive
  }
}
