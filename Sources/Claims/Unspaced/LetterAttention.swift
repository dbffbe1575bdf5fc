import Rulebook

/// Which forms may match in the sentence at hand at all.
extension Letters {
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
}
