extension String {
  /// How many columns of a terminal the text takes.
  package var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// Spaces behind the text until it takes so many columns.
  package func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }

  /// Spaces before the text until it takes so many columns.
  package func aligned(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns)) + self
  }

  /// As lines that take at most so many columns; words are never broken.
  package func wrapped(_ width: Int?) -> [String] {
    guard let width else { return [self] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in unbroken {
      let wanted = String(word).columns
      if used > 0 && used + 1 + wanted > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line += used > 0 ? " \(word)" : String(word)
      used += wanted + (used > 0 ? 1 : 0)
    }
    return lines + [line]
  }

  /// Its words; what stands between backquotes, such as a command that is pasted, is one.
  private var unbroken: [Substring] {
    let marks = utf8.count { $0 == UInt8(ascii: "`") }
    guard marks > 0, marks % 2 == 0 else { return split(separator: " ") }
    var words: [Substring] = []
    var isQuoted = false
    for word in split(separator: " ") {
      if isQuoted, let last = words.last {
        words[words.count - 1] = self[last.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
      for byte in word.utf8 where byte == UInt8(ascii: "`") { isQuoted.toggle() }
    }
    return words
  }
}

extension Unicode.Scalar {
  /// Two for the wide scripts and pictures of East Asia, none for marks that combine.
  package var columns: Int {
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
