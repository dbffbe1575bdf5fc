import Corpus

/// The answers that a prompt offers: "(A) … (B) …", "yes or no", a list of lines.
struct Options {
  private let text: Bytes
  private let words: [Wording.Word]
  private let lore: LabelWords
  private(set) var sets: [[Item]] = []

  /// One of the answers.
  struct Item {
    /// The letter or number that stands for it; 0 where none does.
    var mark: UInt64 = 0
    var words: ArraySlice<Wording.Word>
    /// Where the item can't be told from what stands beside it: the answer may be its beginning or
    /// its end.
    var border = Border.exact
  }

  enum Border {
    case exact, beginning, end
  }

  /// More words make no item.
  private static let longest = 16

  init(_ text: Bytes, _ words: [Wording.Word], _ lore: LabelWords) {
    self.text = text
    self.words = words
    self.lore = lore
    marked()
    listed()
    alternatives()
  }

  // MARK: what is offered

  /// "(A) Paris (B) Rome", "1. Paris" on lines of their own.
  private mutating func marked() {
    var items: [Item] = []
    var starts: [(word: Int, mark: UInt64)] = []
    var sign: UInt8 = 0
    func ordinal(_ index: Int) -> Int? {
      let bytes = text[range(index)]
      if bytes.count == 1, bytes[0].isLetter { return Int(bytes[0].small) - 96 }
      guard bytes.count <= 2, let number = Int(bytes.string), startsLine(index) else { return nil }
      return number
    }
    func close() {
      if starts.count >= 2 {
        for (place, start) in starts.enumerated() {
          let end = place + 1 < starts.count ? starts[place + 1].word : lineEnd(start.word)
          items.append(
            Item(
              mark: start.mark,
              words: words[min(start.word + 1, end)..<min(end, start.word + 1 + Options.longest)]))
        }
        sets.append(items)
      }
      items = []
      starts = []
    }
    for index in words.indices {
      guard let ordinal = ordinal(index), let after = byte(after: index),
        after == UInt8(ascii: ")") || after == UInt8(ascii: ".") || after == UInt8(ascii: ":")
          || after == UInt8(ascii: "]"), isFree(before: index)
      else { continue }
      if ordinal == starts.count + 1 && (starts.isEmpty || after == sign) {
        starts.append((index, words[index].hash))
      } else if ordinal == 1 {
        close()
        starts.append((index, words[index].hash))
      } else {
        continue
      }
      sign = after
    }
    close()
  }

  /// Lines that begin with a dash or a dot; and what stands behind "Options:" or in brackets.
  private mutating func listed() {
    var items: [Item] = []
    var index = 0
    while index < words.count {
      let end = lineEnd(index)
      if isBullet(index), end - index <= Options.longest {
        items.append(Item(words: words[index..<end]))
      } else {
        if items.count >= 2 { sets.append(items) }
        items = []
        inline(index..<end)
      }
      index = end
    }
    if items.count >= 2 { sets.append(items) }
  }

  private mutating func inline(_ line: Range<Int>) {
    for index in line.dropLast() {
      let isListed = lore.lists.contains(words[index].hash) && byte(after: index) == 58
      let isBracketed = gap(index).contains(91) || gap(index).contains(123)
      guard isListed || isBracketed else { continue }
      var items: [Item] = []
      var start = index + 1
      for place in line where place > index {
        let between = place + 1 < line.upperBound ? gap(place) : [44]
        let closes = between.contains(93) || between.contains(125) || between.contains(46)
        guard closes || between.contains(44) || between.contains(47) || between.contains(124) else {
          continue
        }
        if place + 1 - start > 4 { break }
        items.append(Item(words: words[start..<place + 1]))
        start = place + 1
        if closes { break }
      }
      if items.count >= 2 { sets.append(items) }
    }
  }

  /// "positive, negative or neutral", "yes/no".
  private mutating func alternatives() {
    guard words.contains(where: { lore.asks.contains($0.hash) }) else { return }
    var index = 1
    while index < words.count - 1 {
      if lore.or.contains(words[index].hash),
        gap(index - 1).allSatisfy({ Options.isSoft($0) || $0 == 44 })
      {
        joined(at: index)
      } else if isSlash(index - 1) {
        var end = index
        while isSlash(end) { end += 1 }
        sets.append((index - 1...end).map { Item(words: words[$0...$0]) })
        index = end
      }
      index += 1
    }
  }

