package import Corpus
import JSON

/// Reads the conversations of a text file, each written in a template.
package struct TextRows: ~Copyable, RowReader {
  private var templates = TemplateReader()
  private let rowLimit: Int

  package init(rowLimit: Int = Splitter.Limits().row) { self.rowLimit = rowLimit }

  package mutating func read(
    _ stretch: Stretch, into record: inout Record, log: inout Log,
    each: (borrowing Record) -> Void
  ) {
    var start = 0
    while start < stretch.bytes.count {
      let end =
        stretch.textBorders.next(in: stretch.bytes, from: start + 1) ?? stretch.bytes.count
      let range = TextBorders.bare(stretch.bytes, start..<end)
      if !range.isEmpty { row(range, of: stretch, &record, &log, each) }
      start = end
    }
  }

  private mutating func row(
    _ range: Range<Int>, of stretch: Stretch, _ record: inout Record, _ log: inout Log,
    _ each: (borrowing Record) -> Void
  ) {
    let location = stretch.location(range)
    guard range.count <= rowLimit else {
      log.note(
        .tooLarge(at: location.bytes.lowerBound, in: stretch.file, limit: rowLimit), skips: true)
      return
    }
    record.clear(for: location)
    let text = record.keep(
      stretch.bytes[range], source: location.bytes.lowerBound, coding: .verbatim)
    if let place = stretch.bytes[range].find(0) {
      log.note(.zero(at: location.bytes.lowerBound + place, in: stretch.file))
    }
    // What comes of the end that is missing is one trouble with it.
    let isTorn = stretch.isTorn(at: range.upperBound)
    if let place = Fault.firstBadUTF8(record.bytes(text)) {
      let start = location.bytes.lowerBound + place
      if !isTorn || place + 4 <= range.count {
        log.note(
          Trouble(
            .badEncoding, at: Location(file: stretch.file, bytes: start..<start + 1),
            Fault.Cause.badUTF8.rawValue, content: Proofreader.content(of: stretch.bytes[range])))
      }
      record.arena.mend(from: Int(text.start) + place)
    }
    guard let reading = templates.read(text, into: &record) else {
      if isTorn {
        log.skip(.brokenRow)
        return
      }
      log.note(
        Trouble(
          .unknownShape, at: location,
          "no turns are marked in this text, neither by tokens nor by names like Human: and "
            + "Assistant:", content: Proofreader.content(of: stretch.bytes[range])),
        skips: true)
      return
    }
    record.examples.append(reading.example())
    var inner = Log()
    inner.most = log.most
    Proofreader().read(record, log: &inner)
    if isTorn {
      for kind in [Trouble.Kind.emptyAnswer, .badTurnOrder] { inner.forget(kind) }
    }
    log.absorb(inner)
    log.rows += 1
    log.examples += 1
    record.hide(stretch.companions?.mask)
    each(record)
  }
}
