package import Corpus
import JSON

// Comma-separated values. What the columns mean is what JSON fields of the same names mean; each
// row is transcribed and read by the `ShapeReader`.

/// Reads the rows of a CSV or TSV file.
package struct CSVRows: ~Copyable, RowReader {
  private var header = CSVHeader(Bytes(""), isTabbed: false)
  private var file: FileID?
  private var row = CSVRow()
  private var shapes = ShapeReader()
  private var tape = Tape()
  private let transcript = Transcript()

  private let rowLimit: Int

  package init(rowLimit: Int = Splitter.Limits().row) { self.rowLimit = rowLimit }

  package mutating func read(
    _ stretch: Stretch, into record: inout Record, log: inout Log,
    each: (borrowing Record) -> Void
  ) {
    if file != stretch.file {
      file = stretch.file
      header = CSVHeader(stretch.preamble, isTabbed: stretch.container == .tsv)
    }
    shapes.adopt(stretch.companions)
    checkHeader(stretch, &log)
    read(stretch, 0..<stretch.bytes.count, into: &record, &log, each)
  }

  private mutating func read(
    _ stretch: Stretch, _ range: Range<Int>, into record: inout Record, _ log: inout Log,
    _ each: (borrowing Record) -> Void
  ) {
    var at = range.lowerBound
    // How many lines of a bad row are tried as rows of their own before the rest is given up.
    var patience = 64
    var badEnd = range.lowerBound
    while at < range.upperBound {
      let limit = at < badEnd ? badEnd : range.upperBound
      row.read(stretch.bytes, from: at, to: limit, delimiter: header.delimiter)
      let start = at
      at = row.end
      if isTorn(stretch, start) {
        // How much of its last field is left, nobody can know.
        log.skip(.brokenRow)
        return
      }
      if let bad = row.badQuote {
        note(
          .brokenRow, stretch.location(bad..<bad + 1),
          "something follows a closing quote, or a quote is never closed",
          stretch.bytes[start..<at], &log)
        let line = (stretch.bytes.find(UInt8(ascii: "\n"), from: start) ?? at - 1) + 1
        if line < at, patience > 0 {
          patience -= 1
          badEnd = max(badEnd, at)
          at = line
        }
        continue
      }
      if row.isBlank { continue }
      let size = stretch.bytes.trimmed(start..<at).count
      guard size <= rowLimit else {
        log.note(
          .tooLarge(at: stretch.offset + start, in: stretch.file, limit: rowLimit), skips: true)
        continue
      }
      record.clear(for: stretch.location(start..<at))
      transcribe(stretch, start..<at, into: &record, &log, each)
    }
  }

  /// Whether the row that was read, from an offset on, is cut off with its file: no line end
  /// stands behind it.
  private func isTorn(_ stretch: Stretch, _ start: Int) -> Bool {
    guard row.end == stretch.bytes.count, stretch.isTorn(at: row.end), !row.isBlank else {
      return false
    }
    return row.isUnclosed || stretch.bytes[row.end - 1] != UInt8(ascii: "\n")
  }

  private mutating func transcribe(
    _ stretch: Stretch, _ range: Range<Int>, into record: inout Record, _ log: inout Log,
    _ each: (borrowing Record) -> Void
  ) {
    guard isEven else {
      note(
        .brokenRow, record.location,
        "the row has \(row.fields.count) fields, the header has \(header.columns.count)",
        stretch.bytes[range], &log)
      return
    }
    transcript.clear(stretch.bytes, at: stretch.offset)
    transcript.add(UInt8(ascii: "{"))
    var isFirst = true
    for (column, field) in zip(header.columns, row.fields) where column.kind != .repeated {
      if !isFirst { transcript.add(UInt8(ascii: ",")) }
      isFirst = false
      transcript.add(column.key)
      value(stretch.bytes, field, column.kind)
    }
    transcript.add(UInt8(ascii: "}"))
    if let place = stretch.bytes[range].find(0) {
      log.note(.zero(at: stretch.location(range).bytes.lowerBound + place, in: stretch.file))
    }
    if let place = transcript.mend() {
      log.note(
        Trouble(
          .badEncoding, at: Location(file: stretch.file, bytes: place..<place + 1),
          Fault.Cause.badUTF8.rawValue, content: Proofreader.content(of: stretch.bytes[range])))
    }
    do throws(Fault) {
      try tape.read(transcript.bytes)
    } catch {
      let place = transcript.source(min(error.offset, transcript.bytes.count))
      let location = Location(file: stretch.file, bytes: place..<place + 1)
      note(.brokenRow, location, error.cause.rawValue, stretch.bytes[range], &log)
      return
    }
    let lost = log.lost
    shapes.read(tape, of: transcript, into: &record, log: &log)
    guard log.lost == lost else { return }
    log.rows += 1
    if record.examples.isEmpty { log.asides += 1 }
    log.examples += record.examples.count
    record.hide(shapes.mask)
    each(record)
  }

  /// Whether the row has a field for each column; further empty ones do no harm.
  private var isEven: Bool {
    row.fields.count == header.columns.count
      || row.fields.count > header.columns.count
        && row.fields[header.columns.count...].allSatisfy { $0.range.isEmpty }
  }

  private func value(_ bytes: Bytes, _ field: CSVRow.Field, _ kind: CSVHeader.Column.Kind) {
    let written = bytes[field.range]
    if kind == .verdict, let literal = CSVRows.literal(bytes[bytes.trimmed(field.range)]) {
      transcript.mark(field.range, .verbatim)
      transcript.add(literal)
      return
    }
    if kind != .text, written.isEmpty {
      transcript.add("null")
      return
    }
    transcript.add(UInt8(ascii: "\""))
    transcript.mark(field.range, .csv, isPlain: !field.isQuoted)
    if field.isQuoted {
      // Each part ends behind the first of two quotes.
      var at = 0
      while let quote = written.find(UInt8(ascii: "\""), from: at) {
        transcript.addEscaped(written[at..<quote + 1])
        at = quote + 2
      }
      if at < written.count { transcript.addEscaped(written[at..<written.count]) }
    } else {
      transcript.addEscaped(written)
    }
    transcript.add(UInt8(ascii: "\""))
  }

  /// Yes, no or a number as JSON writes it.
  private static func literal(_ bytes: Bytes) -> [UInt8]? {
    if bytes.isEmpty || bytes.spells(caseless: "null") { return Array("null".utf8) }
    if bytes.spells(caseless: "true") { return Array("true".utf8) }
    if bytes.spells(caseless: "false") { return Array("false".utf8) }
    return Number.isWellFormed(bytes) ? Array(bytes.buffer) : nil
  }

  /// What is wrong with the header is told with the first rows.
  private func checkHeader(_ stretch: Stretch, _ log: inout Log) {
    guard let name = header.duplicate, stretch.offset <= header.end + 3 else { return }
    let place = Location(file: stretch.file, bytes: 0..<header.end)
    log.note(
      Trouble(.duplicateKey, at: place, "two columns are called \(name); the first is read"))
  }

  private func note(
    _ kind: Trouble.Kind, _ location: Location, _ detail: @autoclosure () -> String,
    _ row: Bytes, _ log: inout Log
  ) {
    let isPrinted = log.counts[kind, default: 0] < Log.kept
    let content = Proofreader.content(of: row)
    log.note(
      Trouble(kind, at: location, isPrinted ? detail() : "", content: content), skips: true)
  }
}
