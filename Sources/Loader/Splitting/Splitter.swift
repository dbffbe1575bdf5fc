import Corpus

/// Cuts an open file into stretches of whole rows.
package final class Splitter {
  private let intake: Intake
  private var cutter: any Cutter
  private let limits: Limits
  /// What was read behind the last whole row; the cutter has seen it.
  private let rest: Tray
  private var hasEnded = false

  /// How much is read at a time, and how long a row may be.
  package struct Limits: Sendable {
    package var chunk: Int
    package var row: Int

    package init(chunk: Int = 2 << 20, row: Int = 64 << 20) {
      self.chunk = max(1, chunk)
      self.row = max(1, row)
    }
  }

  init(_ intake: Intake, _ cutting: Cutting, limits: Limits) {
    self.intake = intake
    cutter = cutting.cutter
    self.limits = limits
    rest = Tray(capacity: 4096)
    intake.pass(cutting.preamble)
    rest.offset = intake.offset
    rest.standing = cutter.standing
  }

  /// Fills the tray with the next whole rows; false when there are none left, though even then
  /// the tray may have troubles to tell.
  package func next(into tray: Tray) throws(LoaderError) -> Bool {
    tray.clear(for: rest.offset, usual: limits.chunk)
    tray.before = Log()
    tray.after = Log()
    tray.isTorn = false
    tray.append(rest.bytes)
    tray.standing = rest.standing
    rest.count = 0
    while !hasEnded {
      let fresh = try read(max(limits.chunk - tray.count, tray.count, 1), onto: tray)
      if fresh.isEmpty {
        end(tray, tail: tray.bytes)
      } else if let border = cutter.last(in: fresh) {
        keepRest(of: tray, from: tray.count - fresh.count + border)
        return true
      } else if isBeyondLimit(tray), let border = cutter.border(in: tray.bytes, isEnd: false) {
        // Only together were the pieces large enough to show where rows end.
        keepRest(of: tray, from: border)
        return true
      } else if isBeyondLimit(tray), try passLargeRow(tray) {
        return true
      }
    }
    return tray.count > 0
  }

  private func read(_ room: Int, onto tray: Tray) throws(LoaderError) -> Bytes {
    tray.reserve(tray.count + room)
    let place = UnsafeMutableRawBufferPointer(start: tray.base + tray.count, count: room)
    let got = try intake.read(into: place)
    tray.count += got
    return tray.bytes[tray.count - got..<tray.count]
  }

  private func keepRest(of tray: Tray, from border: Int) {
    rest.clear(for: tray.offset + border, usual: limits.chunk)
    rest.append(tray.bytes[border..<tray.count])
    rest.standing = cutter.standing
    tray.count = border
  }

  private func end(_ tray: Tray, tail: Bytes?) {
    hasEnded = true
    tray.isTorn = intake.damage != nil
    if let damage = intake.damage ?? cutter.complaint(about: tail) {
      let place = Location(file: intake.file.id, bytes: intake.offset..<intake.offset)
      tray.after.note(Trouble(.brokenRow, at: place, damage, leads: true))
    }
  }

  private func rowStart(_ tray: Tray) -> Int {
    var start = 0
    while start < tray.count, tray.bytes[start].isBlank { start += 1 }
    return start
  }

  /// Whether the row that the tray holds the beginning of is too large, blanks around it aside.
  private func isBeyondLimit(_ tray: Tray) -> Bool {
    guard tray.count > limits.row else { return false }
    var end = tray.count
    while end > 0, tray.bytes[end - 1].isBlank { end -= 1 }
    if end == 0 {
      tray.offset += tray.count
      tray.count = 0
      return false
    }
    return end - rowStart(tray) > limits.row || tray.count > limits.row * 2 + limits.chunk
  }

  /// Notes that the row is too large and reads on to its end without keeping it. Whether there is
  /// a stretch of whole rows in the tray afterwards.
  private func passLargeRow(_ tray: Tray) throws(LoaderError) -> Bool {
    let start = tray.offset + rowStart(tray)
    tray.before.note(.tooLarge(at: start, in: intake.file.id, limit: limits.row), skips: true)
    while true {
      tray.drop(max(0, tray.count - cutter.overlap))
      if try read(max(limits.chunk, 1 << 16), onto: tray).isEmpty {
        let border = cutter.border(in: tray.bytes, isEnd: true)
        tray.drop(border ?? tray.count)
        end(tray, tail: nil)
        return border != nil
      }
      guard let border = cutter.first(in: tray.bytes) else { continue }
      keepRest(of: tray, from: border)
      tray.clear(for: rest.offset, usual: tray.capacity)
      tray.append(rest.bytes)
      tray.standing = rest.standing
      rest.count = 0
      guard let next = cutter.last(in: tray.bytes) else { return false }
      keepRest(of: tray, from: next)
      return true
    }
  }
}

extension Trouble {
  /// A row beyond the limit: as much of it is meant as would have been allowed.
  static func tooLarge(at start: Int, in file: FileID, limit: Int) -> Trouble {
    let size = limit % (1 << 20) == 0 ? "\(limit >> 20) MB" : "\(limit) bytes"
    return Trouble(
      .rowTooLarge, at: Location(file: file, bytes: start..<start + limit),
      "the row is larger than \(size)")
  }

  /// A NUL byte in a row of plain text, where it can mean nothing.
  static func zero(at place: Int, in file: FileID) -> Trouble {
    Trouble(
      .badEncoding, at: Location(file: file, bytes: place..<place + 1),
      "a NUL byte stands in the text")
  }
}
