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
      unwindInner(raw, .json, isQuoted: false, enough)
    case .jsonInCSV:
      unwindInner(raw, .csv, isQuoted: true, enough)
    case .jsonInXML:
      unwindInner(raw, .xml, isQuoted: false, enough)
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

  init(_ value: WrittenValue, coding: Text.Coding, enough: Int) {
    self.init(value.bytes, coding: coding, isQuoted: value.isQuoted, enough: enough)
  }

  /// A JSON string inside a value that is written in another way itself.
  private mutating func unwindInner(
    _ raw: Bytes, _ coding: Text.Coding, isQuoted: Bool, _ enough: Int
  ) {
    // An escape of the inner string takes at most six bytes of the outer text for one.
    let outer = Unwound(raw, coding: coding, isQuoted: isQuoted, enough: enough * 6 + 64)
    outer.bytes.withUnsafeBufferPointer { unwindJSON(Bytes($0), enough) }
    for index in origins.indices { origins[index] = outer.origins[origins[index]] }
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
    var text = XMLText(raw, stops: true)
    var read = 0
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { place in
      while bytes.count < enough, let piece = text.next() {
        switch piece {
        case .run(let range): putRun(raw, range)
        case .scalar(let scalar):
          put(
            XMLText.write(scalar, to: place.baseAddress!), from: place.baseAddress!, writtenAt: read
          )
        case .entity(let name): putRun(raw, name.lowerBound - 1..<name.upperBound + 1)
        case .nothing: break
        }
        read = text.at
      }
    }
    origins.append(read)
  }

  /// Bytes that stand for themselves.
  private mutating func putRun(_ raw: Bytes, _ range: Range<Int>) {
    bytes.append(contentsOf: raw[range].buffer)
    origins.append(contentsOf: range)
  }
}
