import Corpus

// Where one conversation ends and the next begins in a text file. The rules are few and careful:
// two conversations read as one would do less harm than one that is torn, so a border stands only
// before something that opens a conversation, and only
//
// - before a token that begins a text (`<|begin_of_text|>`, `<bos>`, `<s>` at a line's beginning);
// - before the opening of a system turn, of which a conversation has one, at its top; the sentence with
//   which Alpaca's frame begins is one;
// - behind a token that ends a text (`<|endoftext|>`, or Harmony's `<|return|>` at a line's end), a form feed, or a line of `---`, `===`, `***`;
// - behind two blank lines;
// - behind one blank line, before a user's token and behind a token that ends a turn, in a file where
//   no conversation opens with a system turn and no blank line stands before an answer;
// - before every `Q:` that begins a line, in a file that begins with one: no answer there hangs on the one
//   before.
//
// A file without any of these is one conversation.
struct TextBorders {
  /// Whether one blank line parts conversations, as the first bytes of the file show it.
  private(set) var blankLineParts = false
  /// Whether the file is questions and answers.
  private(set) var areQuestions = false

  init() {}

  init(_ head: Bytes) {
    let openers = TextBorders.answers + TextBorders.systems
    areQuestions = TextBorders.isQuestion(head, head.trimmed(0..<head.count).lowerBound)
    var at = 0
    blankLineParts = true
    while at < head.count {
      if head[at] == UInt8(ascii: "<"), openers.contains(where: { head.has($0, at: at) }) {
        let isAnswer = TextBorders.answers.contains { head.has($0, at: at) }
        if !isAnswer || TextBorders.lines(head, before: at).count >= 2 {
          blankLineParts = false
          return
        }
      }
      at += 1
    }
  }

  /// How far from a border the bytes matter that make it one.
  static let reach = 64

  /// The next border from an offset on, as far as bytes behind it can be seen.
  func next(in bytes: Bytes, from start: Int) -> Int? {
    var at = max(start, 1)
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[") || bytes[at - 1] == 0x0A
        || bytes[at - 1] == 0x0C
      {
        if isBorder(bytes, at) { return at }
      }
      at += 1
    }
    return nil
  }

  /// Whether a question begins at an offset.
  static func isQuestion(_ bytes: Bytes, _ at: Int) -> Bool {
    bytes.has("Q:", at: at) || bytes.has("Question:", at: at)
  }

  private func isBorder(_ bytes: Bytes, _ at: Int) -> Bool {
    if areQuestions, bytes.beginsLine(at), TextBorders.isQuestion(bytes, at) { return true }
    guard TextBorders.opens(bytes, at) else { return false }
    let (before, lines, hasFormFeed) = TextBorders.lines(bytes, before: at)
    if hasFormFeed { return true }
    if before == 0 { return false }
    if lines >= 3 || TextBorders.isRuled(bytes, before) { return true }
    if blankLineParts, lines == 2, TextBorders.users.contains(where: { bytes.has($0, at: at) }),
      TextBorders.turnEnds.contains(where: {
        before >= $0.length && bytes.has($0, at: before - $0.length)
      })
    {
      return true
    }
    return TextBorders.begins(bytes, at, behind: before, lines)
  }

  /// What stands between an offset and the text before it: where that ends, how many lines end
  /// between, and whether a form feed does.
  private static func lines(
    _ bytes: Bytes, before at: Int
  ) -> (before: Int, count: Int, hasFormFeed: Bool) {
    var before = at
    var lines = 0
    while before > 0, at - before < 16, bytes[before - 1] <= 0x20 {
      before -= 1
      if bytes[before] == 0x0C { return (before, lines, true) }
      if bytes[before] == 0x0A { lines += 1 }
    }
    return (before, lines, false)
  }

  /// Whether a token at an offset, or the one before it, parts conversations by itself.
  private static func begins(
    _ bytes: Bytes, _ at: Int, behind before: Int, _ lines: Int
  ) -> Bool {
    for token in ends where before >= token.length && bytes.has(token, at: before - token.length) {
      return true
    }
    if lines > 0,
      bytes.has(frame, at: at) || before >= 10 && bytes.has("<|return|>", at: before - 10)
    {
      return true
    }
    if begins.contains(where: { bytes.has($0, at: at) }) {
      // Llama 2 begins each turn of a conversation so, but on the same line.
      return !bytes.has("<s>", at: at) || lines > 0
    }
    guard systems.contains(where: { bytes.has($0, at: at) }) else { return false }
    return !begins.contains { before >= $0.length && bytes.has($0, at: before - $0.length) }
  }

