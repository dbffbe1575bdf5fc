import Corpus
import Disk
import JSON

// Lines that are single turns: those that belong together become one record.
extension JSONRows {
  mutating func thread(
    _ stretch: Stretch, _ record: inout Record, _ log: inout Log, _ each: (borrowing Record) -> Void
  ) {
    var open: Range<Int>?
    var start = 0
    while start < stretch.bytes.count {
      let end = stretch.bytes.find(UInt8(ascii: "\n"), from: start) ?? stretch.bytes.count
      let line = stretch.bytes.trimmed(start..<end)
      start = end + 1
      guard !line.isEmpty else { continue }
      var turning = ShapeReader.Turning.no
      if line.count <= rowLimit, (try? tape.read(stretch.bytes[line])) != nil {
        let base = stretch.offset + line.lowerBound
        turning = shapes.look(at: tape, base: base, stretch.threading)
      }
      if turning != .goesOn { close(&open, of: stretch, &record, &log, each) }
      if turning == .no {
        row(line, of: stretch, &record, &log, each)
        continue
      }
      if turning == .begins { record.clear(for: stretch.location(line)) }
      log.rows += 1
      shapes.addTurn(stretch.threading, to: &record)
      open = (open?.lowerBound ?? line.lowerBound)..<line.upperBound
      record.location = stretch.location(open ?? line)
    }
    close(&open, of: stretch, &record, &log, each)
  }

  private mutating func close(
    _ open: inout Range<Int>?, of stretch: Stretch, _ record: inout Record, _ log: inout Log,
    _ each: (borrowing Record) -> Void
  ) {
    guard let rows = open else { return }
    open = nil
    shapes.endThread(
      stretch.bytes[rows], base: stretch.offset + rows.lowerBound, &record, &log)
    log.examples += record.examples.count
    record.hide(shapes.mask)
    each(record)
  }
}
