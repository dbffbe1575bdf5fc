import Corpus
import Foundation
import Testing

@testable import Loader

@Suite struct `A CSV file` {
  private func tale(_ text: String, as name: String = "a.csv") throws -> [String] {
    try Written(text, as: name).tale().lines
  }

  @Test func `means by its columns what JSON means by its fields`() throws {
    #expect(
      try tale("id,prompt,completion\n1,Hi,Hello.\r\n2,\"a, \"\"b\"\"\nc\",\"\"\"d\"\"\"\n")
        == ["user: Hi", "assistant: Hello.", "user: a, \"b\"\nc", "assistant: \"d\""])
    #expect(
      try tale("instruction\tinput\toutput\nAdd.\t1 2\t3\nGo.\t\tGone.", as: "a.tsv")
        == ["user: Add.\n1 2", "assistant: 3", "user: Go.", "assistant: Gone."])
    #expect(try tale("prompt;completion\na,b;c\n") == ["user: a,b", "assistant: c"])
    #expect(
      try tale(
        "messages,tools\n\"[{\"\"role\"\":\"\"user\"\",\"\"content\"\":\"\"Hi \\\"\"x\\\"\"\"\"},"
          + "{\"\"role\"\":\"\"assistant\"\",\"\"content\"\":\"\"Hello.\"\"}]\",\n")
        == ["user: Hi \"x\"", "assistant: Hello."])
  }

  @Test func `tells where its texts stand`() throws {
    let file = try Written(
      "prompt,completion\n\"é \"\"Q\"\"\",\"A\nB\"\nC,D\n", as: "a.csv")
    let found = try file.reread()
    #expect(found == ["2:2 é \"Q\"", "2:12 A\nB", "4:1 C", "4:3 D"])
    let nested = try Written(
      "id,messages\n1,\"[{\"\"role\"\":\"\"user\"\",\"\"content\"\":\"\"é \\\"\"x\\\"\"\"\"}]\"\n",
      as: "a.csv")
    let inner = try nested.reread()
    #expect(inner == ["2:38 é \"x\""])
  }

  @Test func `loses no row behind one with bad quotes`() throws {
    let file = try Written(
      "prompt,completion\na,\"b\" c\nd,e\nf,\"g\nh,i\nj,\"k\"\nl,m\nn,o,p\nq\nr,s,\n\nt,\"u",
      as: "a.csv")
    let (lines, log) = try file.tale()
    #expect(
      lines == [
        "user: d", "assistant: e", "user: h", "assistant: i", "user: j", "assistant: k", "user: l",
        "assistant: m", "user: r", "assistant: s",
      ])
    #expect(log.skipped == [.brokenRow: 5])
    #expect(
      log.first[.brokenRow]?.map(\.detail).contains("the row has 3 fields, the header has 2")
        == true)
  }

  @Test func `that is not UTF-8 is read but for the bytes that are not`() throws {
    let bytes = Array("prompt,completion\nHi,caf".utf8) + [0xE9] + Array("!\nHi,Ho\n".utf8)
    let (lines, log) = try Written(bytes, as: "a.csv").tale()
    #expect(lines == ["user: Hi", "assistant: caf?!", "user: Hi", "assistant: Ho"])
    #expect(log.counts == [.badEncoding: 1])
    #expect(log.first[.badEncoding]?.first?.location.bytes == 24..<25)
  }

  @Test func `with a row beyond the limit loses that row alone`() throws {
    let large = String(repeating: "x", count: 3000)
    let file = try Written(
      "prompt,completion\na,b\nc,\"\(large)\"\ne,f\n\(large),g\nh,i\n", as: "a.csv")
    let whole = try file.read(row: 1000)
    #expect(whole.rows.count == 3)
    #expect(whole.log.skipped == [.rowTooLarge: 2])
    for chunk in [64, 1000, 4000] {
      let cut = try file.read(chunk: chunk, row: 1000)
      #expect(cut.rows == whole.rows)
      #expect(cut.log.story == whole.log.story)
    }
  }

  @Test(arguments: ["a.csv", "a.tsv"])
  func `with a NUL byte is told so`(_ name: String) throws {
    let text = "prompt,completion\na,b\0c\n".replacing(",", with: name == "a.csv" ? "," : "\t")
    let log = try Written(text, as: name).tale().log
    #expect(log.counts == [.badEncoding: 1])
    #expect(log.first[.badEncoding]?.first?.location.bytes == 21..<22)
    #expect(log.rows == 1)
  }

  @Test func `with a column twice says so`() throws {
    let log = try Written("prompt,completion,prompt\na,b,c\n", as: "a.csv").tale().log
    #expect(log.counts == [.duplicateKey: 1])
  }

  @Test(arguments: [
    "prompt,completion\r\n\"a\"\"\",\"b,\n\"\r\nc,d\r\n\"e\" f,g\r\nh,i",
    "prompt,completion\n\na,\"b\nc,d\n\"e\",\"f\"\ng",
    "\u{FEFF}\"prompt\",\"completion\"\n\"é\n\",b\n",
  ])
  func `is read alike wherever it is cut`(_ text: String) throws {
    let file = try Written(text, as: "a.csv")
    let whole = try file.tale()
    for chunk in 1...text.utf8.count {
      let cut = try file.tale(chunk: chunk)
      #expect(cut.lines == whole.lines, "\(chunk) bytes")
      #expect(cut.log.story == whole.log.story, "\(chunk) bytes")
    }
  }
}
