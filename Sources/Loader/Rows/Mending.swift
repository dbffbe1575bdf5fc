import Corpus
import JSON

extension Arena {
  /// Puts a question mark for every byte from an offset on that is not UTF-8; nothing moves.
  mutating func mend(from start: Int) {
    var from = start
    while let place = Fault.firstBadUTF8(bytes[from..<count]) {
      put(UInt8(ascii: "?"), at: from + place)
      from += place + 1
    }
  }

  /// Puts one byte in the place of each like another.
  mutating func replace(_ byte: UInt8, by other: UInt8) {
    var from = 0
    while let place = bytes.find(byte, from: from) {
      put(other, at: place)
      from = place + 1
    }
  }
}
