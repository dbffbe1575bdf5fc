extension ClaimReader {
  /// For an item of a list, the line that introduces it, without its colon: "I can't:".
  func lead(of range: Range<Int>) -> Range<Int>? {
    guard let item = itemStart(range.lowerBound) else { return nil }
    var end = item
    let earliest = max(Int(text.start), item - 2000)
    // Upwards over other items and empty lines, to a line that ends with a colon.
    while end > earliest {
      var start = end - 1
      while start > earliest, base[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      let line = trimmed(start..<end)
      if !line.isEmpty {
        if base[line.upperBound - 1] == UInt8(ascii: ":") {
          let sentences = Sentences(bytes: base, text: text.range, lexicon: lexicon)
          let from = sentences.start(of: line.upperBound - 1)
          return from < line.upperBound - 1 ? from..<line.upperBound - 1 : nil
        }
        guard isItem(line.lowerBound) else { return nil }
      }
      end = start
    }
    return nil
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
