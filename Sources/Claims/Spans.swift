/// The stretches of an answer in which somebody else speaks than the assistant: code, quotations,
/// scripts, letters. Found once for a turn, and only where a claim was found in it. In a prompt, the
/// words that the assistant shall or shall not say.
struct Spans: ~Copyable {
  private var foreign: [Range<Int>] = []
  private let bytes: UnsafePointer<UInt8>
  private let text: Range<Int>
  private let isPrompt: Bool

  init(promptAt text: Range<Int>, of bytes: UnsafePointer<UInt8>) {
    self.bytes = bytes
    self.text = text
    isPrompt = true
    findInline()
  }

  init(_ bytes: UnsafePointer<UInt8>, _ text: Range<Int>, hasLetter: Bool) {
    self.bytes = bytes
    self.text = text
    isPrompt = false
    findBlocks(hasLetter: hasLetter)
    findInline()
  }

  /// Whether somebody else speaks at a place.
  func isForeign(_ place: Int) -> Bool {
    for span in foreign where span.contains(place) { return true }
    return false
  }

  /// Whole lines: fenced code, quoted lines, scripts, letters.
  private mutating func findBlocks(hasLetter: Bool) {
    var fence: Int?
    var speakers: [(label: Range<Int>, line: Range<Int>)] = []
    var start = text.lowerBound
    while start < text.upperBound {
      var end = start
      while end < text.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      var first = start
      while first < end, bytes[first] == 32 || bytes[first] == 9 { first += 1 }
      if begins(first, end, "```") {
        if let open = fence {
          foreign.append(open..<end)
          fence = nil
        } else {
          fence = start
        }
      } else if fence == nil {
        if begins(first, end, ">") { foreign.append(start..<end) }
        if hasLetter, beginsLetter(first, end) {
          foreign.append(start..<text.upperBound)
        }
        if let label = label(first, end) {
          speakers.append((label, start..<end))
          // In a text made to order, one speaker is enough: "Rep: I can't refund that."
          if hasLetter, !isHeading(label) { foreign.append(start..<end) }
        }
      }
      start = end + 1
    }
    if let open = fence { foreign.append(open..<text.upperBound) }
    // A script: several speakers, one of whom returns.
    guard speakers.count >= 4 else { return }
    for (index, speaker) in speakers.enumerated() {
      let returns = speakers.enumerated().contains {
        $0.offset != index && same($0.element.label, speaker.label)
      }
      if returns { foreign.append(speaker.line) }
    }
  }

  private func beginsLetter(_ start: Int, _ end: Int) -> Bool {
    begins(start, end, "Dear ") || begins(start, end, "Subject:") || begins(start, end, "尊敬的")
      || begins(start, end, "亲爱的") || begins(start, end, "敬爱的") || begins(start, end, "主题：")
  }

  /// Whether a label says what stands behind it, and not who speaks: "Answer:".
  private func isHeading(_ label: Range<Int>) -> Bool {
    Spans.headings.contains {
      $0.utf8CodeUnitCount == label.count && begins(label.lowerBound, label.upperBound, $0)
    }
  }

  private static let headings: [StaticString] = [
    "A", "Answer", "Response", "Reply", "Output", "Note", "Assistant", "AI", "Translation",
    "Result",
    "Sorry", "Unfortunately", "回答", "答", "答案", "回复", "注", "注意", "翻译", "译文", "助手", "抱歉",
  ]

  /// "Anna:" at the beginning of a line.
  private func label(_ start: Int, _ end: Int) -> Range<Int>? {
    var first = start
    while first < end, bytes[first] == UInt8(ascii: "*") { first += 1 }
    if first < end, bytes[first] >= 0xE3 { return wideLabel(first, end) }
    guard first < end, bytes[first] >= 65, bytes[first] <= 90 else { return nil }
    var index = first
    while index < min(end, first + 26) {
      if bytes[index] == UInt8(ascii: ":") {
        return index + 1 < end && index > first ? first..<index : nil
      }
      guard ByteKind.of(bytes[index]) != .mark || bytes[index] == UInt8(ascii: ".") else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// 小明：
  private func wideLabel(_ start: Int, _ end: Int) -> Range<Int>? {
    var index = start
    while index < min(end, start + 26) {
      if begins(index, end, ":") || begins(index, end, "：") { return start..<index }
      guard bytes[index] >= 0xE3, bytes[index] < 0xEE else { return nil }
      index += 3
    }
    return nil
  }

  private func same(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }

  private func begins(_ start: Int, _ end: Int, _ text: StaticString) -> Bool {
    guard end - start >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[start + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Parts of lines: code between backquotes, quotations of some length or with a speaker of their
  /// own.
  private mutating func findInline() {
    var index = text.lowerBound
    while index < text.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "`"), !isPrompt {
        if let end = closing(index + 1, "`") { foreign.append(index..<end) }
        index = closing(index + 1, "`") ?? index + 1
      } else if byte == UInt8(ascii: "\"") {
        index = quotation(index, index + 1, closing(index + 1, "\""))
      } else if byte == 0xE2, begins(index, text.upperBound, "\u{201C}") {
        index = quotation(index, index + 3, closing(index + 3, "\u{201D}"))
      } else if byte == 0xE3, begins(index, text.upperBound, "「") {
        index = quotation(index, index + 3, closing(index + 3, "」"))
      } else if byte == UInt8(ascii: "'"), opensQuotation(index) {
        index = quotation(index, index + 1, closingSingle(index + 1))
      } else {
        index += 1
      }
    }
  }

  /// Behind a space, a bracket or a letter of a script without spaces.
  private func opensQuotation(_ index: Int) -> Bool {
    index == text.lowerBound || bytes[index - 1] <= 40 || bytes[index - 1] >= 0x80
  }

  private mutating func quotation(_ start: Int, _ inside: Int, _ end: Int?) -> Int {
    guard let end else { return inside }
    if isSpeech(inside..<end) { foreign.append(start..<end) }
    return end
  }

  /// Behind the next closing mark in the same line.
  private func closing(_ start: Int, _ mark: StaticString) -> Int? {
    var index = start
    while index < text.upperBound, bytes[index] != UInt8(ascii: "\n") {
      if begins(index, text.upperBound, mark) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  private func closingSingle(_ start: Int) -> Int? {
    var index = start
    while index < min(text.upperBound, start + 300), bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "'"), index > start, bytes[index - 1] > 32,
        index + 1 == text.upperBound || ByteKind.of(bytes[index + 1]) != .letter
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// At least four words, or the word "I" or "my": not a mere name or a scare quote.
  private func isSpeech(_ range: Range<Int>) -> Bool {
    var words = 0
    for place in range where begins(place, range.upperBound, "我") { return true }
    var scanner = WordScanner(bytes, range)
    while let piece = scanner.next() {
      guard piece.kind != .mark else { continue }
      words += piece.kind == .letter ? 1 : 2
      // "I", "I'm"
      if bytes[piece.start] == UInt8(ascii: "I"),
        piece.end - piece.start == 1 || ByteKind.of(bytes[piece.start + 1]) != .letter
      {
        return true
      }
      if piece.end - piece.start == 2, bytes[piece.start] | 32 == UInt8(ascii: "m"),
        bytes[piece.start + 1] == UInt8(ascii: "y")
      {
        return true
      }
    }
    return words >= 8 && !isPrompt
  }
}
