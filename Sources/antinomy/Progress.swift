import Disk
import Loader
import Synchronization

/// Says on a terminal how far a run has come, from its second second on.
final class Progress: Sendable {
  private let size: Int
  private let start = ContinuousClock.now
  private let rows = Atomic<Int>(0)
  private let state = Mutex(State())

  private struct State {
    var told = ContinuousClock.now
    var isShown = false
  }

  /// Watches a loader; nil where nobody looks at the terminal.
  init?(_ loader: inout Loader, descriptor: Int32 = 2) {
    guard Terminal.isInteractive(descriptor), Terminal.variable("TERM") != "dumb",
      let size = try? loader.size, size > 0
    else { return nil }
    self.size = size
    loader.progress = { [self] in tell($0) }
    loader.tally = { [self] in rows.add($0, ordering: .relaxed) }
  }

  private func tell(_ done: Int) {
    let now = ContinuousClock.now
    let rows = rows.load(ordering: .relaxed)
    state.withLock { state in
      guard now - start > .seconds(1), now - state.told > .milliseconds(100) else { return }
      state.told = now
      state.isShown = true
      let line = Progress.line(
        done: done, of: size, rows: rows, seconds: (now - start).inSeconds,
        columns: Terminal.columns(2) ?? 80)
      Progress.put("\r" + line + "\u{1B}[K")
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      if state.isShown { Progress.put("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private static func put(_ text: String) {
    let printer = Printer(descriptor: 2)
    printer.write(text)
    printer.flush()
  }

  /// The line: how much of the bytes is done, rows in each second, and the time that is left.
  static func line(
    done: Int, of size: Int, rows: Int, seconds: Double, columns: Int
  ) -> String {
    let part = min(1, Double(done) / Double(size))
    let left = part > 0 ? Int((seconds / part * (1 - part)).rounded(.up)) : 0
    let percent = "\(Int(part * 100))"
    let facts =
      String(repeating: " ", count: 3 - percent.count) + "\(percent) %"
      + "  \(grouped(Int(Double(rows) / max(seconds, 0.001)))) rows/s"
      + "  \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    let room = min(40, columns - facts.count - 12)
    guard room >= 8 else { return "reading \(facts)" }
    let filled = Int((part * Double(room)).rounded(.down))
    return "reading  " + String(repeating: "━", count: filled)
      + String(repeating: "┄", count: room - filled) + " " + facts
  }

  /// With a comma before every three digits.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0 && place % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
