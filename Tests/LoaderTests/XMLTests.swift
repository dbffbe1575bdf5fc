import Corpus
import Foundation
import Testing
import YAML

@testable import Loader

@Suite struct `An XML file` {
  private func tale(_ text: String, as name: String = "a.xml") throws -> [String] {
    try Written(text, as: name).tale().lines
  }

  @Test func `in our own schema says everything that an example can say`() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- <example> in a comment is none -->
      <dataset>
        <example arm="chosen">
          <system>Be brief.</system>
          <tools><tool name="w"><description>The &lt;weather&gt;.</description>
            <parameters>{"type":"object"}</parameters></tool></tools>
          <turn role="user">How is it<image/>?</turn>
          <turn role="assistant"><think>Ask.</think>I look.<call name="w" id="1">{"c":"x"}</call></turn>
          <turn role="tool"><result for="1" name="w" error="true">down</result></turn>
          <turn role="assistant" trained="no"><![CDATA[No <idea>.]]></turn>
        </example>
        <example><turn role="user">Hi</turn><turn role="assistant">Ho</turn></example>
      </dataset>
      """
    let told = try tale(text)
    #expect(
      told == [
        "arm: chosen", #"tool w: The <weather>. {"type":"object"}"#, "system: Be brief.",
        "user (image): How is it?", "thinks: Ask.", "assistant: I look.",
        #"calls w {"c":"x"} #1"#, "returns w (error): down", "assistant (masked): No <idea>.",
        "user: Hi", "assistant: Ho",
      ])
  }

  @Test(arguments: [
    "<conversations><conversation><message role=\"user\">Hi &amp; all</message><message "
      + "role=\"assistant\">Ho</message></conversation></conversations>",
    "<d><c><turn><speaker>user</speaker><text>Hi &#38; all</text></turn><turn><speaker>bot</speaker>"
      + "<text>Ho</text></turn></c></d>",
    "<d><c><user>Hi &amp; all</user><assistant>Ho</assistant></c></d>",
    "<data><examples><example><prompt>Hi &amp; all</prompt><response>Ho</response></example>"
      + "</examples></data>",
    "<d><row prompt=\"Hi &amp; all\" completion='Ho'/></d>",
    "<d><row><instruction>Hi <![CDATA[&]]> all</instruction><output>Ho</output></row></d>",
    "<conversation><message role=\"user\">Hi &amp; all</message>"
      + "<message role=\"assistant\">Ho</message></conversation>",
    "<!DOCTYPE d [<!ENTITY and \"&#38;#38;\">]><d><c><user>Hi &and; all</user>"
      + "<assistant>Ho</assistant></c></d>",
  ])
  func `of no known schema is read by what repeats`(_ text: String) throws {
    #expect(try tale(text) == ["user: Hi & all", "assistant: Ho"])
  }

  @Test(arguments: [
    ("<example arm=\"bogus\"><turn role=\"user\">Hi</turn></example>", "the arm \"bogus\""),
    ("<example><turn role=\"nobody\">Hi</turn></example>", "the role \"nobody\""),
    ("<example><turn role=\"user\">Hi</turn><foo>LOST</foo></example>", "no <foo> in <example>"),
    ("<example><turn role=\"user\">Hi<b>LOST</b></turn></example>", "no <b> in <turn>"),
  ])
  func `in our own schema says what it does not know`(_ row: String, _ says: String) throws {
    let good = "<example arm=\"plain\"><turn role=\"user\">Hi</turn></example>"
    let (lines, log) = try Written("<dataset>\(good)\(row)</dataset>", as: "a.xml").tale()
    #expect(lines == ["user: Hi", "user: Hi"])
    #expect(log.counts == [.unknownShape: 1])
    #expect(log.skipped.isEmpty)
    #expect(log.first[.unknownShape]?.first?.detail.contains(says) == true)
  }

  @Test(arguments: [
    "<log><entry><q>a</q><b>c</b></entry><entry><q>a</q><b>c</b></entry></log>",
    "<log><line><q>a</q><b>c</b></line><line><q>a</q><b>c</b></line></log>",
  ])
  func `whose entries do not say who speaks is told, not guessed at`(_ text: String) throws {
    let (lines, log) = try Written(text, as: "a.xml").tale()
    #expect(lines.isEmpty)
    #expect(log.skipped == [.unknownShape: 2])
    #expect(log.first[.unknownShape]?.first?.detail.contains("the keys q, b;") == true)
  }

  @Test func `whose turns hold the name of who speaks is read`() throws {
    let text =
      "<log><talk><entry><who>user</who><text>a</text></entry>"
      + "<entry><who>bot</who><text>b</text></entry></talk></log>"
    #expect(try Written(text, as: "a.xml").tale().lines == ["user: a", "assistant: b"])
  }

  @Test func `with something between its rows says so`() throws {
    let row = "<example><turn role=\"user\">Hi</turn></example>"
    func counts(_ between: String) throws -> [Trouble.Kind: Int] {
      let text = "<dataset>\(row)\(between)\(row)</dataset>"
      let (lines, log) = try Written(text, as: "a.xml").tale()
      #expect(lines == ["user: Hi", "user: Hi"])
      return log.counts
    }
    #expect(try counts("<wrapper><foo>lost</foo></wrapper>") == [.unknownShape: 1])
    #expect(try counts("stray") == [.unknownShape: 1])
    let deep = String(repeating: "<b>", count: 100_000) + String(repeating: "</b>", count: 100_000)
    #expect(try counts(deep) == [.unknownShape: 1])
    #expect(try counts("\n<!-- a -->\n<?a b?><meta><title>A</title></meta><br/>").isEmpty)
  }

  @Test func `tells where its texts stand`() throws {
    let text = """
      <d>
      <c><user>é &lt;b&gt;</user><assistant>
        A &#x42;<![CDATA[ <c>]]>
      </assistant></c>
      <c><user>Q</user><assistant>R<!-- no -->S</assistant></c></d>
      """
    let found = try Written(text, as: "a.xml").reread()
    #expect(found == ["2:10 é <b>", "3:3 A B <c>", "5:10 Q", "5:29 RS"])
    let plain = try Written(
      "<dataset><example><turn role=\"user\">A &amp; B</turn></example></dataset>", as: "a.xml")
    let turn = try plain.reread()
    #expect(turn == ["1:37 A & B"])
  }

  @Test func `that is not well-formed costs no row but the damaged`() throws {
    let file = try Written(
      "<d><c><user>A</user><assistant>B</assistant></c><c><user>C<assistant>D</assistant></c>"
        + "<c><user>E & F</user><assistant>G</assistant></c><c><user>H</user>"
        + "<assistant>I</assistant><c><user>J</user><assistant>K &nbsp;L</assistant></c></d>",
      as: "a.xml")
    let (lines, log) = try file.tale()
    #expect(lines.first == "user: A")
    #expect(lines.suffix(2) == ["user: J", "assistant: K &nbsp;L"])
    #expect(lines.contains("user: E & F"))
    #expect(lines.contains("assistant: I"))
    #expect(log.counts[.brokenRow] == 4)
    #expect(
      log.first[.brokenRow]?.contains { $0.detail.contains("Entity 'nbsp' not defined") } == true)
  }

  @Test(arguments: [
    "<d><c><user>A</user><assistant>B</assistant></c>\r\n<c><user>é&amp;</user><assistant>D"
      + "</assistant></c><!-- <c> ]]> --><c a='>'><user><![CDATA[</c>]]></user><assistant>x"
      + "</assistant></c></d>",
    "<aiml><category><pattern>A</pattern><template>B</template><category><pattern>C</pattern>"
      + "<template>D</template></category><topic name=\"x\"><category><pattern>E</pattern>"
      + "<template>F</category></topic></aiml>",
    "<d><c><user>A</user><assistant>B</assistant></c><c><user>A</user><assis",
    "<d><c><user>A</user><assistant>B</assistant></c><!-- no end <c>",
  ])
  func `is read alike wherever it is cut`(_ text: String) throws {
    let file = try Written(text, as: "a.xml")
    let whole = try file.tale()
    #expect(!whole.lines.isEmpty)
    for chunk in 1...text.utf8.count {
      let cut = try file.tale(chunk: chunk)
      #expect(cut.lines == whole.lines, "\(chunk) bytes")
      #expect(cut.log.story == whole.log.story, "\(chunk) bytes")
    }
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, "UTF-16", [0xFF, 0xFE] as [UInt8]),
    (.utf16BigEndian, "UTF-16", [0xFE, 0xFF]), (.utf16LittleEndian, "UTF-16", []),
    (.isoLatin1, "ISO-8859-1", []), (.windowsCP1252, "windows-1252", []),
  ])
  func `may be in another encoding`(
    _ encoding: String.Encoding, _ name: String, _ mark: [UInt8]
  ) throws {
    let row = "<c><user>Hé &amp; ho</user>\n<assistant>Ö</assistant></c>"
    let rows = String(repeating: row, count: 3000)
    let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<d>\(rows)</d>"
    let bytes = try mark + Array(#require(text.data(using: encoding)))
    let (lines, log) = try Written(bytes, as: "a.xml").tale()
    #expect(lines.prefix(2) == ["user: Hé & ho", "assistant: Ö"])
    #expect(lines.count == 6000)
    #expect(log.counts.isEmpty)
  }

  @Test func `that is not in the encoding which it declares is told so`() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?>".utf8)
    let start = Array("<d><c><user>Hi</user><assistant>Ho</assistant></c></d>".utf16)
      .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let cut = [0xFF, 0xFE] + start + [0x00, 0xD8]
    #expect(try Written(cut, as: "a.xml").tale().log.counts == [.brokenRow: 1])
    // What is said in eight-bit letters is read as such.
    let plain = head + Array("<d><c><user>Hi</user><assistant>Ho</assistant></c></d>".utf8)
    #expect(try Written(plain, as: "a.xml").tale().lines == ["user: Hi", "assistant: Ho"])
  }

  @Test func `is read by a mapping of its element paths`() throws {
    let text = """
      <log><session><lines><line by="caller">Hi</line><line by="desk">Ho</line></lines></session>
      <session><lines><line by="caller">A</line><line by="desk">B</line></lines></session></log>
      """
    let written = try Written(text, as: "a.xml")
    let map = try Node(
      reading: Array(
        "messages: lines.line\nrole: by\nroles: {user: [caller], assistant: [desk]}\n".utf8),
      path: "antinomy.yaml")
    var file = DataFile(path: written.path, id: FileID(0))
    file.mapping = try Mapping(map)
    let (tale, logs) = try Loader([file], workers: 1).read { Tale() }
    #expect(tale.lines == ["user: Hi", "assistant: Ho", "user: A", "assistant: B"])
    #expect(logs[0].counts.isEmpty)
  }

  @Test(arguments: [
    "<dataset><wrapper><foo>%</foo></wrapper></dataset>",
    "<dataset><title>T</title><wrapper><foo>%</foo></wrapper></dataset>",
    "<dataset><head><a>1</a><b>2</b></head><wrapper><id>7</id><foo>%</foo></wrapper></dataset>",
    "<a><b><c><d><e><foo>%</foo></e></d></c></b></a>",
  ])
  func `of one example is read, or told to hold none`(_ around: String) throws {
    func read(_ row: String) throws -> (lines: [String], log: Log) {
      try Written(around.replacingOccurrences(of: "%", with: row), as: "a.xml").tale()
    }
    for row in [
      "<user>Hi</user><assistant>Ho</assistant>", "<question>Hi</question><answer>Ho</answer>",
      "<turn role='user'>Hi</turn><turn role='assistant'>Ho</turn>",
    ] {
      #expect(try read(row).lines == ["user: Hi", "assistant: Ho"], "\(row)")
    }
    for row in ["", "Hi. Ho.", "<bar>Hi</bar>", "<user>Hi</user>"] {
      #expect(try read(row).log.skipped == [.unknownShape: 1], "\(row)")
    }
  }

  @Test(arguments: ["</user", "</user><assis", "</user><!-- x", "</user><a b='c"])
  func `that is cut off says so`(_ end: String) throws {
    let log = try Written("<d><c><user>A\(end)", as: "a.xml").tale().log
    let details = log.first[.brokenRow]?.map(\.detail).joined() ?? ""
    #expect(!details.isEmpty)
    #expect(!details.contains("0x0"))
  }
}
