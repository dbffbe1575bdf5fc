import Corpus

/// A line and a column of a file, both counted from 1; columns are counted in characters, by their
/// Unicode scalars.
struct Mark: Equatable {
  var line = 1
  var column = 1

  /// Moves on over bytes.
  mutating func pass(_ bytes: Bytes) {
    var start = 0
    var index = bytes.count
    while index > 0 {
      if bytes[index - 1] == UInt8(ascii: "\n") {
        start = index
        column = 1
        break
      }
      index -= 1
    }
    line += bytes[0..<start].total { $0 == UInt8(ascii: "\n") }
    column += bytes[start..<bytes.count].total { $0 & 0xC0 != 0x80 }
  }
}

extension Bytes {
  /// How many of the bytes are of a kind.
  @inline(__always)
  fileprivate func total(_ isOfKind: (UInt8) -> Bool) -> Int {
    var total = 0
    for byte in buffer where isOfKind(byte) { total &+= 1 }
    return total
  }
}
