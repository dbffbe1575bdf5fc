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
}
