import Corpus
import JSON
import Loader

/// One row, read: the examples in our notation and what was wrong with it.
struct Reading {
  var examples: [String] = []
  var bodies: [String] = []
  var troubles: [String] = []

  init(_ row: String) throws {
    try read(row, ShapeReader())
  }

  private mutating func read(_ row: String, _ reader: consuming ShapeReader) throws {
    var padded = Array(row.utf8)
    let count = padded.count
    padded += [UInt8](repeating: 0, count: 64)
    var reader = reader
    var log = Log()
    try padded.withUnsafeBufferPointer { buffer in
      var tape = Tape()
      try tape.read(Bytes(start: buffer.baseAddress!, count: count))
      var record = Record()
      record.clear(for: Location(file: FileID(0), bytes: 0..<count))
      reader.read(tape, base: 0, into: &record, log: &log)
      for example in record.examples {
        examples.append(Notation.describe(example, in: record))
        bodies.append(Notation.body(of: example, in: record))
      }
    }
    for kind in Trouble.Kind.allCases {
      for trouble in log.first[kind, default: []] {
        let place = trouble.location.bytes.lowerBound
        troubles.append("\(kind.rawValue) at \(place): \(trouble.detail)")
      }
    }
  }
}
