package import Corpus
import JSON

// Proofreading: what is wrong with a row that could be read. A trouble is reported only where it is
// plain: an order of turns that no format allows, an answer that says nothing, a slot of a template
// that nobody filled in. In code, and where the user asked for a template, slots are no leftovers.

/// Looks over the examples of a row that was read.
package struct Proofreader {
  /// The row's bytes as they stand in the file, where they are at hand, and where they begin.
  private let row: Bytes?
  private let base: Int
  /// Where the values of a row of another notation stand.
  private unowned(unsafe) let transcript: Transcript?

  init(row: Bytes? = nil, base: Int = 0, transcript: Transcript? = nil) {
    self.row = row
    self.base = base
    self.transcript = transcript
  }

  /// Notes what is wrong with the record's examples.
  package func read(_ record: borrowing Record, log: inout Log) {
    for (index, example) in record.examples.enumerated() {
      let isFirst = index == 0
      if isFirst || example.arm != record.examples[0].arm { order(example, record, &log) }
      for turn in example.turns {
        let role = record.turns[turn].role
        if role == .assistant && record.turns[turn].isTrained && example.arm.isTaught {
          emptiness(turn, record, &log)
          leftover(turn, of: example, record, &log)
        } else if isFirst && role == .system {
          leftover(turn, of: example, record, &log)
        }
      }
    }
  }

  private func order(_ example: Example, _ record: borrowing Record, _ log: inout Log) {
    guard let slip = TurnOrder.slip(in: example, of: record) else { return }
    let place = location(of: record.turns[slip.turn], in: record)
    log.note(
      Trouble(.badTurnOrder, at: place, slip.says, content: Proofreader.content(of: record)))
  }

  private func emptiness(_ index: Int, _ record: borrowing Record, _ log: inout Log) {
    let turn = record.turns[index]
    guard turn.calls.isEmpty, turn.outcomes.isEmpty, turn.attachments.isEmpty,
      turn.reasoning.isEmpty, record.bytes(turn.text).isBlank
    else { return }
    log.note(
      Trouble(
        .emptyAnswer, at: location(of: turn, in: record),
        turn.text.isEmpty ? "the answer is empty" : "the answer is nothing but white space",
        content: Proofreader.content(of: record)))
  }

  private func leftover(
    _ index: Int, of example: Example, _ record: borrowing Record, _ log: inout Log
  ) {
    let text = record.turns[index].text
    guard !text.isPlain, let slot = Placeholder.first(in: record.bytes(text)),
      !slot.isWanted(at: index, of: example, in: record)
    else { return }
    let word = record.bytes(text)[slot.range].string
    log.note(
      Trouble(
        .unfilledPlaceholder, at: location(of: text, slot.range, in: record),
        "\(word) was never filled in", content: Proofreader.content(of: record)))
  }

  /// What the row says, as a hash: asked for only where something is wrong.
  static func content(of record: borrowing Record) -> UInt64 {
    var contents = Contents()
    return contents.hash(record)
  }

  /// What stands in a row that can't be read, as a hash.
  static func content(of row: Bytes) -> UInt64 {
    var contents = Contents()
    return contents.hash(row)
  }

  private func location(of turn: Turn, in record: borrowing Record) -> Location {
    if turn.text.source > 0 {
      return location(of: turn.text, 0..<Int(turn.text.count), in: record)
    }
    for outcome in turn.outcomes where record.outcomes[outcome].text.source > 0 {
      let text = record.outcomes[outcome].text
      return location(of: text, 0..<Int(text.count), in: record)
    }
    return record.location
  }

  /// Where a part of a text is written in the file.
  private func location(
    of text: Text, _ part: Range<Int>, in record: borrowing Record
  ) -> Location {
    let source = Int(text.source)
    let skip = Int(text.skip)
    var bytes = source..<source + (part.isEmpty ? 0 : 1)
    switch text.coding {
    case .json:
      if let row, source >= base, source - base < row.count {
        let raw = row[source - base..<row.count]
        let start = Escapes.writtenOffset(raw, of: skip + part.lowerBound)
        let length = Escapes.writtenOffset(raw[start..<raw.count], of: part.count)
        bytes = source + start..<source + start + length
      }
    case .verbatim: bytes = source + skip + part.lowerBound..<source + skip + part.upperBound
    case .composed: break
    default:
      guard let (value, isQuoted) = written(at: source) else { break }
      let unwound = Unwound(
        value, coding: text.coding, isQuoted: isQuoted, enough: skip + part.upperBound + 1)
      guard skip + part.upperBound < unwound.origins.count else { break }
      bytes =
        source + unwound.origins[skip + part.lowerBound]..<source
        + unwound.origins[skip + part.upperBound]
    }
    return Location(file: record.location.file, bytes: bytes)
  }

  /// A value as it is written from a place on, and whether it is a cell in quotes.
  private func written(at source: Int) -> (Bytes, isQuoted: Bool)? {
    if let transcript { return transcript.written(at: source) }
    guard let row, source >= base, source - base < row.count else { return nil }
    return (row[source - base..<row.count], false)
  }
}

extension Bytes {
  /// Whether there is nothing but white space.
  var isBlank: Bool {
    var index = 0
    while index < count {
      if self[index] > 0x20 { return false }
      index += 1
    }
    return true
  }
}
