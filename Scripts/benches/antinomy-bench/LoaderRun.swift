import CSimdjson
import Corpus
import Disk
import Loader

/// Reads one file in several ways, each some times, and prints the best.
struct LoaderRun {
  private let path: String
  private let stopwatch: Stopwatch

  init(_ path: String, times: Int) {
    self.path = path
    stopwatch = Stopwatch(times: times)
  }

  /// The whole Loader: every row into a full record.
  func loader(workers: Int) throws {
    var rows = 0
    let loader = Loader([DataFile(path: path, id: FileID(0))], workers: workers)
    let size = try loader.size
    let seconds = try stopwatch.best {
      let (tally, logs) = try loader.read { Tally() }
      rows = logs[0].rows
      if tally.bytes < 0 { print("no bytes") }
    }
    let crew = workers == 1 ? "one worker" : "\(workers) workers"
    Stopwatch.tell("Loader, \(crew)", seconds, size, rows)
  }

  /// simdjson's own parse of every line, with nothing done with what it finds: of a file that is in
  /// memory already, and of one that is read piece by piece, as the Loader reads it.
  func bareParse() {
    guard var bytes = SmallFile.bytes(of: path), let scanner = csimdjson_create() else { return }
    defer { csimdjson_destroy(scanner) }
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: 64)
    var rows = 0
    let seconds = bytes.withUnsafeBufferPointer { buffer in
      stopwatch.best { rows = LoaderRun.parse(buffer.baseAddress!, count, scanner).rows }
    }
    Stopwatch.tell("simdjson, from memory", seconds, count, rows)
    bytes = []
    guard let file = File(path: path) else { return }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: (2 << 20) + 64, alignment: 64)
    piece.initializeMemory(as: UInt8.self, repeating: 0)
    defer { piece.deallocate() }
    let start = piece.baseAddress!.assumingMemoryBound(to: UInt8.self)
    let read = stopwatch.best {
      rows = 0
      var kept = 0
      var offset = 0
      while true {
        let room = UnsafeMutableRawBufferPointer(rebasing: piece[kept..<2 << 20])
        guard let got = file.read(into: room, at: offset), got > 0 else { break }
        offset += got
        let isLast = got < room.count
        let (some, rest) = LoaderRun.parse(start, kept + got, scanner, isWhole: isLast)
        rows += some
        kept = rest
        if isLast { break }
        memmove(start, start + (2 << 20) - kept, kept)
      }
    }
    Stopwatch.tell("simdjson, from the file", read, count, rows)
  }

  /// Parses every line; gives how many there were, and how many bytes stand behind the last line's
  /// end, unless that is the end of the whole.
  private static func parse(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ scanner: OpaquePointer, isWhole: Bool = true
  ) -> (rows: Int, rest: Int) {
    var rows = 0
    var at = 0
    while at < count {
      let end = memchr(start + at, 10, count - at).map {
        UnsafeRawPointer($0) - UnsafeRawPointer(start)
      }
      if end == nil && !isWhole { return (rows, count - at) }
      let length = (end ?? count) - at
      if length > 0, csimdjson_parse(scanner, start + at, length) == 0 { rows += 1 }
      at += length + 1
    }
    return (rows, 0)
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
