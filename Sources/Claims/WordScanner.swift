import Corpus

/// Cuts bytes into words and marks. Letters of scripts without word borders are words of their own.
struct WordScanner {
  let bytes: UnsafePointer<UInt8>
  let first: Int
  let end: Int
  var position: Int

  init(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    first = range.lowerBound
    position = range.lowerBound
    end = range.upperBound
  }

  enum Kind: UInt8 { case word, number, letter, mark }

  struct Piece {
    var kind: Kind
    var mark: Mark
    var start: Int
    var end: Int
    /// Whether a typographic apostrophe is in it.
    var isCurly = false
  }

  /// The next word or mark; nil at the end.
  @inline(__always)
  mutating func next() -> Piece? {
    while position < end {
      let byte = bytes[position]
      let kind = ByteKind.of(byte)
      switch kind {
      case .letter: return word()
      case .digit: return number()
      case .space: position += 1
      case .high:
        if let piece = high() { return piece }
      case .mark:
        let start = position
        position += 1
        if let mark = mark(byte) {
          return Piece(kind: .mark, mark: mark, start: start, end: position)
        }
      }
    }
    return nil
  }

  /// A word that is nothing but letters of ASCII, and fewer than sixteen.
  struct PlainWord {
    var start: Int
    var end: Int
    var spelling: Spelling
  }

  /// Passes over spaces; the byte behind them, nil at the end.
  @inline(__always)
  mutating func afterSpaces() -> UInt8? {
    while position < end {
      if bytes[position] != 32 { return bytes[position] }
      position += 1
    }
    return nil
  }

