package import Corpus

/// Where a reader of comma-separated values stands between two bytes (RFC 4180).
///
/// A quote means something only as the first byte of a field and inside such a field. When
/// something else than a comma or a line end follows a closing quote, nobody can know where the
/// field was meant to end: the row is bad up to the next line end.
enum CSVState: UInt8 {
  case fieldStart, bare, quoted, closing, closingReturn, bad

  enum Step {
    case inside, fieldEnd, rowEnd, badQuote
  }

  @inline(__always)
  mutating func step(_ byte: UInt8, _ delimiter: UInt8) -> Step {
    switch self {
    case .quoted:
      if byte == UInt8(ascii: "\"") { self = .closing }
      return .inside
    case .fieldStart, .bare:
      if byte == delimiter {
        self = .fieldStart
        return .fieldEnd
      }
      if byte == UInt8(ascii: "\n") {
        self = .fieldStart
        return .rowEnd
      }
      self = byte == UInt8(ascii: "\"") && self == .fieldStart ? .quoted : .bare
      return .inside
    case .closing, .closingReturn:
      if byte == UInt8(ascii: "\n") {
        self = .fieldStart
        return .rowEnd
      }
      if self == .closing {
        if byte == delimiter {
          self = .fieldStart
          return .fieldEnd
        }
        if byte == UInt8(ascii: "\"") {
          self = .quoted
          return .inside
        }
        if byte == UInt8(ascii: "\r") {
          self = .closingReturn
          return .inside
        }
      }
      self = .bad
      return .badQuote
    case .bad:
      guard byte == UInt8(ascii: "\n") else { return .inside }
      self = .fieldStart
      return .rowEnd
    }
  }
}

/// Finds where the rows of a CSV file end, line breaks inside quotes aside.
package struct CSVCutter: Cutter {
  private let delimiter: UInt8
  private var state = CSVState.fieldStart

  package init(delimiter: UInt8) { self.delimiter = delimiter }

  package mutating func last(in bytes: Bytes) -> Int? {
    var border: Int?
    var at = 0
    while let end = rowEnd(in: bytes, from: at) {
      border = end
      at = end
    }
    return border
  }

  package mutating func first(in bytes: Bytes) -> Int? { rowEnd(in: bytes, from: 0) }

  private mutating func rowEnd(in bytes: Bytes, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      if state == .quoted {
        guard let quote = bytes.find(UInt8(ascii: "\""), from: at) else { return nil }
        at = quote
      }
      let step = state.step(bytes[at], delimiter)
      at += 1
      if step == .rowEnd { return at }
    }
    return nil
  }
}
