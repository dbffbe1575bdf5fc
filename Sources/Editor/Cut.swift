import Corpus
import Loader

/// The bytes that leave a file with rows that stand side by side.
struct Cut {
  let range: Range<Int>

  /// Nil where what parts the rows from others is not in sight.
  init?(_ first: Range<Int>, _ last: Range<Int>, in container: Container, _ margins: Margins) {
    switch container {
    case .csv, .tsv:
      range = first.lowerBound..<last.upperBound
    case .jsonArray:
      guard let elements = Cut.elements(first.lowerBound..<last.upperBound, margins) else {
        return nil
      }
      range = elements
    default:
      range = Cut.lines(first.lowerBound..<last.upperBound, margins)
    }
  }

  /// Whole lines, where nothing else stands on them.
  private static func lines(_ rows: Range<Int>, _ margins: Margins) -> Range<Int> {
    var low = rows.lowerBound
    while let byte = margins[low - 1], byte == 0x20 || byte == 0x09 { low -= 1 }
    var high = rows.upperBound
    while let byte = margins[high], byte == 0x20 || byte == 0x09 || byte == 0x0D { high += 1 }
    let beginsLine = margins[low - 1].map { $0 == 0x0A } ?? margins.isStart(low)
    let endsLine = margins[high].map { $0 == 0x0A } ?? margins.isEnd(high)
    guard beginsLine, endsLine else { return rows }
    return low..<(margins[high] == nil ? high : high + 1)
  }

  /// Elements of an array with the comma behind them, or with the one before where none follow.
  private static func elements(_ rows: Range<Int>, _ margins: Margins) -> Range<Int>? {
    guard let start = name(before: rows.lowerBound, margins) else { return nil }
    let rows = start..<rows.upperBound
    guard let after = margins.mark(from: rows.upperBound, step: 1) else { return nil }
    if margins[after] == UInt8(ascii: ",") {
      guard let next = margins.mark(from: after + 1, step: 1) else { return nil }
      return rows.lowerBound..<next
    }
    guard let before = margins.mark(from: rows.lowerBound - 1, step: -1) else { return nil }
    return margins[before] == UInt8(ascii: ",") ? before..<rows.upperBound : rows
  }
}

extension Cut {
  /// Where the name of a member begins whose value begins at a place; that place itself, where it is no
  /// member; nil where the name is not in sight.
  private static func name(before value: Int, _ margins: Margins) -> Int? {
    guard let colon = margins.mark(from: value - 1, step: -1), margins[colon] == UInt8(ascii: ":")
    else { return value }
    guard var quote = margins.mark(from: colon - 1, step: -1) else { return nil }
    repeat {
      quote -= 1
      guard let byte = margins[quote] else { return nil }
      if byte == UInt8(ascii: "\"") && margins[quote - 1] != UInt8(ascii: "\\") { return quote }
    } while true
  }
}

extension Margins {
  /// The next place that holds no blank, in one direction; nil where none is in sight.
  fileprivate func mark(from place: Int, step: Int) -> Int? {
    var at = place
    while let byte = self[at] {
      if byte > 0x20 { return at }
      at += step
    }
    return nil
  }
}