  /// Whether the line that ends before an offset rules off what is above.
  private static func isRuled(_ bytes: Bytes, _ end: Int) -> Bool {
    let mark = bytes[end - 1]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "=") || mark == UInt8(ascii: "*") else {
      return false
    }
    var start = end
    while start > 0, end - start < 40, bytes[start - 1] == mark { start -= 1 }
    return end - start >= 3 && bytes.beginsLine(start)
  }

  private static let begins: [StaticString] = [
    "<|begin_of_text|>", "<bos>", "<s>", "<｜begin▁of▁sentence｜>", "[gMASK]<sop>",
  ]
  private static let frame: StaticString = "Below is an instruction that describes a task"
  private static let systems: [StaticString] = [
    "<|im_start|>system", "<|start_header_id|>system", "<|start|>system", "<|system|>",
  ]
  private static let ends: [StaticString] = ["<|endoftext|>", "<|end_of_text|>", "<eos>"]
  private static let turnEnds: [StaticString] = [
    "<|im_end|>", "<|eot_id|>", "<|end|>", "<|return|>", "<end_of_turn>", "</s>",
    "<｜end▁of▁sentence｜>",
  ]
  private static let users: [StaticString] = [
    "<|im_start|>user", "<|start_header_id|>user", "<|start|>user", "<start_of_turn>user",
    "<|user|>", "[INST]", "<｜User｜>",
  ]
  private static let answers: [StaticString] = [
    "<|im_start|>assistant", "<|start_header_id|>assistant", "<|start|>assistant",
    "<start_of_turn>model", "<|assistant|>", "<｜Assistant｜>",
  ]
  private static let tokens: [StaticString] = [
    "<|im_start|>", "<|start_header_id|>", "<|start|>", "<start_of_turn>", "<|user|>", "<|from|>",
    "[INST]", "<｜User｜>",
  ]
  private static let labels: [StaticString] = [
    "Human:", "User:", "USER:", "System:", "SYSTEM:", "### Instruction", "### Human", "### User",
    "### System", "Below is an instruction", "A chat between",
  ]

  private static func opens(_ bytes: Bytes, _ at: Int) -> Bool {
    if begins.contains(where: { bytes.has($0, at: at) }) { return true }
    if systems.contains(where: { bytes.has($0, at: at) }) { return true }
    if tokens.contains(where: { bytes.has($0, at: at) }) { return true }
    return labels.contains { bytes.has($0, at: at) }
  }

  /// A conversation without what rules it off from the next.
  static func bare(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var range = bytes.trimmed(range)
    while true {
      let whole = range
      let end = range.upperBound
      for token in ends {
        guard end - token.length >= range.lowerBound, bytes.has(token, at: end - token.length)
        else { continue }
        range = bytes.trimmed(range.lowerBound..<end - token.length)
      }
      if range.count >= 3, isRuled(bytes, range.upperBound) {
        var start = range.upperBound
        while start > range.lowerBound, bytes[start - 1] == bytes[range.upperBound - 1] {
          start -= 1
        }
        range = bytes.trimmed(range.lowerBound..<start)
      }
      if range == whole { return range }
    }
  }
}

/// Cuts a text file between conversations. It leaves out borders near the ends of what it sees, so
/// that it need not remember anything; the reader finds those that are left out.
struct TextCutter: Cutter {
  let borders: TextBorders

  func last(in bytes: Bytes) -> Int? {
    var border: Int?
    var at = TextBorders.reach
    while let place = borders.next(in: bytes, from: at),
      place + TextBorders.reach <= bytes.count
    {
      border = place
      at = place + 1
    }
    return border
  }

  var overlap: Int { TextBorders.reach * 2 }

  func border(in bytes: Bytes, isEnd: Bool) -> Int? {
    if isEnd { return borders.next(in: bytes, from: TextBorders.reach) }
    var border: Int?
    while let place = borders.next(in: bytes, from: (border ?? 0) + 1),
      place + TextBorders.reach <= bytes.count
    {
      border = place
    }
    return border
  }

  func first(in bytes: Bytes) -> Int? {
    let place = borders.next(in: bytes, from: TextBorders.reach)
    return place.flatMap { $0 + TextBorders.reach <= bytes.count ? $0 : nil }
  }
}
