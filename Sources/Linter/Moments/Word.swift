import Corpus

/// The first eight letters of a word, in small letters, as one number.
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  let letters: UInt64

  init(letters: UInt64) { self.letters = letters }

  init(_ bytes: Bytes) {
    var letters: UInt64 = 0
    for index in 0..<min(8, bytes.count) {
      letters |= UInt64(bytes[index].small) << UInt64(8 * index)
    }
    self.letters = letters
  }

  init(byte: UInt8) { letters = UInt64(byte.small) }

  init(stringLiteral text: StaticString) { self.init(Bytes(text)) }

  init(_ text: some StringProtocol) {
    var text = String(text)
    self = text.withUTF8 { Word(Bytes($0)) }
  }

  /// What a number is.
  static let none = Word(letters: 0)
}

/// A word, a number or a mark of a text.
struct Piece {
  enum Kind { case word, number, mark }

  let kind: Kind
  let range: Range<Int>
  /// The word; of a mark, the mark.
  let word: Word
  /// The number, and with how many digits it is written before a point.
  let value: Double
  let digits: Int

  /// The value of a whole number of at most two digits that is no larger than a limit.
  func small(_ most: Int) -> Int? {
    guard kind == .number, digits <= 2, value == value.rounded(), Int(value) <= most else {
      return nil
    }
    return Int(value)
  }
}

extension Piece {
  /// Takes a text apart. A comma between digits groups thousands; a point begins the fraction.
  static func all(_ bytes: Bytes) -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      if byte.isDigit {
        let (value, digits) = number(bytes, &index)
        pieces.append(
          Piece(kind: .number, range: start..<index, word: .none, value: value, digits: digits))
      } else if byte.isLetter {
        while index < bytes.count, bytes[index].isLetter { index += 1 }
        pieces.append(
          Piece(
            kind: .word, range: start..<index, word: Word(bytes[start..<index]), value: 0, digits: 0
          ))
      } else {
        index += 1
        guard byte > 0x20 else { continue }
        pieces.append(
          Piece(
            kind: .mark, range: start..<index, word: Word(bytes[start..<index]), value: 0, digits: 0
          ))
      }
    }
    return pieces
  }

  private static func number(_ bytes: Bytes, _ index: inout Int) -> (Double, Int) {
    var value = 0.0
    var digits = 0
    while index < bytes.count {
      if bytes[index].isDigit {
        value = value * 10 + Double(bytes[index] - 48)
        digits += 1
        index += 1
      } else if bytes[index] == UInt8(ascii: ","), index + 3 < bytes.count,
        bytes[index + 1].isDigit, bytes[index + 2].isDigit, bytes[index + 3].isDigit,
        index + 4 >= bytes.count || !bytes[index + 4].isDigit
      {
        index += 1
      } else {
        break
      }
    }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isDigit
    else { return (value, digits) }
    index += 1
    var scale = 0.1
    while index < bytes.count, bytes[index].isDigit {
      value += Double(bytes[index] - 48) * scale
      scale /= 10
      index += 1
    }
    return (value, digits)
  }
}