  /// The next word where it is a plain one, as most are; it is found eight bytes at a time. Nil where
  /// something else is next. The bytes behind a text can be read.
  @inline(__always)
  mutating func plainWord() -> PlainWord? {
    let small = eight(at: position)
    var count = WordScanner.letters(in: small)
    let spelling: Spelling
    if count < 8 {
      guard count > 0 else { return nil }
      spelling = Spelling(short: small & (1 << UInt64(8 &* count) &- 1))
    } else {
      count = 8 &+ WordScanner.letters(in: eight(at: position &+ 8))
      guard count < 16 else { return nil }
      spelling = Spelling(first: small, last: eight(at: position &+ count &- 8))
    }
    let behind = position &+ count
    guard behind <= end else { return nil }
    if behind < end {
      let byte = bytes[behind]
      if byte >= 0x80 || byte >= 48 && byte <= 57 { return nil }
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "&"),
        behind + 1 < end, ByteKind.of(bytes[behind + 1]) == .letter
      {
        return nil
      }
    }
    let start = position
    position = behind
    return PlainWord(start: start, end: behind, spelling: spelling)
  }

  /// Eight bytes, capitals as small letters.
  @inline(__always)
  private func eight(at place: Int) -> UInt64 {
    UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self) | 0x2020_2020_2020_2020
  }

  /// How many of eight bytes are letters, up to the first that is none.
  @inline(__always)
  private static func letters(in eight: UInt64) -> Int {
    (~EightBytes.letters(eight) & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }

  /// The next letter where it is one of a script without word borders that is looked up by itself,
  /// by its number among those.
  @inline(__always)
  mutating func plainLetter() -> Int? {
    guard position + 2 < end, let letter = Vocabulary.letter(bytes + position),
      letter >= 0x40
    else { return nil }
    position += 3
    return letter
  }

  private mutating func word() -> Piece {
    let start = position
    var isCurly = false
    while position < end {
      let byte = bytes[position]
      let kind = ByteKind.of(byte)
      if kind == .letter || kind == .digit {
        position += 1
      } else if kind == .high {
        if isApostrophe(position) {
          guard position + 3 < end, ByteKind.of(bytes[position + 3]) == .letter else { break }
          isCurly = true
          position += 3
        } else if byte < 0xE2 && byte != 0xC2 {
          position += byte < 0xE0 ? 2 : 3
        } else {
          break
        }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "&")
      {
        // "isn't", "example.com", "AT&T"
        guard position + 1 < end, ByteKind.of(bytes[position + 1]) == .letter else { break }
        if byte == UInt8(ascii: "."), startsSentence(position + 1) { break }
        position += 1
      } else {
        break
      }
    }
    position = min(position, end)
    var piece = Piece(kind: .word, mark: .none, start: start, end: position)
    piece.isCurly = isCurly
    return piece
  }

  /// Whether a capital stands here: "done.Next" is two sentences.
  private func startsSentence(_ index: Int) -> Bool { bytes[index] >= 65 && bytes[index] <= 90 }

  private mutating func number() -> Piece {
    let start = position
    while position < end {
      let byte = bytes[position]
      if ByteKind.of(byte) == .digit || ByteKind.of(byte) == .letter {
        position += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), position + 1 < end,
        ByteKind.of(bytes[position + 1]) == .digit
      {
        position += 2
      } else {
        break
      }
    }
    return Piece(kind: .number, mark: .none, start: start, end: position)
  }

  private func isApostrophe(_ index: Int) -> Bool {
    index + 2 < end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98)
  }

  private func mark(_ byte: UInt8) -> Mark? {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closing
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "\n"):
      WordScanner.isWrap(bytes, position - 1, in: first..<end) ? nil : .line
    case UInt8(ascii: "-"): isDash() ? .dash : nil
    default: nil
    }
  }

  /// Whether a line ends only because it was full: the next goes on in the middle of a sentence.
  static func isWrap(_ bytes: UnsafePointer<UInt8>, _ index: Int, in text: Range<Int>) -> Bool {
    guard index + 1 < text.upperBound, index - WordScanner.fullLine >= text.lowerBound,
      bytes[index + 1] >= UInt8(ascii: "a"), bytes[index + 1] <= UInt8(ascii: "z")
    else { return false }
    let last = bytes[index - 1]
    guard last == UInt8(ascii: ",") || last >= UInt8(ascii: "a") && last <= UInt8(ascii: "z")
    else { return false }
    return (index - WordScanner.fullLine..<index).allSatisfy { bytes[$0] != UInt8(ascii: "\n") }
  }

  /// Nobody breaks a line that is shorter.
  private static let fullLine = 32

  /// Whether the hyphen just passed stands between spaces or is doubled.
  private func isDash() -> Bool {
    let before = position >= 2 ? bytes[position - 2] : 32
    let after = position < end ? bytes[position] : 32
    return (before == 32 && after == 32) || before == UInt8(ascii: "-")
  }

  private mutating func high() -> Piece? {
    let start = position
    let byte = bytes[start]
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    position = min(start + length, end)
    guard length == 3, start + 2 < end else {
      if length == 2, byte != 0xC2 {
        position = start
        return word()
      }
      return nil
    }
    let code = Int(byte & 15) << 12 | Int(bytes[start + 1] & 63) << 6 | Int(bytes[start + 2] & 63)
    if let mark = Mark(wide: code) {
      return Piece(kind: .mark, mark: mark, start: start, end: position)
    }
    if (0x3040...0x9FFF).contains(code) || (0xAC00...0xD7AF).contains(code) {
      return Piece(kind: .letter, mark: .none, start: start, end: position)
    }
    if code < 0x2000 || code > 0xFF00 {
      position = start + 3
      return Piece(kind: .word, mark: .none, start: start, end: position)
    }
    return nil
  }
}

/// What a byte is for a scanner of words.
enum ByteKind: UInt8 {
  case letter, digit, space, mark, high

  @inline(__always)
  static func of(_ byte: UInt8) -> ByteKind {
    if byte >= 0x80 { return .high }
    let lower = byte | 0x20
    if lower >= 97 && lower <= 122 { return .letter }
    if byte >= 48 && byte <= 57 { return .digit }
    if byte == 32 || byte == 9 || byte == 13 || byte == 0 { return .space }
    return .mark
  }
}
