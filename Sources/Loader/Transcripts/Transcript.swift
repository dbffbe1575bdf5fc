import Corpus
import JSON

// Transcripts: rows of other notations, written out as JSON.
//
// What a column of a CSV file or an element of an XML file means is what the field of the same name
// means in JSON, so such a row is written out as a small JSON text in scratch memory and read like
// any other. The transcript remembers where each value stands in the file and how it is written
// there; a text that is read from it keeps its way back.

/// A row as JSON, and the way from its bytes to the file's. Used again for the next row.
final class Transcript {
  private(set) var arena = Arena()
  private var entries: [Entry] = []
  /// The row's bytes as they are written, and where they begin in the file.
  private var raw = Bytes(start: ("" as StaticString).utf8Start, count: 0)
  private var base = 0
  private var cursor = Cursor()

  private struct Entry {
    /// Where the value begins in the JSON, behind its quote.
    var start: Int
    /// The value as it is written in the row.
    var written: Range<Int>
    var coding: Text.Coding
    /// Whether the value is written as it is, though its coding could change it.
    var isPlain: Bool
  }

  /// How far the walk along one value has come; values are asked for mostly in order.
  private struct Cursor {
    var entry = -1
    var json = 0
    var written = 0
  }

  /// Begins anew for a row whose bytes begin at a place of the file.
  func clear(_ raw: Bytes, at base: Int) {
    arena.clear()
    entries.removeAll(keepingCapacity: true)
    self.raw = raw
    self.base = base
    cursor = Cursor()
  }

  /// The JSON so far.
  var bytes: Bytes { arena.bytes }

  func add(_ byte: UInt8) { arena.append(byte) }

  func add(_ text: StaticString) {
    arena.append(Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { arena.append(Bytes($0)) }
  }

  /// Notes that a value begins here in the JSON.
  func mark(_ written: Range<Int>, _ coding: Text.Coding, isPlain: Bool = false) {
    entries.append(
      Entry(start: arena.count, written: written, coding: coding, isPlain: isPlain))
  }

  /// Says that the value which is being written has no way back byte by byte.
  func remark(_ coding: Text.Coding) {
    if !entries.isEmpty { entries[entries.count - 1].coding = coding }
  }

  /// Mends what is not UTF-8 and gives the first place in the file where it was not.
  func mend() -> Int? {
    guard let place = Fault.firstBadUTF8(arena.bytes) else { return nil }
    arena.mend(from: place)
    return source(place)
  }

  /// Appends bytes as a part of a JSON string.
  func addEscaped(_ bytes: Bytes) {
    var at = 0
    while at < bytes.count {
      let run = Transcript.plainRun(bytes, from: at)
      if run > 0 { arena.append(bytes[at..<at + run]) }
      at += run
      guard at < bytes.count else { return }
      escape(bytes[at])
      at += 1
    }
  }

  private func escape(_ byte: UInt8) {
    arena.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): arena.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\t"): arena.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\r"): arena.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): arena.append(byte)
    default:
      add("u00")
      for half in [byte >> 4, byte & 15] { arena.append(half < 10 ? 48 + half : 87 + half) }
    }
  }

  private static func plainRun(_ bytes: Bytes, from start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      at += 1
    }
    return at - start
  }
}

extension Transcript {
  /// How the value at an offset of the JSON is written in the file.
  func coding(at offset: Int) -> Text.Coding {
    guard let index = entry(at: offset) else { return .composed }
    return entries[index].coding
  }

  /// Whether a value of the file begins at just this offset.
  func isMarked(_ offset: Int) -> Bool {
    entry(at: offset).map { entries[$0].start == offset } ?? false
  }

  /// The value in which a byte of the file stands, from that byte on, and whether it is a cell in quotes.
  func written(at place: Int) -> (Bytes, isQuoted: Bool)? {
    let offset = place - base
    for entry in entries
    where entry.written.lowerBound <= offset && offset < entry.written.upperBound {
      return (raw[offset..<entry.written.upperBound], entry.coding == .csv && !entry.isPlain)
    }
    return nil
  }

  /// How a JSON string inside the value at an offset is written in the file.
  func innerCoding(at offset: Int) -> Text.Coding {
    guard let index = entry(at: offset) else { return .composed }
    if entries[index].isPlain { return .json }
    return switch entries[index].coding {
    case .verbatim: .json
    case .csv: .jsonInCSV
    case .xml: .jsonInXML
    default: .composed
    }
  }

  /// Where the byte at an offset of the JSON stands in the file.
  func source(_ offset: Int) -> Int {
    guard let index = entry(at: offset) else { return base }
    let entry = entries[index]
    if offset <= entry.start || entry.coding == .composed { return base + entry.written.lowerBound }
    if cursor.entry != index || cursor.json > offset {
      cursor = Cursor(entry: index, json: entry.start, written: entry.written.lowerBound)
    }
    let meant = Transcript.meantCount(arena.bytes[cursor.json..<offset])
    let rest = raw[cursor.written..<entry.written.upperBound]
    switch entry.coding {
    case .csv where !entry.isPlain:
      cursor.written += CSVQuotes.writtenOffset(rest, of: meant)
    case .xml: cursor.written += XMLText.writtenOffset(rest, of: meant)
    default: cursor.written += min(meant, rest.count)
    }
    cursor.json = offset
    return base + cursor.written
  }

  private func entry(at offset: Int) -> Int? {
    let next = entries.partitioningIndex { $0.start > offset }
    return next == 0 ? nil : next - 1
  }

  /// How many bytes a part of a string means that was written by `addEscaped`.
  private static func meantCount(_ written: Bytes) -> Int {
    var count = 0
    var at = 0
    while at < written.count {
      if written[at] == UInt8(ascii: "\\"), at + 1 < written.count {
        at += written[at + 1] == UInt8(ascii: "u") ? 6 : 2
      } else {
        at += 1
      }
      count += 1
    }
    return count
  }
}
