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
  package private(set) var margins = Margins()
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
    /// The cell of a table in which it stands, as a range of the file, its quotes aside.
    package private(set) var cell: Range<Int>?
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
      cell = written.cell
      let unwound = Unwound(written, coding: coding, enough: skip + count + 8)
      guard skip + count < unwound.origins.count else { return }
      place = source + unwound.origins[skip]..<source + unwound.origins[skip + count]
      field = sight.field(at: source, in: row)
    }
  }

  mutating func see(_ sight: Survey.Sight) {
    let row = location.bytes
    number = sight.row ?? 0
    line = sight.mark.line
    bytes = Array(sight[row].buffer)
    margins = Margins(of: row, sight, width: Survey.reach)
    for index in answers.indices { answers[index].see(sight, row) }
  }

  /// Sees further into what stands around it.
  mutating func lookAround(_ sight: Survey.Sight, width: Int) {
    margins = Margins(of: location.bytes, sight, width: width)
  }
}
