import Corpus
import JSON

/// What a raw value means, byte for byte with the places where it is written.
struct Unwound {
  private(set) var bytes: [UInt8] = []
  /// For every byte, and for what follows the last, how far into the raw value it is written.
  private(set) var origins: [Int] = []

  /// Reads a raw value from its first byte until it ends or enough of it has been read.
  init(_ raw: Bytes, coding: Text.Coding, isQuoted: Bool, enough: Int) {
    switch coding {
    case .json:
      unwindJSON(raw, enough)
    case .jsonInJSON:
      // An escape of the inner string takes at most six bytes of the outer text for one.
      let outer = Unwound(raw, coding: .json, isQuoted: false, enough: enough * 6 + 64)
      outer.bytes.withUnsafeBufferPointer { unwindJSON(Bytes($0), enough) }
      for index in origins.indices { origins[index] = outer.origins[origins[index]] }
    case .csv:
      unwindCSV(raw, isQuoted, enough)
    case .xml:
      unwindXML(raw, enough)
    case .verbatim, .yaml, .composed:
      let count = min(raw.count, enough)
      bytes = Array(raw[0..<count].buffer)
      origins = Array(0...count)
    }
  }

  private mutating func put(_ count: Int, from place: UnsafePointer<UInt8>, writtenAt raw: Int) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: place, count: count))
    origins.append(contentsOf: repeatElement(raw, count: count))
  }

  private mutating func unwindJSON(_ raw: Bytes, _ enough: Int) {
    var read = 0
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { place in
      while read < raw.count, bytes.count < enough, raw[read] != UInt8(ascii: "\"") {
        let step = Escapes.step(raw, at: read, to: place.baseAddress!)
        put(step.wrote, from: place.baseAddress!, writtenAt: read)
        read += step.read
      }
    }
    origins.append(read)
  }

  private mutating func unwindCSV(_ raw: Bytes, _ isQuoted: Bool, _ enough: Int) {
    var read = 0
    while read < raw.count, bytes.count < enough {
      let byte = raw[read]
      let isQuote = isQuoted && byte == UInt8(ascii: "\"")
      if isQuote && !(read + 1 < raw.count && raw[read + 1] == byte) { break }
      put(1, from: raw.start + read, writtenAt: read)
      read += isQuote ? 2 : 1
    }
    origins.append(read)
  }

  private mutating func unwindXML(_ raw: Bytes, _ enough: Int) {
    let entities: [(StaticString, StaticString)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"),
    ]
    var read = 0
    while read < raw.count, bytes.count < enough {
      let rest = raw[read..<raw.count]
      if let (written, meant) = entities.first(where: { rest.begins(with: $0.0) }) {
        put(1, from: meant.utf8Start, writtenAt: read)
        read += written.utf8CodeUnitCount
      } else {
        put(1, from: raw.start + read, writtenAt: read)
        read += 1
      }
    }
    origins.append(read)
  }
}
