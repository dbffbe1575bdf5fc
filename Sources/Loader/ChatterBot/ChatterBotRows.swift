package import Corpus
import JSON
import YAML

// The corpora of chatterbot: a YAML file with `conversations`, a list of lists of lines. The first
// line of each is the user's, the second the assistant's, and so on in turn. Every conversation is a
// row. Where each begins in a line of its own, it is read by itself, so that a file may be large and a
// broken row costs no other; else the file is read whole.

/// Reads the conversations of a chatterbot corpus.
package struct ChatterBotRows: ~Copyable, RowReader {
  /// A copy of a row that is not UTF-8.
  private var mended = Arena()
  private let rowLimit: Int

  package init(rowLimit: Int = Splitter.Limits().row) { self.rowLimit = rowLimit }

  package mutating func read(
    _ stretch: Stretch, into record: inout Record, log: inout Log,
    each: (borrowing Record) -> Void
  ) {
    let bytes = stretch.bytes
    guard !bytes.trimmed(0..<bytes.count).isEmpty else { return }
    guard let borders = stretch.conversations else {
      list(0..<bytes.count, of: stretch, &record, &log, each)
      return
    }
    let end = borders.end(in: bytes) ?? bytes.count
    var start = 0
    while start < end {
      let next = borders.next(in: bytes[0..<end], behind: start) ?? end
      list(start..<next, of: stretch, &record, &log, each)
      start = next
    }
    if end < bytes.count { rest(end..<bytes.count, of: stretch, &log) }
  }

  /// Reads what stands behind the conversations, where nothing may be lost.
  private func rest(_ range: Range<Int>, of stretch: Stretch, _ log: inout Log) {
    if stretch.isTorn { return }
    let place = stretch.location(range.lowerBound..<range.lowerBound)
    do throws(YAML.Fault) {
      let root = try YAML.Node(reading: Array(stretch.bytes[range].buffer), path: "")
      guard root["conversations"] != nil else { return }
      log.note(Trouble(.brokenRow, at: place, "conversations: stands in the file twice"))
    } catch {
      log.note(Trouble(.brokenRow, at: place, error.message))
    }
  }

  /// Reads one conversation, or a file of them.
  private mutating func list(
    _ range: Range<Int>, of stretch: Stretch, _ record: inout Record, _ log: inout Log,
    _ each: (borrowing Record) -> Void
  ) {
    let isTorn = stretch.isTorn(at: range.upperBound)
    let trimmed = stretch.bytes.trimmed(range)
    guard !trimmed.isEmpty else { return }
    guard trimmed.count <= rowLimit else {
      let start = stretch.offset + trimmed.lowerBound
      log.note(.tooLarge(at: start, in: stretch.file, limit: rowLimit), skips: true)
      return
    }
    var bytes = stretch.bytes[range]
    if let place = JSON.Fault.firstBadUTF8(bytes) {
      if !isTorn || place + 4 <= range.count {
        let start = range.lowerBound + place
        log.note(
          Trouble(
            .badEncoding, at: stretch.location(start..<start + 1),
            JSON.Fault.Cause.badUTF8.rawValue))
      }
      mended.clear()
      mended.append(bytes)
      mended.mend(from: place)
      bytes = mended.bytes
    }
    let lines = LineStarts(bytes, from: range.lowerBound)
    do throws(YAML.Fault) {
      let root = try YAML.Node(reading: Array(bytes.buffer), path: "")
      let list = stretch.conversations == nil ? root["conversations"]?.content : root.content
      guard case .sequence(let conversations)? = list else {
        unknown(root, trimmed, of: stretch, &log)
        return
      }
      for (index, conversation) in conversations.enumerated() {
        let start = lines.offset(of: conversation.place)
        let end =
          index + 1 < conversations.count
          ? lines.offset(of: conversations[index + 1].place) : range.upperBound
        let row = stretch.bytes.trimmed(start..<max(start, end))
        record.clear(for: stretch.location(row))
        self.row(conversation, stretch, lines, isTorn, &record, &log, each)
      }
    } catch {
      if isTorn { return log.skip(.brokenRow) }
      let place = lines.offset(of: error.place)
      log.note(
        Trouble(.brokenRow, at: stretch.location(place..<place), error.message), skips: true)
    }
  }

  private func unknown(
    _ root: YAML.Node, _ row: Range<Int>, of stretch: Stretch, _ log: inout Log
  ) {
    if stretch.isTorn(at: row.upperBound) { return log.skip(.brokenRow) }
    let isTraining = root["datasets"] != nil || root["dataset"] != nil
    let says =
      isTraining
      ? "these are the settings of a training run; name the file under datasets: in antinomy.yaml, "
        + "and the datasets that it lists are read"
      : "a YAML file is read as a chatterbot corpus, with conversations: as a list of lists"
    log.note(Trouble(.unknownShape, at: stretch.location(row), says), skips: true)
  }

  private func row(
    _ conversation: YAML.Node, _ stretch: Stretch, _ lines: borrowing LineStarts, _ isTorn: Bool,
    _ record: inout Record, _ log: inout Log, _ each: (borrowing Record) -> Void
  ) {
    guard case .sequence(let said) = conversation.content else {
      if isTorn { return log.skip(.brokenRow) }
      log.note(
        Trouble(.unknownShape, at: record.location, "a conversation is a list of lines"),
        skips: true)
      return
    }
    var isAnswer = false
    for line in said {
      guard case .scalar(let meaning, let style) = line.content else {
        if isTorn { return log.skip(.brokenRow) }
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
    var inner = Log()
    inner.most = log.most
    Proofreader(row: stretch.bytes, base: stretch.offset).read(record, log: &inner)
    if isTorn { for kind in [Trouble.Kind.emptyAnswer, .badTurnOrder] { inner.forget(kind) } }
    log.absorb(inner)
    log.rows += 1
    log.examples += 1
    record.hide(stretch.companions?.mask)
    each(record)
  }
}

/// Where the lines of a part of a stretch begin.
private struct LineStarts: ~Copyable {
  private let bytes: Bytes
  /// Where the part begins in the stretch.
  private let base: Int
  private var starts: [Int] = [0]

  init(_ bytes: Bytes, from base: Int) {
    self.bytes = bytes
    self.base = base
    var at = 0
    while let end = bytes.find(UInt8(ascii: "\n"), from: at) {
      starts.append(end + 1)
      at = end + 1
    }
  }

  /// The byte of the stretch at a place that is counted in characters.
  borrowing func offset(of place: Place) -> Int {
    guard place.line >= 1, place.line <= starts.count else { return base + bytes.count }
    var at = starts[place.line - 1]
    var left = place.column - 1
    while left > 0, at < bytes.count {
      at += 1
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
      left -= 1
    }
    return base + at
  }

  /// Where the text of a block begins whose mark stands at an offset of the stretch.
  borrowing func textStart(after offset: Int) -> Int {
    var at = bytes.find(UInt8(ascii: "\n"), from: offset - base) ?? bytes.count
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return base + at
  }
}
