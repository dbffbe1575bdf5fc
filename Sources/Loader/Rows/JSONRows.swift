package import Corpus
import Disk
import JSON

/// Reads rows that are JSON values: lines, the elements of an array, or one value after another.
package struct JSONRows: RowReader, ~Copyable {
  var tape = Tape()
  var shapes = ShapeReader()
  private var repair = Repair()
  let rowLimit: Int
  /// Whether the row at hand shares its line with others.
  private var isOneOfSeveral = false

  package init(rowLimit: Int = Splitter.Limits().row) { self.rowLimit = rowLimit }

  package mutating func read(
    _ stretch: Stretch, into record: inout Record, log: inout Log,
    each: (borrowing Record) -> Void
  ) {
    shapes.adopt(stretch.companions)
    shapes.isAmongHeldOut = false
    if stretch.threading != .none {
      thread(stretch, &record, &log, each)
    } else if stretch.container == .jsonLines {
      lines(stretch, &record, &log, each)
    } else {
      values(stretch, 0..<stretch.bytes.count, &record, &log, each)
    }
  }

  private mutating func lines(
    _ stretch: Stretch, _ record: inout Record, _ log: inout Log, _ each: (borrowing Record) -> Void
  ) {
    let bytes = stretch.bytes
    var start = 0
    while start < bytes.count {
      let rest = bytes.count - start
      let end: Int
      if let found = memchr(bytes.start + start, 10, rest) {
        end = UnsafeRawPointer(found) - UnsafeRawPointer(bytes.start)
      } else {
        end = bytes.count
      }
      row(start..<end, of: stretch, &record, &log, each)
      start = end + 1
    }
  }

  private mutating func values(
    _ stretch: Stretch, _ range: Range<Int>, _ record: inout Record, _ log: inout Log,
    _ each: (borrowing Record) -> Void
  ) {
    let bytes = stretch.bytes[0..<range.upperBound]
    var borders = JSONBorders(
      rowDepth: stretch.container == .jsonArray ? stretch.depth : 0, areNamed: stretch.areNamed,
      standing: stretch.standing)
    var start = range.lowerBound
    var index = start
    var isAmongRows = true
    var followsComma = stretch.standing.followsComma
    shapes.isAmongHeldOut = borders.isHeldOut
    while let event = borders.next(in: bytes, &index) {
      switch event {
      case .begin(let next):
        stray(start..<next - 1, of: stretch, &log)
        start = next
        isAmongRows = true
        followsComma = false
        shapes.isAmongHeldOut = borders.isHeldOut
      case .end(let end, let next):
        if borders.parts, isBlank(start..<end, of: stretch) {
          comma(at: end, of: stretch, "no row stands before this comma", &log)
        }
        row(start..<end, of: stretch, &record, &log, each)
        start = next
        followsComma = borders.parts
      case .anew(let next):
        let lost = log.lost
        row(start..<next, of: stretch, &record, &log, each)
        if log.lost == lost {
          let place = stretch.location(next..<next)
          log.note(Trouble(.brokenRow, at: place, "a comma is missing before this row"))
        }
        start = next
        followsComma = false
      case .last(let end):
        if followsComma, isBlank(start..<end, of: stretch) {
          comma(at: start - 1, of: stretch, "no row follows this comma", &log)
        }
        row(start..<end, of: stretch, &record, &log, each)
        start = index
        isAmongRows = false
      }
    }
    if isAmongRows {
      row(start..<bytes.count, of: stretch, &record, &log, each)
    } else {
      stray(start..<bytes.count, of: stretch, &log)
    }
  }

  private func isBlank(_ range: Range<Int>, of stretch: Stretch) -> Bool {
    stretch.bytes.trimmed(range).isEmpty
  }

  /// Notes a comma too many. No row is lost by it here, but other readers lose the file.
  private func comma(at place: Int, of stretch: Stretch, _ says: String, _ log: inout Log) {
    log.note(Trouble(.brokenRow, at: stretch.location(place..<place), says))
  }

  /// Notes what stands behind an array of rows that is the whole file.
  private func stray(_ range: Range<Int>, of stretch: Stretch, _ log: inout Log) {
    guard stretch.container == .jsonArray, stretch.depth == 1 else { return }
    let stray = stretch.bytes.trimmed(range)
    guard !stray.isEmpty else { return }
    log.note(
      Trouble(
        .brokenRow, at: stretch.location(stray.lowerBound..<stray.lowerBound),
        "something follows the array of rows"))
  }

  @inline(__always)
  mutating func row(
    _ range: Range<Int>, of stretch: Stretch, _ record: inout Record, _ log: inout Log,
    _ each: (borrowing Record) -> Void
  ) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, stretch.bytes[start].isBlank { start += 1 }
    while start < end, stretch.bytes[end - 1].isBlank { end -= 1 }
    if stretch.areNamed { start = JSONRows.value(of: start..<end, in: stretch.bytes) }
    guard start < end else { return }
    guard end - start <= rowLimit else {
      log.note(
        .tooLarge(at: stretch.offset + start, in: stretch.file, limit: rowLimit), skips: true)
      return
    }
    record.clear(for: stretch.location(start..<end))
    do throws(Fault) {
      try tape.read(stretch.bytes[start..<end])
      let lost = log.lost
      shapes.read(tape, base: stretch.offset + start, into: &record, log: &log)
      if log.lost == lost { finish(&record, &log, each) }
    } catch {
      broken(error, start..<end, of: stretch, &record, &log, each)
    }
  }

  /// Where the value of a member begins; where there is no name, at its beginning.
  private static func value(of member: Range<Int>, in bytes: Bytes) -> Int {
    var skim = Skim(bytes[0..<member.upperBound])
    skim.index = member.lowerBound
    return skim.key() != nil && skim.colon() ? skim.index : member.lowerBound
  }

  private func finish(
    _ record: inout Record, _ log: inout Log, _ each: (borrowing Record) -> Void
  ) {
    log.rows += 1
    log.examples += record.examples.count
    if record.examples.isEmpty { log.asides += 1 }
    record.hide(shapes.mask)
    each(record)
  }

  /// A row that is not well-formed: what can be repaired is read all the same.
  private mutating func broken(
    _ fault: Fault, _ range: Range<Int>, of stretch: Stretch, _ record: inout Record,
    _ log: inout Log, _ each: (borrowing Record) -> Void
  ) {
    let place = range.lowerBound + fault.offset
    if fault.cause == .badUTF8 || fault.cause == .controlCharacter {
      repaired(range, of: stretch, &record, &log, each)
      return
    }
    if fault.cause == .trailing && stretch.container == .jsonLines && !isOneOfSeveral {
      let opener = stretch.bytes[place]
      if opener == UInt8(ascii: "{") || opener == UInt8(ascii: "[") {
        isOneOfSeveral = true
        values(stretch, range, &record, &log, each)
        isOneOfSeveral = false
        return
      }
    }
    lose(range, at: stretch.offset + place, fault.cause, of: stretch, &log)
  }

  /// Notes that a row is lost, unless that is the file's end that breaks off.
  private func lose(
    _ range: Range<Int>, at place: Int, _ cause: Fault.Cause, of stretch: Stretch, _ log: inout Log
  ) {
    if stretch.isTorn(at: range.upperBound) {
      log.skip(.brokenRow)
      return
    }
    let location = Location(file: stretch.file, bytes: place..<place)
    let content = Proofreader.content(of: stretch.bytes[range])
    log.note(Trouble(.brokenRow, at: location, cause.rawValue, content: content), skips: true)
  }

  private mutating func repaired(
    _ range: Range<Int>, of stretch: Stretch, _ record: inout Record, _ log: inout Log,
    _ each: (borrowing Record) -> Void
  ) {
    let start = stretch.offset + range.lowerBound
    repair.copy(stretch.bytes[range])
    do throws(Fault) {
      try tape.read(repair.bytes)
      let content = Proofreader.content(of: stretch.bytes[range])
      for fault in repair.faults {
        let place = start + fault.offset
        log.note(
          Trouble(
            .badEncoding, at: Location(file: stretch.file, bytes: place..<place + 1),
            fault.cause.rawValue, content: content))
      }
      var inner = Log()
      shapes.isMended = true
      shapes.read(tape, base: 0, into: &record, log: &inner)
      shapes.isMended = false
      repair.restore(&record, start: start)
      repair.restore(&inner, start: start)
      log.absorb(inner)
      if inner.lost == 0 { finish(&record, &log, each) }
    } catch {
      let place = start + repair.original(error.offset)
      lose(range, at: place, error.cause, of: stretch, &log)
    }
  }
}
