package import Corpus

/// A row that was found again: its bytes, what stands around it, and its answers with their places.
package struct FoundRow: Sendable {
  package let location: Location
  /// Which row of the file, counted from 1.
  package private(set) var number = 0
  /// The line on which it begins.
  package private(set) var line = 0
  /// As it stands in the unpacked file.
  package private(set) var bytes: [UInt8] = []
  package private(set) var around = Around()
  package var answers: [Answer] = []

  init(location: Location) { self.location = location }

  /// A hash of its bytes.
  package var content: String {
    bytes.withUnsafeBufferPointer { buffer in
      var digest = Digest()
      digest.mix(Bytes(buffer))
      return digest.hex
    }
  }

  /// What an assistant says in it.
  package struct Answer: Sendable {
    package let text: String
    package let coding: Text.Coding
    /// The answer with its calls, as a sheet shows it where there is no text.
    package let calls: [String]
    /// Where it is written, as a range of the file; nil where it was put together of several parts.
    package private(set) var place: Range<Int>?
    /// Whether it stands in a cell in quotes.
    package private(set) var isQuoted = false
    /// The way to it within the row; empty where there is none.
    package private(set) var field = ""
    private let source: Int
    private let skip: Int
    private let count: Int

    init(_ turn: Turn, in record: borrowing Record) {
      text = record.string(turn.text)
      coding = turn.text.coding
      source = Int(turn.text.source)
      skip = Int(turn.text.skip)
      count = Int(turn.text.count)
      var calls: [String] = []
      for index in turn.calls {
        let call = record.calls[index]
        calls.append("call: \(record.string(call.name)) \(record.string(call.arguments))")
      }
      self.calls = calls
    }

    fileprivate mutating func see(_ sight: Survey.Sight, _ row: Range<Int>) {
      guard coding != .composed, count > 0, source >= row.lowerBound else { return }
      let written = WrittenValue(at: source, in: row, sight)
      isQuoted = written.isQuoted
      let unwound = Unwound(written, coding: coding, enough: skip + count + 8)
      guard skip + count < unwound.origins.count else { return }
      place = source + unwound.origins[skip]..<source + unwound.origins[skip + count]
      field = sight.field(at: source, in: row)
    }
  }

  /// The bytes before and behind a row, as far as they are in sight.
  package struct Around: Sendable {
    fileprivate var start = 0
    fileprivate var bytes: [UInt8] = []
    fileprivate var reachesEnd = false

    package subscript(place: Int) -> UInt8? {
      bytes.indices.contains(place - start) ? bytes[place - start] : nil
    }

    /// Takes what is in sight of a later row instead of what lies behind this one.
    package mutating func goOn(_ last: FoundRow) {
      let later = last.around
      guard later.start > start else { return }
      let overlap = later.start - start
      if overlap <= bytes.count {
        bytes.removeLast(bytes.count - overlap)
      } else {
        // What lies between belongs to the rows themselves, and nobody asks for it.
        bytes += [UInt8](repeating: 0x21, count: overlap - bytes.count)
      }
      bytes += later.bytes
      reachesEnd = later.reachesEnd
    }

    /// Whether the file begins at a place, apart from a byte order mark.
    package func isStart(_ place: Int) -> Bool { place == 0 || (place == 3 && start == 3) }

    /// Whether the file ends at a place.
    package func isEnd(_ place: Int) -> Bool { reachesEnd && place == start + bytes.count }
  }

  mutating func see(_ sight: Survey.Sight) {
    let row = location.bytes
    number = sight.row ?? 0
    line = sight.mark.line
    bytes = Array(sight[row].buffer)
    around.start = max(sight.start, row.lowerBound - Survey.reach)
    let end = min(sight.start + sight.bytes.count, row.upperBound + Survey.reach)
    around.bytes = Array(sight[around.start..<end].buffer)
    around.reachesEnd = end < row.upperBound + Survey.reach
    for index in answers.indices { answers[index].see(sight, row) }
  }
}
