import Corpus
import JSON
import Loader
import Support

/// One row, read: what its examples say, line by line, and what was wrong with it.
struct Reading {
  var told: [String] = []
  var formats: [Format] = []
  var because: [String] = []
  var troubles: [String] = []
  /// The bytes of the row that each trained text was taken from.
  var quotes: [String] = []

  init(_ row: String) throws {
    try read(row, ShapeReader())
  }

  init(_ row: String, _ reader: consuming ShapeReader) throws {
    try read(row, reader)
  }

  private mutating func read(_ row: String, _ reader: consuming ShapeReader) throws {
    let written = Array(row.utf8)
    let padded = written + [UInt8](repeating: 0, count: 64)
    var reader = reader
    var log = Log()
    try padded.withUnsafeBufferPointer { buffer in
      var tape = Tape()
      try tape.read(Bytes(start: buffer.baseAddress!, count: written.count))
      var record = Record()
      record.clear(for: Location(file: FileID(0), bytes: 0..<written.count))
      reader.read(tape, base: 0, into: &record, log: &log)
      told = record.told()
      for example in record.examples {
        formats.append(example.format)
        because.append("\(example.because)")
      }
    }
    for kind in Trouble.Kind.allCases {
      for trouble in log.first[kind, default: []] {
        let place = trouble.location.bytes
        let quote = String(decoding: written[place], as: UTF8.self)
        troubles.append("\(kind.rawValue) \(quote.prefix(24)): \(trouble.detail)")
      }
    }
  }
}
