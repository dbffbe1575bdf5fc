import Corpus
import Foundation
import Testing

@testable import Loader

@Suite struct `A hostile XML file` {
  private static let row = "<c><user>Hi</user><assistant>Ho</assistant></c>"

  private func log(_ text: String) throws -> (lines: [String], log: Log) {
    try Written(text, as: "a.xml").tale()
  }

  private func details(_ log: Log) -> String {
    log.first.values.joined().map(\.detail).joined(separator: "\n")
  }

  @Test func `with a billion laughs is read without laughing`() throws {
    var entities = "<!ENTITY lol0 \"lol\">"
    for index in 1...9 {
      let inner = String(repeating: "&lol\(index - 1);", count: 10)
      entities += "<!ENTITY lol\(index) \"\(inner)\">"
    }
    let (lines, log) = try log(
      "<!DOCTYPE d [\(entities)]><d>\(Self.row)<c><user>&lol9;</user><assistant>Ho</assistant>"
        + "</c></d>")
    #expect(lines == ["user: Hi", "assistant: Ho", "user: &lol9;", "assistant: Ho"])
    #expect(details(log).contains("lol9 expands beyond 65536 bytes"))
  }

  @Test func `that ends before its root is closed is told so`() throws {
    let (lines, cut) = try log("<d>\n\(Self.row)\n\(Self.row)\n")
    #expect(lines.count == 4)
    #expect(details(cut) == "the file ends before <d> is closed")
    #expect(try log("<d>\(Self.row)\(Self.row)</d >\n<!-- end -->").log.counts.isEmpty)
    let (_, open) = try log("<d>\(Self.row)<c><user>Hi</user>")
    #expect(details(open).contains("<c> is never closed"))
  }

  @Test func `with a NUL loses no row by it`() throws {
    let (lines, log) = try log(
      "<d>\(Self.row)<c><user>a\u{0}b</user><assistant>c</assistant></c></d>")
    #expect(lines == ["user: Hi", "assistant: Ho", "user: a?b", "assistant: c"])
    #expect(log.counts == [.badEncoding: 1])
  }

  @Test func `that breaks off in a row is told of once, whatever the row lacks by it`() throws {
    for open in [
      "<c><user>Hi</user><assistant>", "<c><assistant>", "<c><user>Hi</user><assistant> ",
    ] {
      let (_, log) = try log("<d>\(Self.row)\(open)")
      #expect(log.counts == [.brokenRow: 1], "\(log.story)")
    }
  }

  @Test func `that is not well-formed says what to write instead`() throws {
    let (_, log) = try log(
      "<d><c><user>a & b</user><assistant>1 < 2</assistant></c>"
        + "<c><user>Hi</assistant></c>\(Self.row)</d>")
    #expect(log.rows == 2)
    #expect(details(log).contains("write it as &amp;"))
    #expect(details(log).contains("<user> is closed by </assistant>"))
  }

  @Test func `keeps the text behind a bare angle bracket`() throws {
    let said = [
      "Is 1 < 2 and so on?", "Yes, 1 < 2 and 5 > 3.", "x <y or z", "a<b, c>d. The end.",
      "I <3 you, really.", "a <- b; 7 << 2; <", "see <https://a.example/b> there",
    ]
    let rows = said.map { "<c><user>Q</user><assistant>\($0)</assistant></c>" }
    let text = "<d>\(rows.joined(separator: "\n"))</d>"
    let file = try Written(text, as: "a.xml")
    let (lines, log) = try file.tale()
    #expect(lines == said.flatMap { ["user: Q", "assistant: \($0)"] })
    #expect(log.rows == said.count)
    #expect(log.counts[.brokenRow] == said.count)
    let bold = "a <b>bold</b>, <i class='x'>i</i> and <br/> c"
    let marked = "<c><user>Q</user><assistant>\(bold)</assistant></c>"
    #expect(try self.log("<d>\(marked)\(Self.row)</d>").lines[1] == "assistant: a bold, i and  c")
  }

  @Test func `that asks for one large entity again and again is stopped`() throws {
    let large = String(repeating: "x", count: 60_000)
    let many = String(repeating: "&a;", count: 1000)
    let (lines, log) = try log(
      "<!DOCTYPE d [<!ENTITY a \"\(large)\">]><d>\(Self.row)"
        + "<c><user>\(many)</user><assistant>Ho</assistant></c></d>")
    #expect(lines.count == 4)
    #expect(lines[2].utf8.count < 2 << 20)
    #expect(details(log).contains("expand beyond"))
  }

  @Test func `gets no file and no network`() throws {
    let secret = try Written("SECRET", as: "secret.txt")
    let (lines, log) = try log(
      "<!DOCTYPE d SYSTEM \"file://\(secret.path)\" [<!ENTITY x SYSTEM \"file://\(secret.path)\">"
        + "<!ENTITY % p SYSTEM \"file://\(secret.path)\"> %p;]><d>\(Self.row)"
        + "<c><user>&x;</user><assistant>Ho</assistant></c></d>")
    #expect(lines.count == 4)
    #expect(!lines.joined().contains("SECRET"))
    #expect(details(log).contains("nothing is fetched"))
  }

  @Test func `nested ten thousand deep is told and passed`() throws {
    let deep =
      String(repeating: "<x>", count: 10_000) + String(repeating: "</x>", count: 10_000)
    let (lines, log) = try log(
      "<d>\(Self.row)<c><user>\(deep)</user><assistant>Ho</assistant></c>\(Self.row)</d>")
    #expect(lines.prefix(2) == ["user: Hi", "assistant: Ho"])
    #expect(lines.suffix(2) == ["user: Hi", "assistant: Ho"])
    #expect(details(log).contains("nested too deeply"))
    let (_, all) = try self.log(deep)
    #expect(details(all).contains("nested too deeply"))
  }

  @Test(arguments: [
    "", "   ", "no xml at all", "<", "<d", "<d>", "<d></d>", "<d><c>", "<?xml", "<!DOCTYPE d [",
    "<!DOCTYPE d [<!ENTITY", "<d><c></d></c>", "</c></c>", "<c/><c/>", "<a><![CDATA[", "&amp;",
    "<d><c><user>\u{1}</user></c></d>", "<d><c a=\"<c>\"></c></d>", "<d><c a=></c></d>", "<d><>",
    "<!----><d/>", "<d><c", "<d><c a='", "<aiml><category>", "<aiml><category/></aiml>",
  ])
  func `never stops the reader`(_ text: String) throws {
    for name in ["a.xml", "a.aiml"] {
      let file = try Written(text, as: name)
      let whole = try file.tale()
      for chunk in 1...max(1, text.utf8.count) {
        #expect(try file.tale(chunk: chunk).log.story == whole.log.story)
      }
    }
  }

  @Test func `of bytes that are no UTF-8 is told so`() throws {
    let bytes =
      Array("<d>\(Self.row)<c><user>a".utf8) + [0xE9]
      + Array("b</user><assistant>Ho</assistant></c></d>".utf8)
    let (lines, log) = try Written(bytes, as: "a.xml").tale()
    #expect(lines == ["user: Hi", "assistant: Ho", "user: a?b", "assistant: Ho"])
    #expect(log.counts == [.badEncoding: 1])
  }
}
