import Corpus

/// Follows JSON values through their strings and brackets, without checking them, to find where
/// the rows end: at depth 0 for values one after the other, deeper for the elements of an array.
///
/// A row that is not well-formed must not swallow those behind it. Where no JSON can go on (a line
/// ends inside a string, a bracket closes what it did not open, an object stands where a key
/// should), the next line that begins like a row, no deeper than this one, is taken for a row.
struct JSONBorders: Cutter {
  private let rowDepth: Int
  /// Whether the rows are members of an object rather than elements of an array.
  private let areNamed: Bool
  private var depth: Int
  /// The kinds of the innermost containers, one bit each: whether it is an object.
  private var kinds: UInt64 = 0
  private var isInString = false
  private var isEscaped = false
  /// Whether the container at the depth of the rows is an array.
  private(set) var isAmongRows = true
  private var name = ArrayName()
  /// Whether the rows at hand are kept for a test.
  private(set) var isHeldOut: Bool
  private(set) var standing: Standing

  /// Whether only blanks stand between the last line's end and here, and how many.
  private var isLineStart = false
  private var indent = 0
  /// How far the row at hand is indented, where it begins a line.
  private var rowIndent = 0
  private var followsComma = false
  private var isLost = false
  /// Whether a row has ended and no comma has come since.
  private var followsRow = false

  /// `rowDepth` is how many brackets are open around a row; reading begins inside them.
  init(rowDepth: Int, areNamed: Bool = false, standing: Standing = Standing()) {
    self.rowDepth = rowDepth
    self.areNamed = areNamed
    self.standing = standing
    isHeldOut = standing.isHeldOut
    depth = rowDepth
  }

  /// Whether commas part the rows.
  var parts: Bool { rowDepth > 0 }

  /// Whether a row has been opened and not closed.
  var isInRow: Bool { depth > rowDepth }

  enum Event: Equatable {
    /// A row ends before this place; what follows it begins at the other.
    case end(Int, next: Int)
    /// Another row begins here, though the one before was never closed or no comma parts them.
    case anew(Int)
    /// The array of rows ends before this place.
    case last(Int)
    /// Another array of rows begins here.
    case begin(Int)
  }

  mutating func last(in bytes: Bytes) -> Int? {
    var index = 0
    var border: Int?
    while let event = next(in: bytes, &index) {
      if case .end(_, let next) = event {
        border = next
        standing = Standing(isHeldOut: isHeldOut, followsComma: parts)
      }
    }
    return border
  }

  mutating func first(in bytes: Bytes) -> Int? {
    var index = 0
    while let event = next(in: bytes, &index) {
      if case .end(_, let next) = event {
        standing = Standing(isHeldOut: isHeldOut, followsComma: parts)
        return next
      }
    }
    return nil
  }

  func complaint(about tail: Bytes?) -> String? {
    guard rowDepth > 0, !isInString else { return nil }
    if isAmongRows {
      return depth == rowDepth ? "the file ends before its array of rows is closed" : nil
    }
    return depth > 0 ? "the file ends before the object around its rows is closed" : nil
  }

  /// Reads on from a place to the next event; nil at the end of the bytes.
  mutating func next(in bytes: Bytes, _ index: inout Int) -> Event? {
    while index < bytes.count {
      if isInString {
        if name.isOpen {
          name.read(bytes, &index)
        } else if isLineStart {
          if lineInString(bytes, &index) { return .anew(index) }
        } else {
          string(bytes, &index)
        }
        continue
      }
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        isInString = true
        isLineStart = false
        followsComma = false
        if !isAmongRows && depth == rowDepth - 1 { name.begin() }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if let event = open(byte, at: index - 1) {
          index -= 1
          return event
        }
        if depth == rowDepth && beginsRows(byte) {
          isAmongRows = true
          isHeldOut = name.isHeldOut
          followsRow = false
          return .begin(index)
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let event = close(byte, at: index) { return event }
      case UInt8(ascii: ","):
        isLineStart = false
        followsComma = true
        if depth == rowDepth && isAmongRows && rowDepth > 0 {
          settle()
          return .end(index - 1, next: index)
        }
      case UInt8(ascii: "\n"):
        isLineStart = true
        indent = 0
        if depth == 0 && rowDepth == 0 { return .end(index - 1, next: index) }
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        indent += 1
      case UInt8(ascii: "\r"): break
      default:
        isLineStart = false
        followsComma = false
      }
    }
    return nil
  }

  /// Whether a bracket opens more rows.
  private func beginsRows(_ byte: UInt8) -> Bool {
    areNamed ? byte == UInt8(ascii: "{") && name.isOfRows : byte == UInt8(ascii: "[")
  }

  /// Opens a container, unless a new row must begin with it.
  private mutating func open(_ byte: UInt8, at index: Int) -> Event? {
    let isInRow = depth > rowDepth
    if isInRow && isLineStart && indent <= rowIndent {
      let isMisplaced = followsComma && kinds & 1 == 1 && depth - rowDepth < 64
      if isMisplaced || isLost {
        settle()
        return .anew(index)
      }
    }
    if depth == rowDepth {
      if followsRow && isAmongRows {
        settle()
        return .anew(index)
      }
      rowIndent = isLineStart ? indent : 0
    }
    depth += 1
    kinds = kinds << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
    isLineStart = false
    followsComma = false
    return nil
  }

  private mutating func close(_ byte: UInt8, at index: Int) -> Event? {
    isLineStart = false
    followsComma = false
    let closesObject = byte == UInt8(ascii: "}")
    if depth > rowDepth {
      if depth - rowDepth < 64 && (kinds & 1 == 1) != closesObject { isLost = true }
    } else if closesObject != areNamed && rowDepth > 0 && isAmongRows {
      // A brace too many: an array of rows is closed by a bracket alone.
      return nil
    }
    kinds >>= 1
    depth = max(0, depth - 1)
    if depth == rowDepth {
      isLost = false
      followsRow = rowDepth > 0
    }
    if rowDepth == 0 { return depth == 0 ? .end(index, next: index) : nil }
    guard depth == rowDepth - 1, isAmongRows else { return nil }
    isAmongRows = false
    return .last(index - 1)
  }

  /// Goes back to where rows stand side by side. What is forgotten here is what a reader that
  /// begins at this place does not know.
  private mutating func settle() {
    depth = rowDepth
    kinds = 0
    isInString = false
    isLost = false
    rowIndent = 0
    followsComma = false
    followsRow = false
  }

  /// Passes the blanks at the beginning of a line inside a string; whether a row begins behind.
  private mutating func lineInString(_ bytes: Bytes, _ index: inout Int) -> Bool {
    let byte = bytes[index]
    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      indent += 1
      index += 1
      return false
    }
    let opens = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    if opens && depth > rowDepth && indent <= rowIndent {
      settle()
      return true
    }
    isLineStart = false
    return false
  }

  /// Passes the rest of a string, or of its line.
  @inline(__always)
  private mutating func string(_ bytes: Bytes, _ index: inout Int) {
    if isEscaped {
      isEscaped = false
      index += 1
    }
    while index < bytes.count {
      while index + Block.width <= bytes.count {
        let run = Block(bytes.start + index).countInString
        index += run
        if run < Block.width { break }
      }
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\"") {
          isInString = false
          return
        }
        if byte == UInt8(ascii: "\n") {
          isLineStart = true
          indent = 0
          return
        }
        if byte == UInt8(ascii: "\\") {
          if index == bytes.count {
            isEscaped = true
            return
          }
          index += 1
          break
        }
      }
    }
  }
}
