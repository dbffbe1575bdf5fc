import Rulebook

/// What stands at a place of a sentence.
extension Letters {
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

  func run(of table: RunTable, _ kinds: WordKinds, at index: Int, isRaw: Bool) -> Int {
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

  /// Whether a word of a list begins at a token.
  func begins(_ list: WordList, at index: Int, limit: Int) -> Bool {
    pages.known[list].contains { matches($0, at: index, limit: limit) }
  }

  /// Whether a word of a list ends at a place, and begins behind another one.
  func ends(_ list: WordList, at end: Int, from start: Int) -> Bool {
    pages.known[list].contains {
      end - $0.count >= start && matches($0, at: end - $0.count, limit: end)
    }
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
