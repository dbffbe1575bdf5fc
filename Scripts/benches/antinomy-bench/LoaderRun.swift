import CSimdjson
import Corpus
import Disk
import Loader

/// Reads one file in several ways, each some times, and prints the best.
struct LoaderRun {
  private let path: String
  private let times: Int

  init(_ path: String, times: Int) {
    self.path = path
    self.times = times
  }

  /// The whole Loader: every row into a full record.
  func loader(workers: Int) throws {
    var rows = 0
    let loader = Loader([DataFile(path: path, id: FileID(0))], workers: workers)
    let size = try loader.size
    let seconds = try best {
      let (tally, logs) = try loader.read { Tally() }
      rows = logs[0].rows
      if tally.bytes < 0 { print("no bytes") }
    }
    let crew = workers == 1 ? "one worker" : "\(workers) workers"
    tell("Loader, \(crew)", seconds, size, rows)
  }

  /// simdjson's own parse of every line, with nothing done with what it finds.
  func bareParse() {
    guard var bytes = SmallFile.bytes(of: path), let scanner = csimdjson_create() else { return }
    defer { csimdjson_destroy(scanner) }
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: 64)
    var rows = 0
    let seconds = bytes.withUnsafeBufferPointer { buffer in
      best {
        rows = 0
        var start = 0
        while start < count {
          let place = buffer.baseAddress! + start
          let end = memchr(place, 10, count - start).map {
            UnsafeRawPointer($0) - UnsafeRawPointer(place)
          }
          let length = end ?? count - start
          if length > 0, csimdjson_parse(scanner, place, length) == 0 { rows += 1 }
          start += length + 1
        }
      }
    }
    tell("simdjson, bare parse", seconds, count, rows)
  }

  /// The best time on the clock, and the least time of processors; on a machine that is busy with
  /// other things only the second says much.
  private func best<Failure: Error>(
    _ body: () throws(Failure) -> Void
  ) throws(Failure) -> (clock: Double, work: Double) {
    var best = (clock: Double.infinity, work: Double.infinity)
    for _ in 0..<times {
      let start = LoaderRun.now(CLOCK_MONOTONIC)
      let begun = LoaderRun.now(CLOCK_PROCESS_CPUTIME_ID)
      try body()
      best.clock = min(best.clock, LoaderRun.now(CLOCK_MONOTONIC) - start)
      best.work = min(best.work, LoaderRun.now(CLOCK_PROCESS_CPUTIME_ID) - begun)
    }
    return best
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func tell(
    _ name: String, _ seconds: (clock: Double, work: Double), _ bytes: Int, _ rows: Int
  ) {
    print("\(name)\t\(seconds.clock)\t\(bytes)\t\(rows)\t\(seconds.work)")
  }
}

/// Looks at every turn, as little as one can.
private struct Tally: Draft {
  var bytes = 0

  mutating func take(_ record: borrowing Record) {
    for turn in record.turns { bytes += Int(turn.text.count) }
  }

  mutating func absorb(_ later: consuming Tally) { bytes += later.bytes }
}
