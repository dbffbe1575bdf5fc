import Corpus
import JSON
import Testing

@Suite struct `A string of JSON` {
  /// What is read of a string that stands between others, so that a look beyond its ends shows.
  private func read(_ written: String) throws -> (text: String, Escapes.Decoded) {
    var padded = Array(#"{["#.utf8) + Array(written.utf8)
    let count = written.utf8.count
    padded += Array(#"", "<\u0000[{\\"]}"#.utf8) + [UInt8](repeating: UInt8(ascii: "{"), count: 64)
    return try padded.withUnsafeBufferPointer { buffer in
      let place = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 64)
      defer { place.deallocate() }
      let bytes = Bytes(start: buffer.baseAddress! + 2, count: count)
      let decoded = try Escapes.read(bytes, to: place)
      return (Bytes(start: place, count: decoded.count).string, decoded)
    }
  }

  private static let escapes = [
    (#"\n"#, "\n"), (#"\\\\"#, #"\\"#), (#"\"\/\b\f\r\t"#, "\"/\u{8}\u{c}\r\t"),
    (#"\u00e9"#, "é"), (#"\u20AC"#, "€"), (#"\ud83d\ude00"#, "😀"), (#"\ud83dx"#, "\u{FFFD}x"),
    (#"\n\n\n\u0041"#, "\n\n\nA"), ("é", "é"),
  ]

  @Test(arguments: 0...130)
  func `means the same wherever its escapes stand`(_ before: Int) throws {
    let head = String(repeating: "a", count: before)
    for after in [0, 1, 63, 64, 70] {
      let tail = String(repeating: "b", count: after)
      for (written, meant) in Self.escapes {
        let (text, decoded) = try read(head + written + tail)
        #expect(text == head + meant + tail)
        #expect((decoded.lone == before) == written.contains("x"))
      }
      for (written, meant) in [("<", "<"), ("[", "["), ("{", "{"), (#"\u003c"#, "<")] {
        let (text, decoded) = try read(head + written + tail)
        #expect(text == head + meant + tail)
        #expect(!decoded.isPlain)
      }
      #expect(try read(head + #"\u0000"# + tail).1.mayHoldZero)
    }
  }

  @Test func `with an escape that does not exist is refused at its place`() {
    for written in [#"ab\x"#, #"ab\u12g4"#, #"ab\u12"#] {
      #expect(throws: Fault(.badEscape, at: 2)) { try read(written) }
    }
  }

  #if arch(x86_64)
    @Test func `is known to be plain, whatever stands behind it`() throws {
      for count in 0...200 {
        let decoded = try read(String(repeating: "]", count: count)).1
        #expect(decoded.isPlain && !decoded.mayHoldZero)
      }
    }
  #endif
}
