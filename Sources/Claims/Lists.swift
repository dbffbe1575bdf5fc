extension ClaimReader {
  /// For an item of a list, the line that introduces it, without its colon: "I can't:".
  func lead(of range: Range<Int>) -> Range<Int>? {
    if let fragment = fragment(before: range) { return fragment }
    guard let item = itemStart(range.lowerBound) else { return nil }
    var end = item
    let earliest = max(Int(text.start), item - 2000)
    // Upwards over other items and empty lines, to a line that ends with a colon.
    while end > earliest {
      var start = end - 1
      while start > earliest, base[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      let line = trimmed(start..<end)
      if !line.isEmpty {
        if role != .assistant, isHeading(line), base[line.upperBound - 1] != UInt8(ascii: ":") {
          return line
        }
        if base[line.upperBound - 1] == UInt8(ascii: ":") {
          let sentences = Sentences(bytes: base, text: text.range, lexicon: lexicon)
          let from = sentences.start(of: line.upperBound - 1)
          return from < line.upperBound - 1 ? from..<line.upperBound - 1 : nil
        }
        // 你可以使用以下工具：
        if line.count > 3, base[line.upperBound - 3] == 0xEF, base[line.upperBound - 2] == 0xBC,
          base[line.upperBound - 1] == 0x9A
        {
          return line.lowerBound..<line.upperBound - 3
        }
        guard isItem(line.lowerBound) else { return nil }
      }
      end = start
    }
    return nil
  }

  /// What "that" points at: "Cooking? That is beyond me."
  private func fragment(before range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound
    while end > Int(text.start), base[end - 1] == 32 { end -= 1 }
    let first = trimmed(range).lowerBound
    guard end > Int(text.start), base[end - 1] == UInt8(ascii: "?"), range.count < 120,
      first + 4 < range.upperBound, base[first] | 0x20 == UInt8(ascii: "t"),
      base[first + 1] | 0x20 == UInt8(ascii: "h")
    else { return nil }
    let sentences = Sentences(bytes: base, text: text.range, lexicon: lexicon)
    let start = sentences.start(of: end - 1)
    return end - start <= 40 ? start..<end - 1 : nil
  }

  /// Whether a line ends with a sentence, and both with a colon: a list may follow.
  func endsWithColon(_ range: Range<Int>) -> Bool {
    let line = trimmed(range)
    guard !line.isEmpty, base[line.upperBound - 1] == UInt8(ascii: ":") else { return false }
    return base[range.upperBound - 1] == UInt8(ascii: "\n")
  }

  /// The first member of a list, over empty lines; the end of the text where another line follows.
  func firstMember(behind start: Int) -> (place: Int, line: Int) {
    let end = text.range.upperBound
    var place = start
    while place < end {
      var first = place
      while first < end, base[first] <= 32, base[first] != UInt8(ascii: "\n") { first += 1 }
      guard first < end, base[first] == UInt8(ascii: "\n") else {
        return isItem(first) ? (place, place) : (end, end)
      }
      place = first + 1
    }
    return (end, end)
  }

  /// The next sentence that may be a member of a list, behind one in a line: "1." may be cut off.
  func member(behind place: Int, in line: Int) -> (place: Int, line: Int) {
    guard line <= place, base[place - 1] != UInt8(ascii: "\n") else {
      return firstMember(behind: place)
    }
    if place - line <= 8 { return (place, line) }
    var end = place
    while end < text.range.upperBound, base[end] != UInt8(ascii: "\n") { end += 1 }
    return firstMember(behind: min(end + 1, text.range.upperBound))
  }

  /// Where the line begins whose first sentence begins here; nil when it is no item.
  private func itemStart(_ place: Int) -> Int? {
    var start = place
    while start > Int(text.start), base[start - 1] != UInt8(ascii: "\n") {
      start -= 1
      if place - start > 8 { return nil }
    }
    return isItem(trimmed(start..<text.range.upperBound).lowerBound) ? start : nil
  }

  /// Whether a sentence begins a list's item.
  func isItem(_ range: Range<Int>) -> Bool { itemStart(range.lowerBound) != nil }

  /// "- ", "* ", "• ", "1. "
  private func isItem(_ place: Int) -> Bool {
    guard place + 1 < text.range.upperBound else { return false }
    let byte = base[place]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") { return base[place + 1] == 32 }
    if byte == 0xE2 { return base[place + 1] == 0x80 }
    guard byte >= 48 && byte <= 57 else { return false }
    let next = base[place + 1]
    return next == UInt8(ascii: ".") || next == UInt8(ascii: ")") || (next >= 48 && next <= 57)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, base[start] <= 32 { start += 1 }
    while end > start, base[end - 1] <= 32 || base[end - 1] == UInt8(ascii: "*") { end -= 1 }
    return start..<end
  }
}
