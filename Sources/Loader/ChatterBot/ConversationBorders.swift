import Corpus

// Where the conversations of a chatterbot corpus begin: behind a line `conversations:`, in lines that
// stand as far to the right as the first of them and begin with a dash. A list in brackets is not cut.
//
//     conversations:
//     - - What is AI?
//       - A field of study.
//     - - Hello.
struct ConversationBorders {
  /// How many bytes stand before the first conversation.
  let preamble: Int
  /// How many spaces stand before the dash.
  private let indent: Int

  init?(_ head: Bytes) {
    var at = 0
    var isBehindKey = false
    while at < head.count {
      let line = head[at..<head.lineEnd(at)]
      let said = line.trimmed(0..<line.count)
      if !said.isEmpty, line[said.lowerBound] != UInt8(ascii: "#") {
        if isBehindKey {
          indent = said.lowerBound
          preamble = at
          guard isItem(line) else { return nil }
          return
        }
        isBehindKey = line[said].spells("conversations:") && said.lowerBound == 0
      }
      at += line.count
    }
    return nil
  }

  /// The beginning of the next conversation, behind an offset where a line begins.
  func next(in bytes: Bytes, behind start: Int) -> Int? {
    var at = bytes.lineEnd(start)
    while at < bytes.count {
      if isItem(bytes[at..<bytes.count]) { return at }
      at = bytes.lineEnd(at)
    }
    return nil
  }

  /// The beginning of the first line that belongs to no conversation any more: another key, or a
  /// document's end.
  func end(in bytes: Bytes) -> Int? {
    var at = 0
    while at < bytes.count {
      let line = bytes[at..<bytes.lineEnd(at)]
      if isOther(line) { return at }
      at += line.count
    }
    return nil
  }

  func isItem(_ line: Bytes) -> Bool {
    guard line.count > indent + 1, line[indent] == UInt8(ascii: "-"), line[indent + 1] <= 0x20
    else {
      return false
    }
    return (0..<indent).allSatisfy { line[$0] == UInt8(ascii: " ") }
  }

  func isOther(_ line: Bytes) -> Bool {
    if line.begins(with: "---") || line.begins(with: "...") { return true }
    guard line.count > 0, line[0] | 0x20 &- 97 < 26 else { return false }
    var at = 1
    while at < line.count, line[at] | 0x20 &- 97 < 26 || line[at] == UInt8(ascii: "_") { at += 1 }
    return at < line.count && line[at] == UInt8(ascii: ":")
      && (at + 1 == line.count || line[at + 1] <= 0x20)
  }

  /// More of a line need not be seen to know what it is.
  static let reach = 256
}

extension Bytes {
  /// Behind the end of the line that an offset stands in.
  fileprivate func lineEnd(_ start: Int) -> Int {
    find(UInt8(ascii: "\n"), from: start).map { $0 + 1 } ?? count
  }
}

/// Cuts a chatterbot corpus before its conversations, as far as these go.
struct ConversationCutter: Cutter {
  let borders: ConversationBorders
  /// The beginning of the line that the next bytes go on with, as far as it is of interest; nil where
  /// it is not known.
  private var line: [UInt8]? = []
  private var hasEnded = false

  init(_ borders: ConversationBorders) { self.borders = borders }

  var overlap: Int { ConversationBorders.reach * 2 }

  mutating func last(in bytes: Bytes) -> Int? {
    var border: Int?
    lines(of: bytes) { start in
      border = start
      return true
    }
    return border.flatMap { $0 == 0 ? nil : $0 }
  }

  mutating func first(in bytes: Bytes) -> Int? {
    var border: Int?
    line = nil
    lines(of: bytes) { start in
      border = start
      return false
    }
    line = border == nil ? line : []
    return border
  }

  /// Calls with the places where conversations begin in the next bytes, until told to stop; one that
  /// began in the bytes before has a place below zero.
  private mutating func lines(of bytes: Bytes, _ body: (Int) -> Bool) {
    var at = 0
    while at < bytes.count, !hasEnded {
      let end = bytes.find(UInt8(ascii: "\n"), from: at).map { $0 + 1 }
      let isSeen = line.map { $0.count < ConversationBorders.reach } ?? false
      let before = line?.count ?? 0
      if isSeen { line?.append(contentsOf: bytes[at..<(end ?? bytes.count)].buffer.prefix(1024)) }
      if isSeen, end != nil || line!.count >= ConversationBorders.reach {
        let found = line!.withUnsafeBufferPointer { line in
          (borders.isItem(Bytes(line)), borders.isOther(Bytes(line)))
        }
        if found.1 { hasEnded = true }
        if found.0, !body(at - before) { return }
      }
      guard let end else { return }
      line = []
      at = end
    }
  }
}
