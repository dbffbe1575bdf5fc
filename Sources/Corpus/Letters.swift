/// How many letters of each script there are in some texts.
package struct Letters: Sendable {
  private var counts = Array(repeating: 0, count: Script.allCases.count)

  package init() {}

  package subscript(script: Script) -> Int { counts[script.rawValue] }

  /// Begins anew.
  package mutating func clear() {
    for index in counts.indices { counts[index] = 0 }
  }

  /// Counts the letters of a text; a character that is cut at its end is none.
  package mutating func count(_ text: Bytes) {
    var at = 0
    var latin = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        // Setting one bit makes a capital letter small.
        if (byte | 0x20) &- 97 < 26 { latin += 1 }
        at += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard at + length <= text.count else { break }
      var scalar = UInt32(byte) & (0x7F >> UInt32(length))
      for next in at + 1..<at + length { scalar = scalar << 6 | UInt32(text[next]) & 0x3F }
      if let script = Script(scalar) { counts[script.rawValue] += 1 }
      at += length
    }
    counts[Script.latin.rawValue] += latin
  }

  /// The script of more than half of the letters; nil where there is none. Japanese is written in Han
  /// too, so that kana among them claim them.
  package var script: Script? {
    var counts = counts
    let (han, japanese) = (Script.han.rawValue, Script.japanese.rawValue)
    if counts[japanese] * 8 > counts[han] {
      counts[japanese] += counts[han]
      counts[han] = 0
    }
    let all = counts.reduce(0, +)
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] * 2 > all
    else { return nil }
    return Script(rawValue: most)
  }
}
