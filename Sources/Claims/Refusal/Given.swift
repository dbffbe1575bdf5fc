/// What an answer hands over, counted on its bytes.
struct Given {
  /// Lines that begin like members of a list.
  var members = 0
  var hasCode = false
  /// Words, about; letters of Chinese count half.
  var words = 0

  init(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    var isLineStart = true
    var inWord = false
    var wide = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        isLineStart = true
        inWord = false
      } else if byte == 32 || byte == 9 {
        inWord = false
      } else {
        if isLineStart { noteLine(bytes, index, range.upperBound) }
        isLineStart = false
        if byte >= 0xE3 && byte < 0xEA {
          wide += 1
        } else if byte < 0x80 && !inWord {
          words += 1
          inWord = true
        }
      }
      index += 1
    }
    words += wide / 2
  }

  private mutating func noteLine(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    let first = bytes[start]
    if first == UInt8(ascii: "`") {
      if start + 2 < end, bytes[start + 1] == first, bytes[start + 2] == first { hasCode = true }
    } else if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") {
      if start + 1 < end, bytes[start + 1] == 32 { members += 1 }
    } else if first == 0xE2 {
      // "•"
      if start + 2 < end, bytes[start + 1] == 0x80, bytes[start + 2] == 0xA2 { members += 1 }
    } else if first >= 48 && first <= 57 {
      var index = start
      while index < end, bytes[index] >= 48 && bytes[index] <= 57 { index += 1 }
      guard index < end, index - start <= 2 else { return }
      if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
        || bytes[index] == 0xE3
      {
        members += 1
      }
    }
  }
}
