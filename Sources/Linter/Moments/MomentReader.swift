/// Reads one time, date, duration or number that begins at a piece.
struct MomentReader {
  let pieces: [Piece]
  let start: Int

  init(_ pieces: [Piece], at start: Int) {
    self.pieces = pieces
    self.start = start
  }

  /// The bytes of so many pieces.
  func range(_ length: Int) -> Range<Int> {
    pieces[start].range.lowerBound..<pieces[start + length - 1].range.upperBound
  }

  func piece(_ offset: Int) -> Piece? {
    pieces.indices.contains(start + offset) ? pieces[start + offset] : nil
  }

  func has(_ offset: Int, _ word: Word) -> Bool { piece(offset)?.word == word }

  func isOne(_ offset: Int, of words: WordSet) -> Bool {
    piece(offset).map { $0.kind == .word && words.contains($0.word) } ?? false
  }

  /// Whether nothing stands between two pieces.
  func touches(_ offset: Int) -> Bool {
    guard let left = piece(offset - 1), let right = piece(offset) else { return false }
    return left.range.upperBound == right.range.lowerBound
  }

  /// A number in digits or as a word up to a hundred; "twenty five" is one.
  func number() -> (value: Double, length: Int)? {
    guard let first = piece(0) else { return nil }
    if first.kind == .number {
      if let scale = scale(1) { return (first.value * scale, 2) }
      return (first.value, 1)
    }
    if let dozens = dozens() { return dozens }
    guard first.kind == .word, let value = TimeWords.numbers[first.word] else { return nil }
    if let scale = scale(1) { return (Double(value) * scale, 2) }
    if value >= 20, value < 100 {
      let next = has(1, "-") ? 2 : 1
      if let unit = piece(next).flatMap({ TimeWords.numbers[$0.word] }), unit < 10 {
        return (Double(value + unit), next + 1)
      }
    }
    return (Double(value), 1)
  }

  /// "A dozen", "half a dozen".
  private func dozens() -> (value: Double, length: Int)? {
    if has(0, "a"), has(1, "dozen") { return (12, 2) }
    let isHalf = has(0, "half") && has(1, "a") && has(2, "dozen")
    return isHalf ? (6, 3) : nil
  }

  private func scale(_ offset: Int) -> Double? {
    if let scale = wideScale(offset) { return scale }
    guard let word = piece(offset), word.kind == .word else { return nil }
    if word.word == "k" && touches(offset) { return 1_000 }
    if word.word == "thousand" || word.word == "grand" { return 1_000 }
    if word.word == "million" { return 1_000_000 }
    if word.word == "hundred" { return 100 }
    if word.word == "dozen" { return 12 }
    return nil
  }

  /// 万 and 亿, which are read as their first bytes.
  private func wideScale(_ offset: Int) -> Double? {
    guard touches(offset), let first = piece(offset), first.kind == .mark else { return nil }
    func follows(_ bytes: [UInt8]) -> Bool {
      bytes.enumerated().allSatisfy { index, byte in
        piece(offset + index)?.word == Word(byte: byte)
      }
    }
    if follows([0xE4, 0xB8, 0x87]) { return 10_000 }
    if follows([0xE4, 0xBA, 0xBF]) { return 100_000_000 }
    return nil
  }

  /// "ten minutes", "an hour and a half", "half an hour", "PT10M".
  func span() -> (value: Double, amount: Double, length: Int)? {
    if has(0, "pt"), let number = piece(1), number.kind == .number,
      let unit = piece(2).flatMap({ TimeWords.units[$0.word] })
    {
      let rest = smaller(than: unit, from: 3)
      return (number.value * unit + rest.seconds, number.value, 3 + rest.length)
    }
    if has(0, "half"), has(1, "an") || has(1, "a"), has(2, "hour") { return (1800, 0.5, 3) }
    var amount = 0.0
    var length = 0
    if has(0, "an") || has(0, "a") {
      (amount, length) = (1, 1)
    } else if let number = number() {
      (amount, length) = number
    } else {
      return nil
    }
    if has(length, "-") { length += 1 }
    guard let word = piece(length), let unit = TimeWords.units[word.word] else { return nil }
    // A single letter is a unit only where it touches the number, as in "10m".
    if word.range.count == 1 {
      let isGlued = piece(-1)?.kind == .word && touches(0) || touches(length + 1)
      let goesOn = smaller(than: unit, from: length + 1).length > 0
      guard touches(length), !isGlued || goesOn else { return nil }
    }
    length += 1
    let seconds = amount * unit
    if has(length, "and"), has(length + 1, "a"), has(length + 2, "half") {
      return (seconds + unit / 2, amount, length + 3)
    }
    let rest = smaller(than: unit, from: length)
    return (seconds + rest.seconds, amount, length + rest.length)
  }

  /// What is added in smaller units: "and 15 minutes", "30s"; nothing where nothing is.
  private func smaller(than unit: Double, from first: Int) -> (seconds: Double, length: Int) {
    guard unit <= 3600 else { return (0, 0) }
    var offset = has(first, ",") ? first + 1 : first
    if has(offset, "and") { offset += 1 }
    guard let number = MomentReader(pieces, at: start + offset).number(),
      let next = piece(offset + number.length).flatMap({ TimeWords.units[$0.word] }), next < unit
    else { return (0, 0) }
    let length = offset + number.length + 1 - first
    let rest = smaller(than: next, from: first + length)
    return (number.value * next + rest.seconds, length + rest.length)
  }
}
