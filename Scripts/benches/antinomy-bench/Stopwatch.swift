import Disk

/// Measures how long something takes, several times.
struct Stopwatch {
  let times: Int

  typealias Seconds = (clock: Double, work: Double)

  /// The best time on the clock, and the least time of processors; on a machine that is busy with
  /// other things only the second says much.
  func best<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) -> Seconds {
    var best = (clock: Double.infinity, work: Double.infinity)
    for _ in 0..<times {
      let start = Stopwatch.now(CLOCK_MONOTONIC)
      let begun = Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID)
      try body()
      best.clock = min(best.clock, Stopwatch.now(CLOCK_MONOTONIC) - start)
      best.work = min(best.work, Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID) - begun)
    }
    return best
  }

  /// Prints a line: a name, seconds, bytes, rows and seconds of work.
  static func tell(_ name: String, _ seconds: Seconds, _ bytes: Int, _ rows: Int) {
    print("\(name)\t\(seconds.clock)\t\(bytes)\t\(rows)\t\(seconds.work)")
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
