package import Corpus

/// The fields of one row of a CSV file, as ranges of its bytes. Used again for the next row.
struct CSVRow {
  struct Field {
    /// The field as it is written, its quotes aside.
    var range: Range<Int>
    var isQuoted: Bool
  }

  private(set) var fields: [Field] = []
  /// Behind the line end of the row.
  private(set) var end = 0
  /// Where the quotes went wrong.
  private(set) var badQuote: Int?
  /// Whether a quote is open where the bytes end.
  private(set) var isUnclosed = false

  /// Reads the row that begins at an offset, up to a limit.
  mutating func read(_ bytes: Bytes, from start: Int, to limit: Int, delimiter: UInt8) {
    fields.removeAll(keepingCapacity: true)
    badQuote = nil
    isUnclosed = false
    var state = CSVState.fieldStart
    var field = start
    var at = start
    while at < limit {
      if state == .quoted {
        guard let quote = bytes.find(UInt8(ascii: "\""), from: at), quote < limit else { break }
        at = quote
      }
      let step = state.step(bytes[at], delimiter)
      at += 1
      switch step {
      case .inside: break
      case .fieldEnd:
        add(bytes, field..<at - 1)
        field = at
      case .badQuote: badQuote = at - 1
      case .rowEnd:
        end = at
        add(bytes, field..<at - 1, isLast: true)
        return
      }
    }
    end = limit
    if state == .quoted {
      badQuote = badQuote ?? field
      isUnclosed = true
      return
    }
    add(bytes, field..<limit, isLast: true)
  }

  private mutating func add(_ bytes: Bytes, _ range: Range<Int>, isLast: Bool = false) {
    var range = range
    if isLast, range.count > 0, bytes[range.upperBound - 1] == UInt8(ascii: "\r") {
      range = range.lowerBound..<range.upperBound - 1
    }
    let isQuoted =
      range.count >= 2 && bytes[range.lowerBound] == UInt8(ascii: "\"")
      && bytes[range.upperBound - 1] == UInt8(ascii: "\"")
    if isQuoted { range = range.lowerBound + 1..<range.upperBound - 1 }
    fields.append(Field(range: range, isQuoted: isQuoted))
  }

  /// Whether there is nothing on the line.
  var isBlank: Bool { fields.count == 1 && fields[0].range.isEmpty && !fields[0].isQuoted }
}

/// The way between a quoted field as it is written and the text that it means.
package enum CSVQuotes {
  /// The offset in the written field of the byte at an offset in the meant one.
  package static func writtenOffset(_ written: Bytes, of meant: Int) -> Int {
    var read = 0
    var left = meant
    while left > 0, read < written.count {
      let isDoubled =
        written[read] == UInt8(ascii: "\"") && read + 1 < written.count
        && written[read + 1] == UInt8(ascii: "\"")
      read += isDoubled ? 2 : 1
      left -= 1
    }
    return read
  }
}
