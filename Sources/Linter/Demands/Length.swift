import Corpus

/// How long answers may be.
struct Length: Sendable, CustomStringConvertible {
  enum Unit: String, Sendable, CaseIterable { case words, sentences, characters, letters }

  let unit: Unit
  let most: Int

  var description: String {
    let name = unit == .letters ? "Chinese letters" : unit.rawValue
    return "\(most) \(most == 1 ? String(name.dropLast()) : name)"
  }

  /// Whether an answer is longer by more than counting may be wrong.
  func isExceeded(by answer: Bytes) -> Bool {
    switch unit {
    case .words: answer.wordCount > most * 5 / 4 + 3
    case .sentences: answer.sentenceCount > most + max(1, most / 2)
    case .characters: answer.letterCount > most * 11 / 10 + 10
    case .letters: answer.wideCount > most * 5 / 4 + 3
    }
  }
}

extension Bytes {
  /// Runs of letters and digits between white space.
  fileprivate var wordCount: Int {
    var count = 0
    var isWord = false
    for index in 0..<self.count {
      if self[index] <= 32 {
        isWord = false
      } else if !isWord, self[index].isLetter || self[index].isDigit || self[index] >= 0x80 {
        isWord = true
        count += 1
      }
    }
    return count
  }

  /// Sentences of three words and more; a line ends one. Short ones may be a title or "e.g.".
  fileprivate var sentenceCount: Int {
    sentences.count { range in
      let sentence = self[range]
      let isSentence = sentence.wordCount >= 3 || sentence.wideCount >= 4
      return isSentence && (range.upperBound >= trimmed.upperBound || !sentence.endsShortened)
    }
  }

  /// Whether it ends with a word that is shortened: "Dr.", "U.S.".
  private var endsShortened: Bool {
    let core = trimmed
    guard let end = core.last, self[end] == UInt8(ascii: ".") else { return false }
    let length = (core.lowerBound..<end).reversed().prefix { self[$0].isLetter }.count
    return (1...3).contains(length) && (65...90).contains(self[end - length])
  }

  fileprivate var letterCount: Int { (0..<count).count { self[$0] & 0xC0 != 0x80 } }

  fileprivate var wideCount: Int { (0..<count).count { (0xE4...0xE9).contains(self[$0]) } }
}
