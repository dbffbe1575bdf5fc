extension ClaimReader {
  /// Whether a stretch of text names the speaker, or what is the user's; asked before its words are
  /// looked at.
  func namesSpeaker(_ range: Range<Int>) -> Bool {
    // "It's Nova." answers a question.
    if isShort, range.lowerBound == Int(text.start), range.count < 40 { return true }
    var index = range.lowerBound
    var isStart = true
    let end = range.upperBound
    while index < end {
      let byte = base[index]
      let isLetter = byte | 0x20 >= 97 && byte | 0x20 <= 122
      if isStart, isLetter, isSpeaker(index, end) { return true }
      isStart = !isLetter
      index += 1
    }
    return false
  }

  /// I, my, me, myself, we, our, your, this, been; "as a", which may begin "as an AI".
  @inline(__always)
  private func isSpeaker(_ index: Int, _ end: Int) -> Bool {
    func letter(_ offset: Int) -> UInt8 { index + offset < end ? base[index + offset] | 0x20 : 32 }
    func ends(_ offset: Int) -> Bool {
      let byte = letter(offset)
      return byte < 97 || byte > 122
    }
    switch letter(0) {
    case UInt8(ascii: "i"): return ends(1) || letter(1) == UInt8(ascii: "m") && ends(2)
    case UInt8(ascii: "m"):
      if letter(1) == UInt8(ascii: "e") { return ends(2) }
      return letter(1) == UInt8(ascii: "y")
        && (ends(2) || letter(2) == UInt8(ascii: "s") && letter(3) == UInt8(ascii: "e"))
    case UInt8(ascii: "w"): return letter(1) == UInt8(ascii: "e") && ends(2)
    case UInt8(ascii: "o"):
      return letter(1) == UInt8(ascii: "u") && letter(2) == UInt8(ascii: "r") && ends(3)
    case UInt8(ascii: "y"):
      return isShort && letter(1) == UInt8(ascii: "o") && letter(2) == UInt8(ascii: "u")
        && letter(3) == UInt8(ascii: "r") && ends(4)
    case UInt8(ascii: "b"):
      return isShort && letter(1) == UInt8(ascii: "e") && letter(2) == UInt8(ascii: "e")
        && letter(3) == UInt8(ascii: "n") && ends(4)
    case UInt8(ascii: "t"):
      guard letter(1) == UInt8(ascii: "h"), letter(2) == UInt8(ascii: "i"),
        letter(3) == UInt8(ascii: "s"), ends(4)
      else { return false }
      // "this model", "this is", hardly "this way".
      let next = letter(5)
      return next == UInt8(ascii: "m") || next == UInt8(ascii: "a") || next == UInt8(ascii: "b")
        || next == UInt8(ascii: "c") || next == UInt8(ascii: "i")
    case UInt8(ascii: "a"):
      // "as an AI", "AIs like me"
      return letter(1) == UInt8(ascii: "s") && ends(2) && letter(3) == UInt8(ascii: "a")
    default: return false
    }
  }
}
