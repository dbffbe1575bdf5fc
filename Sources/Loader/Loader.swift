// Loader: bytes in, records out.
//
// A dataset's file passes through three rooms. A *source* (`Sources`) gives its bytes in order, read
// from disk or unpacked. A *splitter* (`Splitting`) cuts them into `Stretch`es of a few megabytes
// that hold whole rows; it knows a container's row borders and nothing else. A *row reader* (`Rows`)
// takes one stretch, reads each row into a `Record` and hands it on; what the fields of a row mean
// is the business of the `Shapes`, one file each.
//
// Sources and splitters work in order, one stretch after the other. Row readers work at the same
// time on several stretches, each with a record of its own. What comes of a stretch is a `Draft`;
// drafts are absorbed in the order of the file, so no one can tell how many workers there were.
// That is the `Road`: a queue that hands out stretches, a desk for every worker, and a ledger.
//
// When something is printed, its file is read again: a `Survey` (`Places`) goes once to all places
// that are wanted and says line, column, row and field, and what stands there.
//
// Bad data is never an error here: it is a `Trouble` with a place, and the rows after it are read.

package import Corpus
import Disk

/// Reads files.
package struct Loader: Sendable {
  package var files: [DataFile]
  package var workers: Int
  package var limits: Splitter.Limits
  /// Called with the bytes of the files on disk that are done, out of `size`; by any worker, but
  /// never by two at a time.
  package var progress: (@Sendable (_ done: Int) -> Void)?
  /// Called with the number of rows of every piece that has been read, by several workers at once.
  package var tally: (@Sendable (_ rows: Int) -> Void)?

  /// How many places of each kind of trouble are kept.
  package var troublesKept = Log.kept

  /// Whether milestones are set up, so that evidence is found again without reading whole files.
  package var measures = false
  /// Those that were set up, by file.
  package var milestones: [FileID: Milestones] = [:]

  package init(
    _ files: [DataFile], workers: Int = Crew.processors, limits: Splitter.Limits = .init()
  ) {
    self.files = files
    self.workers = max(1, workers)
    self.limits = limits
  }

  /// How many bytes the files have on disk.
  package var size: Int {
    get throws(LoaderError) {
      var sum = 0
      for file in files { sum += try file.size() }
      return sum
    }
  }

  /// Reads every file and returns what the drafts add up to, and a log for each file.
  package func read<D: Draft>(
    _ make: @escaping @Sendable () -> D
  ) throws(LoaderError) -> (draft: D, logs: [Log]) {
    let ledger = Ledger(files: files.count, most: workers * 4, empty: make())
    try work(ledger, make)
    return ledger.result
  }

  /// Reads every file and calls with what came of each, in their order; never by two at a time. A
  /// file in which there is nothing is left out.
  package func readEach<D: Draft>(
    _ make: @escaping @Sendable () -> D,
    each: @escaping @Sendable (_ file: Int, _ draft: D, _ log: Log) -> Void
  ) throws(LoaderError) {
    let ledger = Ledger(files: files.count, most: workers * 4, empty: make(), each: each)
    try work(ledger, make)
    _ = ledger.result
  }

  private func work<D: Draft>(
    _ ledger: Ledger<D>, _ make: @escaping @Sendable () -> D
  ) throws(LoaderError) {
    let queue = Queue(files, limits: limits, progress: progress)
    let (limits, measures, kept, tally) = (limits, measures, troublesKept, tally)
    Crew.work(workers) { Loader.work(queue, ledger, limits, measures, kept, tally, make) }
    if let error = queue.error { throw error }
  }

  private static func work<D: Draft>(
    _ queue: Queue, _ ledger: Ledger<D>, _ limits: Splitter.Limits, _ measures: Bool,
    _ troublesKept: Int, _ tally: ((Int) -> Void)?,
    _ make: () -> D
  ) {
    var desk = Desk(limits: limits)
    let tray = Tray(capacity: limits.chunk)
    while true {
      ledger.promise()
      guard let piece = queue.take(into: tray) else {
        ledger.withdraw()
        return
      }
      var draft = make()
      var log = Log()
      log.most = troublesKept
      do throws(LoaderError) {
        switch piece.content {
        case .stretch(let cutting):
          log.absorb(tray.before)
          let stretch = Stretch(tray, of: piece.intake, cutting)
          desk.read(stretch, log: &log) { draft.take($0) }
          if measures, stretch.isMeasurable(piece.intake) {
            log.milestones = Milestones(stretch, cutting)
          }
          log.absorb(tray.after)
        case .stream:
          try desk.read(piece.intake, log: &log) { draft.take($0) }
        }
      } catch {
        queue.fail(error)
      }
      tally?(log.rows)
      ledger.enter(.init(file: piece.file, draft: draft, log: log), number: piece.number)
    }
  }
}
