import Corpus

/// What an answer that declines asks the user: for what is missing, or for another one of what it
/// can't do. "Is there anything else?" asks for neither.
struct Questions: Sendable {
  /// Ask for what is missing.
  let openers: Phrases
  /// Propose something else; they count where only this one can't be done.
  let proposals: Phrases
  /// Close any conversation.
  let closings: Phrases
  /// Behind a denial, say that only this one can't be done: "for", "with".
  let narrows: Phrases
  /// Stand behind any denial: "for you", "at the moment".
  let fillers: Phrases

  func ask(in answer: Bytes, isNarrowed: Bool) -> Bool {
    var end = 0
    while let mark = nextMark(in: answer, from: end) {
      end = mark.upperBound
      let question = answer[answer.saying(around: mark)]
      if closings.occur(in: question) { continue }
      if openers.occur(in: question) || isNarrowed && proposals.occur(in: question) { return true }
    }
    return false
  }

  /// Whether what stands behind a denial, to the end of its sentence, makes it narrower.
  func narrow(_ rest: Bytes) -> Bool {
    var start = 0
    while start < rest.count {
      let part = rest[start..<rest.count]
      if part[0].isDigit { return true }
      let isWordStart = start == 0 || !rest[start - 1].isLetter
      if isWordStart, let filler = fillers.first(in: part), filler.lowerBound == 0 {
        start += filler.upperBound
      } else if isWordStart, narrows.first(in: part)?.lowerBound == 0 {
        return true
      } else {
        start += 1
      }
    }
    return false
  }

  private func nextMark(in answer: Bytes, from start: Int) -> Range<Int>? {
    let narrow = answer.first(of: [UInt8(ascii: "?")], from: start).map { $0..<$0 + 1 }
    let wide = answer.first(of: Array("？".utf8), from: start).map { $0..<$0 + 3 }
    guard let narrow, let wide else { return narrow ?? wide }
    return narrow.lowerBound < wide.lowerBound ? narrow : wide
  }
}

extension Bytes {
  /// The sentence that a part stands in, without the mark that ends it.
  func saying(around part: Range<Int>) -> Range<Int> {
    var start = part.lowerBound
    while start > 0, !endsSentence(start - 1) { start -= 1 }
    var end = Swift.max(part.lowerBound, part.upperBound - 1)
    while end < count, !endsSentence(end) { end += 1 }
    return start..<Swift.max(start, end)
  }

  /// Whether a sentence ends with this byte: "!", "。" or a full stop that no digit follows.
  private func endsSentence(_ index: Int) -> Bool {
    switch self[index] {
    case 10, UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return index + 1 >= count || self[index + 1] <= 34
    // The last bytes of "。", "！" and "？".
    case 0x82: return index > 1 && self[index - 1] == 0x80 && self[index - 2] == 0xE3
    case 0x81, 0x9F: return index > 1 && self[index - 1] == 0xBC && self[index - 2] == 0xEF
    default: return false
    }
  }
}
