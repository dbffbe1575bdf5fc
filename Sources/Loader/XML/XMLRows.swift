package import Corpus
import JSON

/// Reads the rows of an XML file.
package struct XMLRows: ~Copyable, RowReader {
  private let parser = XMLParser()
  private var aiml = AIMLReader()
  private var tags = TagReader()
  private var shapes = ShapeReader()
  private var tape = Tape()
  private let transcript = Transcript()
  /// A copy of a row that is not UTF-8.
  private var mended = Arena()
  private let rowLimit: Int

  package init(rowLimit: Int = Splitter.Limits().row) { self.rowLimit = rowLimit }

  package mutating func read(
    _ stretch: Stretch, into record: inout Record, log: inout Log,
    each: (borrowing Record) -> Void
  ) {
    shapes.adopt(stretch.companions)
    let bytes = stretch.bytes
    guard let plan = stretch.plan, !plan.row.isEmpty else {
      if !bytes.trimmed(0..<bytes.count).isEmpty, !stretch.isTorn {
        log.note(
          Trouble(.brokenRow, at: stretch.location(0..<0), "there is no element in the file"),
          skips: true)
      }
      return
    }
    var borders = XMLBorders(plan)
    var index = 0
    var read = 0
    while let range = borders.next(in: bytes, &index) {
      gap(read..<max(read, range.lowerBound), of: stretch, plan, &log)
      read = range.upperBound
      row(range, of: stretch, plan, &record, &log, each)
    }
    let end = borders.openRow ?? borders.unclosed?.1 ?? bytes.count
    gap(read..<max(read, end), of: stretch, plan, &log)
    if let start = borders.openRow {
      row(start..<bytes.count, of: stretch, plan, &record, &log, each)
    } else if let (detail, start) = borders.unclosed, !stretch.isTorn {
      log.note(Trouble(.brokenRow, at: stretch.location(start..<start + 1), detail))
    }
  }

  /// Notes what stands between rows and is lost there. AIML's many hands leave stray text behind.
  private func gap(
    _ range: Range<Int>, of stretch: Stretch, _ plan: XMLPlan, _ log: inout Log
  ) {
    guard plan.kind != .aiml, !stretch.bytes.trimmed(range).isEmpty,
      let (place, says) = XMLGap.loss(in: stretch.bytes[range])
    else { return }
    let start = range.lowerBound + place
    note(.unknownShape, stretch.location(start..<start + 1), says, &log)
  }

  private mutating func row(
    _ range: Range<Int>, of stretch: Stretch, _ plan: XMLPlan, _ record: inout Record,
    _ log: inout Log, _ each: (borrowing Record) -> Void
  ) {
    let range = stretch.bytes.trimmed(range)
    guard range.count <= rowLimit else {
      let start = stretch.offset + range.lowerBound
      log.note(.tooLarge(at: start, in: stretch.file, limit: rowLimit), skips: true)
      return
    }
    record.clear(for: stretch.location(range))
    var bytes = stretch.bytes[range]
    let isTorn = stretch.isTorn(at: range.upperBound)
    if let place = Fault.firstBadUTF8(bytes) {
      let start = stretch.offset + range.lowerBound + place
      let location = Location(file: stretch.file, bytes: start..<start + 1)
      if !isTorn || place + 4 <= range.count {
        note(.badEncoding, location, Fault.Cause.badUTF8.rawValue, &log, of: bytes)
      }
      mended.clear()
      mended.append(bytes)
      mended.mend(from: place)
      bytes = mended.bytes
    }
    if let place = bytes.find(0) {
      log.note(.zero(at: stretch.offset + range.lowerBound + place, in: stretch.file))
      if bytes.start == stretch.bytes[range].start {
        mended.clear()
        mended.append(bytes)
      }
      mended.replace(0, by: UInt8(ascii: "?"))
      bytes = mended.bytes
    }
    let (tree, damage) = parser.read(bytes, plan.entities)
    var reading = XMLReading(
      tree, base: stretch.offset + range.lowerBound, entities: plan.entities)
    var inner = Log()
    inner.most = log.most
    if tree.count > 0 { content(&reading, plan, damage, &record, &inner) }
    if let damage {
      // What the row lacks by its damage is one trouble with it.
      inner.forget(.unknownShape)
      if damage.offset >= range.count {
        for kind in [Trouble.Kind.emptyAnswer, .badTurnOrder] { inner.forget(kind) }
      }
    }
    let isLost = inner.lost > 0
    log.absorb(inner)
    if let damage {
      let start = stretch.offset + range.lowerBound + damage.offset
      let location = Location(file: stretch.file, bytes: start..<start + 1)
      let isEmpty = record.examples.isEmpty && !isLost && plan.kind != .aiml
      let skips = isEmpty || tree.count == 0
      if isTorn {
        if skips { log.skip(.brokenRow) }
      } else {
        note(.brokenRow, location, damage.detail, &log, of: stretch.bytes[range], skips: skips)
      }
      if skips { return }
    }
    if let stranger = reading.stranger {
      let start = range.lowerBound + stranger.place.lowerBound
      let place = stretch.location(start..<start + stranger.place.count)
      note(.unknownShape, place, stranger.says, &log, of: stretch.bytes[range])
    }
    if let refusal = reading.refusal {
      note(.brokenRow, record.location, refusal, &log, of: stretch.bytes[range])
    }
    guard !isLost else { return }
    log.rows += 1
    if record.examples.isEmpty { log.asides += 1 }
    log.examples += record.examples.count
    record.hide(shapes.mask)
    each(record)
  }

  private mutating func content(
    _ reading: inout XMLReading, _ plan: XMLPlan, _ damage: XMLParser.Damage?,
    _ record: inout Record, _ log: inout Log
  ) {
    if plan.kind == .aiml {
      aiml.read(&reading, into: &record)
      Proofreader(row: reading.tree.row, base: reading.base).read(record, log: &log)
    } else if shapes.mapping == nil, PlainSchema.fits(reading.tree) {
      PlainSchema.read(&reading, into: &record)
      if let turns = record.examples.last?.turns { _ = tags.read(turns, in: &record) }
      Proofreader(row: reading.tree.row, base: reading.base).read(record, log: &log)
    } else {
      let isMapped = shapes.mapping?.entries.isEmpty == false
      XMLTranscriber(transcript, isLiteral: isMapped).write(&reading)
      do throws(Fault) {
        try tape.read(transcript.bytes)
        shapes.read(tape, of: transcript, into: &record, log: &log, as: isMapped ? nil : .xml)
      } catch {
        note(.brokenRow, record.location, error.cause.rawValue, &log, skips: damage == nil)
      }
    }
  }

  private func note(
    _ kind: Trouble.Kind, _ location: Location, _ detail: @autoclosure () -> String,
    _ log: inout Log, of row: Bytes? = nil, skips: Bool = false
  ) {
    let isPrinted = log.counts[kind, default: 0] < Log.kept
    let content = row.map { Proofreader.content(of: $0) } ?? 0
    log.note(
      Trouble(kind, at: location, isPrinted ? detail() : "", content: content), skips: skips)
  }
}
