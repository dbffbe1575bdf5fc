import Corpus
import JSON
import Testing

@Suite struct `A tape` {
  private func read(_ text: String) throws -> [String] {
    var padded = Array(text.utf8)
    let count = padded.count
    padded += [UInt8](repeating: 0, count: 64)
    return try padded.withUnsafeBufferPointer { buffer in
      var tape = Tape()
      try tape.read(Bytes(start: buffer.baseAddress!, count: count))
      return (0..<tape.count).map { "\(tape[$0].kind) \(tape.bytes($0).string)" }
    }
  }

  @Test func `lays out values in the order of the text`() throws {
    #expect(
      try read(#" {"a": [1, -2.5e3 ,true], "b\n" : {"c":null , "d" :"\u00e9\" "} } "#) == [
        #"object {"a": [1, -2.5e3 ,true], "b\n" : {"c":null , "d" :"\u00e9\" "} }"#, "string a",
        "array [1, -2.5e3 ,true]", "number 1", "number -2.5e3", "yes true", #"string b\n"#,
        #"object {"c":null , "d" :"\u00e9\" "}"#, "string c", "null null", "string d",
        #"string \u00e9\" "#,
      ])
    #expect(try read("[]") == ["array []"])
    #expect(try read(#""x""#) == ["string x"])
  }

  @Test(arguments: [
    (#"{"a":1,}"#, 7, Fault.Cause.expectedKey), (#"[1 2]"#, 3, .expectedComma),
    (#"{"a" 1}"#, 5, .expectedColon), (#"[1"#, 2, .unclosed), (#"[1] x"#, 4, .trailing),
    (#"{"a": tru}"#, 6, .badLiteral), (#"[01]"#, 1, .badNumber), (#"["abc]"#, 1, .unclosedString),
    (#"[,1]"#, 1, .expectedValue), ("[\"a\u{1}\"]", 3, .controlCharacter), ("", 0, .empty),
  ])
  func `says where and why a text is not JSON`(_ text: String, _ offset: Int, _ cause: Fault.Cause)
  {
    #expect(throws: Fault(cause, at: offset)) { try read(text) }
  }
}
