import Corpus

extension Bytes {
  /// What is asked of a material that stands behind it, after a colon or on a line of its own; nil
  /// where none does, or where the material is elsewhere.
  var lead: Bytes? {
    guard first(of: Array("http".utf8)) == nil else { return nil }
    for place in 0..<Swift.min(count, 200) where Bytes.parts(self, at: place) {
      let rest = self[place + 1..<count]
      if rest.trimmed.count >= 6 { return self[0..<place] }
    }
    return nil
  }

  /// ":", "：" by its last byte, or the end of a line.
  private static func parts(_ bytes: Bytes, at place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: ":"), UInt8(ascii: "\n"): true
    case 0x9A: place >= 2 && bytes[place - 2] == 0xEF && bytes[place - 1] == 0xBC
    default: false
    }
  }
}
