/// A word or a mark of a sentence.
package struct Token {
  /// The word's number in the lexicon; 0 for one that no page knows, negative for a mark.
  package var word: Int32
  /// Where it stands in the arena.
  package var start: UInt32
  package var end: UInt32
  package var shape: Shape

  package struct Shape: OptionSet {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Begins with a capital.
    package static let capital = Shape(rawValue: 1)
    package static let number = Shape(rawValue: 2)
    /// Nothing stands between it and the token before: "AI-based".
    package static let joined = Shape(rawValue: 4)
    /// All of it is capitals, and more than one.
    package static let shouted = Shape(rawValue: 8)
    /// The second word of a short form: the "not" of "can't".
    package static let second = Shape(rawValue: 16)
  }

  @inline(__always) package var isMark: Bool { word < 0 }

  @inline(__always)
  package func `is`(_ mark: Mark) -> Bool { word == -Int32(mark.rawValue) }
}

/// What stands between words.
package enum Mark: UInt8 {
  case none, comma, semicolon, colon, opening, closing, quote, slash, question, exclamation, stop
  case line, dash
  /// The comma between the members of a list in Chinese.
  case enumeration

  /// The mark that a wide or typographic character is.
  init?(wide code: Int) {
    switch code {
    case 0xFF0C: self = .comma
    case 0x3001: self = .enumeration
    case 0xFF1B: self = .semicolon
    case 0xFF1A: self = .colon
    case 0xFF08, 0x3010: self = .opening
    case 0xFF09, 0x3011: self = .closing
    case 0x201C, 0x201D, 0x300C, 0x300D, 0x300E, 0x300F, 0x300A, 0x300B: self = .quote
    case 0xFF1F: self = .question
    case 0xFF01: self = .exclamation
    case 0x3002: self = .stop
    case 0x2013, 0x2014, 0x2015: self = .dash
    default: return nil
    }
  }
}

extension Token {
  /// The number that it is; nil where it is none, or one with more than digits.
  func number(in bytes: UnsafePointer<UInt8>) -> Int? {
    guard shape.contains(.number) else { return nil }
    var number = 0
    for place in Int(start)..<Int(end) {
      guard bytes[place] >= 48, bytes[place] <= 57, number < 100_000 else { return nil }
      number = number * 10 + Int(bytes[place] - 48)
    }
    return number
  }
}