  private mutating func joined(at or: Int) {
    // What stands behind goes on until something ends it.
    var end = or + 2
    while end < words.count, end - or <= 6, gap(end - 1).allSatisfy(Options.isSoft) { end += 1 }
    var items = [Item(words: words[or + 1..<end], border: .beginning)]
    var last = or
    var start = or - 1
    while start > 0, last - start < 6 {
      let before = gap(start - 1)
      if before.contains(44), before.allSatisfy({ Options.isSoft($0) || $0 == 44 }) {
        guard last - start <= 4 else { break }
        items.insert(Item(words: words[start..<last]), at: 0)
        last = start
      } else if !before.allSatisfy(Options.isSoft) {
        break
      }
      start -= 1
    }
    items.insert(Item(words: words[max(0, last - 6)..<last], border: .end), at: 0)
    sets.append(items)
  }

  // MARK: which of them an answer is

  /// The set and the item that an answer names; nil where it names none, or more than one.
  func choice(_ answer: Bytes, _ said: ArraySlice<Wording.Word>) -> (set: Int, item: Int)? {
    for (number, set) in sets.enumerated() {
      let fits = set.indices.filter { self.fits(set[$0], answer, said) }
      if fits.count == 1 { return (number, fits[0]) }
      if fits.count > 1 { return nil }
    }
    return nil
  }

  private func fits(_ item: Item, _ answer: Bytes, _ said: ArraySlice<Wording.Word>) -> Bool {
    guard let first = said.first else { return false }
    let hashes = said.map(\.hash)
    if item.mark != 0, first.hash == item.mark {
      let rest = Array(hashes.dropFirst())
      return rest.isEmpty || same(rest, item.words.prefix(rest.count)) || same(rest, item.words)
    }
    if matches(hashes, item) { return true }
    // "Yes, because …": what is named first is the answer.
    for count in 1...4 where count < said.count {
      let end = Int(said[said.startIndex + count - 1].bytes.upperBound)
      guard let mark = answer[end..<answer.count].buffer.first, ",.;:!\n".utf8.contains(mark) else {
        continue
      }
      if matches(Array(hashes.prefix(count)), item), item.mark == 0 { return true }
    }
    return false
  }

  private func matches(_ hashes: [UInt64], _ item: Item) -> Bool {
    guard !item.words.isEmpty else { return false }
    switch item.border {
    case .exact: return same(hashes, item.words)
    case .beginning: return hashes.count <= 4 && same(hashes, item.words.prefix(hashes.count))
    case .end: return hashes.count <= 4 && same(hashes, item.words.suffix(hashes.count))
    }
  }

  private func same(_ hashes: [UInt64], _ words: ArraySlice<Wording.Word>) -> Bool {
    hashes.count == words.count && zip(hashes, words).allSatisfy { $0 == $1.hash }
  }

  // MARK: what stands between words

  private func range(_ index: Int) -> Range<Int> {
    Int(words[index].bytes.lowerBound)..<Int(words[index].bytes.upperBound)
  }

  /// The bytes between a word and the next.
  private func gap(_ index: Int) -> [UInt8] {
    let end = index + 1 < words.count ? range(index + 1).lowerBound : text.count
    return Array(text[range(index).upperBound..<end].buffer)
  }

  private func byte(after index: Int) -> UInt8? {
    let end = range(index).upperBound
    return end < text.count ? text[end] : nil
  }

  /// Whether nothing is grown together with the word on its left.
  private func isFree(before index: Int) -> Bool {
    let start = range(index).lowerBound
    return start == 0 || text[start - 1] <= 32 || "([*".utf8.contains(text[start - 1])
  }

  private func startsLine(_ index: Int) -> Bool { index == 0 || gap(index - 1).contains(10) }

  /// The first word of the next line.
  private func lineEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < words.count, !gap(end - 1).contains(10) { end += 1 }
    return end
  }

  private func isBullet(_ index: Int) -> Bool {
    guard startsLine(index) else { return false }
    let start = range(index).lowerBound
    var at = start
    while at > 0, text[at - 1] != 10 { at -= 1 }
    let lead = text[at..<start]
    return lead.contains(UInt8(ascii: "-")) || lead.contains(UInt8(ascii: "*"))
      || lead.first(of: Array("•".utf8)) != nil
  }

  private func isSlash(_ index: Int) -> Bool {
    guard index >= 0, index + 1 < words.count else { return false }
    let between = gap(index).filter { $0 != 32 && !Options.isSoft($0) }
    return between == [47] || between == [124]
  }

  /// Spaces, quotes, hyphens: what may stand within an answer or around it.
  private static func isSoft(_ byte: UInt8) -> Bool {
    byte == 32 || byte >= 128 || "\"'`*_-".utf8.contains(byte)
  }
}
