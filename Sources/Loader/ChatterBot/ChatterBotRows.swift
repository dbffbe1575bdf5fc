package import Corpus
import JSON
import YAML

// The corpora of chatterbot: a YAML file with `conversations`, a list of lists of lines. The first
// line of each is the user's, the second the assistant's, and so on in turn. A file is small and is
// read whole; every conversation is a row.

/// Reads the conversations of a chatterbot corpus.
package struct ChatterBotRows: ~Copyable, RowReader {
  package init() {}

  package mutating func read(
    _ stretch: Stretch, into record: inout Record, log: inout Log,
    each: (borrowing Record) -> Void
  ) {
    let bytes = stretch.bytes
    guard !bytes.trimmed(0..<bytes.count).isEmpty else { return }
    if let place = JSON.Fault.firstBadUTF8(bytes) {
      log.note(
        Trouble(
          .badEncoding, at: stretch.location(place..<place + 1),
          JSON.Fault.Cause.badUTF8.rawValue), skips: true)
      return
    }
    let lines = LineStarts(bytes)
    do throws(YAML.Fault) {
      let root = try YAML.Node(reading: Array(bytes.buffer), path: "")
      guard case .sequence(let conversations)? = root["conversations"]?.content else {
        log.note(
          Trouble(
            .unknownShape, at: stretch.location(0..<bytes.count),
            "a YAML file is read as a chatterbot corpus, with conversations: as a list of lists"),
          skips: true)
        return
      }
      for (index, conversation) in conversations.enumerated() {
        let start = lines.offset(of: conversation.place)
        let end =
          index + 1 < conversations.count
          ? lines.offset(of: conversations[index + 1].place) : bytes.count
        let row = bytes.trimmed(start..<max(start, end))
        record.clear(for: stretch.location(row))
        self.row(conversation, stretch, lines, &record, &log, each)
      }
    } catch {
      let place = lines.offset(of: error.place)
      log.note(
        Trouble(.brokenRow, at: stretch.location(place..<place), error.message), skips: true)
    }
  }

  private func row(
    _ conversation: YAML.Node, _ stretch: Stretch, _ lines: borrowing LineStarts,
    _ record: inout Record, _ log: inout Log, _ each: (borrowing Record) -> Void
  ) {
    guard case .sequence(let said) = conversation.content else {
      log.note(
        Trouble(.unknownShape, at: record.location, "a conversation is a list of lines"),
        skips: true)
      return
    }
    var isAnswer = false
    for line in said {
      guard case .scalar(let meaning, let style) = line.content else {
        log.note(
          Trouble(.unknownShape, at: record.location, "a line of a conversation is a text"),
          skips: true)
        return
      }
      var place = lines.offset(of: line.place)
      if style == .quoted { place += 1 }
      if style == .block { place = lines.textStart(after: place) }
      var text = meaning
      let kept = text.withUTF8 {
        record.keep(Bytes($0), source: stretch.offset + place, coding: .yaml)
      }
      record.turns.append(Turn(isAnswer ? .assistant : .user, kept))
      isAnswer.toggle()
    }
    record.examples.append(
      Example(
        turns: 0..<record.turns.count, format: .chatterBot,
        because: "conversations: as lists of lines, speaking in turn"))
    Proofreader(row: stretch.bytes, base: stretch.offset).read(record, log: &log)
    log.rows += 1
    log.examples += 1
    record.hide(stretch.companions?.mask)
    each(record)
  }
}

/// Where the lines of a text begin.
private struct LineStarts: ~Copyable {
  private let bytes: Bytes
  private var starts: [Int] = [0]

  init(_ bytes: Bytes) {
    self.bytes = bytes
    var at = 0
    while let end = bytes.find(UInt8(ascii: "\n"), from: at) {
      starts.append(end + 1)
      at = end + 1
    }
  }

  /// The byte at a place that is counted in characters.
  borrowing func offset(of place: Place) -> Int {
    guard place.line >= 1, place.line <= starts.count else { return bytes.count }
    var at = starts[place.line - 1]
    var left = place.column - 1
    while left > 0, at < bytes.count {
      at += 1
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
      left -= 1
    }
    return at
  }

  /// Where the text of a block begins whose mark stands at an offset.
  borrowing func textStart(after offset: Int) -> Int {
    var at = bytes.find(UInt8(ascii: "\n"), from: offset) ?? bytes.count
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at
  }
}
