import Corpus

// What a request is cut into where its words alone say what it takes.

extension Bytes {
  /// Whether it begins with whole words.
  func opens(with beginning: [UInt8]) -> Bool {
    count >= beginning.count && self[0..<beginning.count].first(of: beginning) == 0
      && (count == beginning.count || beginning.last! >= 0x80 || !self[beginning.count].isLetter)
  }

  /// Whether four digits by themselves are a year not before one.
  func holdsYear(from first: Int) -> Bool {
    var digits = 0
    var value = 0
    for place in 0...count {
      let digit = place < count ? Int(self[place]) - 48 : -1
      if (0...9).contains(digit), digits < 5 {
        value = digits < 4 ? value * 10 + digit : value
        digits += 1
        continue
      }
      if digits == 4, (first...2100).contains(value) { return true }
      if !(0...9).contains(digit) { (digits, value) = (0, 0) }
    }
    return false
  }

  /// As many words as name what is asked for: "Create a large picture of …".
  var firstWords: Bytes { self[0..<Swift.min(count, 40)] }

  /// What stands between its marks.
  var clauses: [Bytes] {
    var clauses: [Bytes] = []
    var start = 0
    for place in 0..<count where Bytes.closes(self, at: place) {
      clauses.append(self[start..<place + 1])
      start = place + 1
    }
    return clauses + [self[start..<count]]
  }

  /// A mark with a blank behind it, the end of a line, or "。", "！", "？", "，" by their last bytes.
  private static func closes(_ bytes: Bytes, at place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ","):
      place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: " ")
    case 0x82: place >= 2 && bytes[place - 2] == 0xE3 && bytes[place - 1] == 0x80
    case 0x81, 0x9F, 0x8C: place >= 2 && bytes[place - 2] == 0xEF && bytes[place - 1] == 0xBC
    default: false
    }
  }
}
