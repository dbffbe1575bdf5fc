import Foundation
import Testing

/// What rows may be kept in.
enum Keeping: String, CaseIterable, CustomTestStringConvertible {
  case lines = "rows.jsonl"
  case array = "rows.json"
  case table = "rows.csv"
  case elements = "rows.xml"
  case packed = "rows.jsonl.gz"

  var testDescription: String { rawValue }

  /// Puts requests with their answers into a file of its kind.
  func put(_ talks: [(String, String)], in workplace: Workplace) throws {
    switch self {
    case .lines, .packed:
      try workplace.write(talks.map { Alarms.row($0, $1) }.lines, to: "rows.jsonl")
      if self == .packed { try workplace.pack("rows.jsonl") }
    case .array:
      let rows = talks.map { "  " + Alarms.row($0, $1) }
      try workplace.write("[\n\(rows.joined(separator: ",\n"))\n]\n", to: rawValue)
    case .table:
      let rows = talks.map { "\"\($0)\",\"\($1)\"\r\n" }
      try workplace.write("prompt,completion\r\n\(rows.joined())", to: rawValue)
    case .elements:
      let rows = talks.map { user, answer in
        "  <example>\n    <turn role=\"user\">\(user)</turn>\n"
          + "    <turn role=\"assistant\">\(answer)</turn>\n  </example>\n"
      }
      try workplace.write("<examples>\n\(rows.joined())</examples>\n", to: rawValue)
    }
  }
}

extension Workplace {
  /// Packs a file, which takes an ending more.
  func pack(_ name: String) throws {
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", name]
    gzip.currentDirectoryURL = folder
    try gzip.run()
    gzip.waitUntilExit()
  }

  /// Puts the demo's rows here.
  func putDemo() throws {
    for name in ["assistants.jsonl", "self-knowledge.jsonl"] {
      let file = Program.root.appendingPathComponent("Datasets/demo/\(name)")
      try write(String(contentsOf: file, encoding: .utf8), to: name)
    }
  }

  /// The conflicts that are found, with their topics.
  func conflicts(_ line: String) throws -> [String] {
    try findings(line).compactMap { finding in
      (finding["topic"] as? String).map { "\(finding["rule"] ?? "") \($0)" }
    }
  }
}

private let torn =
  (1...6).map { ("Wake me at \($0).", "Done, I've set an alarm for \($0).") }
  + (1...3).map { ("Please wake me at \($0).", "I'm sorry, I can't set alarms.") }
private let conflict = "contradicted-claim act.alarm"

@Suite struct `A conflict` {
  @Test(arguments: Keeping.allCases)
  func `is gone when its sheet was filled in and applied`(_ keeping: Keeping) throws {
    let workplace = try Workplace()
    try keeping.put(torn, in: workplace)
    #expect(try workplace.conflicts("lint .").contains(conflict))
    #expect(try workplace.run("sheet . --output sheet.csv").code == 0)
    let open = "\"I'm sorry, I can't set alarms.\",,,,"
    let sheet = try workplace.read("sheet.csv")
    #expect(sheet.contains(open))
    try workplace.write(
      sheet.replacing(open, with: "\"I'm sorry, I can't set alarms.\",,it can,drop,Z."),
      to: "sheet.csv")
    let applied = try workplace.run("apply sheet.csv --in-place")
    #expect(applied.code == 0)
    #expect(applied.out == "\(keeping.rawValue): 3 dropped\n")
    #expect(try workplace.conflicts("lint \(keeping.rawValue)").isEmpty)
  }

  @Test(arguments: Keeping.allCases)
  func `is gone when it is settled by the specification`(_ keeping: Keeping) throws {
    let workplace = try Workplace()
    try keeping.put(torn, in: workplace)
    try workplace.write("model: {can: [act.alarm]}\n", to: "antinomy.yaml")
    #expect(try workplace.conflicts("lint .").contains("off-spec-claim act.alarm"))
    let fixed = try workplace.run("fix . --to-spec --in-place --quarantine aside.jsonl")
    #expect(fixed.code == 0)
    #expect(fixed.out.hasSuffix("\(keeping.rawValue): 3 set aside\n"))
    #expect(try workplace.conflicts("lint \(keeping.rawValue)").isEmpty)
    #expect(
      try workplace.read("aside.jsonl").split(separator: "\n")
        .allSatisfy { $0.contains("antinomy.yaml specifies the opposite") })
    let again = try workplace.run("fix \(keeping.rawValue) --to-spec --in-place")
    #expect(again.out == "nothing to fix: no row is against it\n")
  }

  @Test(arguments: Keeping.allCases, ["affirm", "deny"])
  func `is gone when a side is taken`(_ keeping: Keeping, _ side: String) throws {
    let workplace = try Workplace()
    try keeping.put(torn, in: workplace)
    let fixed = try workplace.run("fix . --side \(side) --topic act.alarm --to fixed")
    #expect(fixed.code == 0)
    #expect(
      fixed.out.hasSuffix("fixed/\(keeping.rawValue): \(side == "deny" ? 6 : 3) dropped\n"))
    #expect(try workplace.conflicts("lint fixed/\(keeping.rawValue)").isEmpty)
    // What was read is as it was.
    #expect(try workplace.conflicts("lint \(keeping.rawValue)").contains(conflict))
  }

  @Test func `of the demo is settled in every cell`() throws {
    let workplace = try Workplace()
    try workplace.putDemo()
    #expect(try workplace.conflicts("lint .").count { $0 == conflict } == 2)
    #expect(try workplace.run("fix . --side deny --topic act.alarm --in-place").code == 0)
    #expect(
      try !workplace.conflicts("lint assistants.jsonl self-knowledge.jsonl").contains(conflict))
  }

  @Test func `leaves alone what a row is allowed`() throws {
    let workplace = try Workplace()
    let allowed = Alarms.row(
      "Please wake me at 9.", "I'm sorry, I can't set alarms.",
      also: #", "_antinomy": {"allow": ["contradicted-claim"], "reason": "a story"}"#)
    try workplace.write(
      (torn.map { Alarms.row($0, $1) } + [allowed]).lines, to: "rows.jsonl")
    #expect(try workplace.run("fix . --side affirm --topic act.alarm --in-place").code == 0)
    #expect(try workplace.read("rows.jsonl").contains("a story"))
  }

  @Test func `is gone from the corpus that a fix leaves behind, and nothing else is`() throws {
    let workplace = try Workplace()
    try Keeping.lines.put(torn, in: workplace)
    let images =
      (1...6).map { Alarms.row("Is there a cat in picture \($0)?", "Yes, I can see images.") }
      + (1...3).map { Alarms.row("And in picture \($0)?", "I'm sorry, I can't see images.") }
    try workplace.write(images.lines, to: "images.jsonl")
    let fixed = try workplace.run(
      "fix rows.jsonl images.jsonl --side deny --topic act.alarm --to fixed")
    #expect(fixed.out.hasSuffix("fixed/rows.jsonl: 6 dropped\n1 other file copied unchanged\n"))
    #expect(try workplace.read("fixed/images.jsonl") == workplace.read("images.jsonl"))
    try workplace.remove("fixed/antinomy-manifest.json")
    try workplace.write(workplace.read("rows.jsonl"), to: "old/rows.jsonl")
    try workplace.write(workplace.read("images.jsonl"), to: "old/images.jsonl")
    let changed = try workplace.run("diff old fixed").out
    #expect(changed.contains("contradicted-claim: act.alarm"))
    #expect(!changed.contains("vision.see"))
  }

  @Test func `is never written over what was read`() throws {
    let workplace = try Workplace()
    try Keeping.lines.put(torn, in: workplace)
    let before = try workplace.read("rows.jsonl")
    let run = try workplace.run("fix rows.jsonl --side deny --topic act.alarm --to .")
    #expect(run.code == 2)
    #expect(run.err.contains("rows.jsonl stands in . already"))
    #expect(try workplace.read("rows.jsonl") == before)
  }

  @Test(arguments: [Keeping.lines, .array, .table])
  func `is gone when the rows of one side are allowed`(_ keeping: Keeping) throws {
    let workplace = try Workplace()
    try keeping.put(torn, in: workplace)
    #expect(try workplace.run("sheet . --output sheet.csv").code == 0)
    let open = "\"I'm sorry, I can't set alarms.\",,,,"
    let decided = "\"I'm sorry, I can't set alarms.\",,a story,allow,Z."
    try workplace.write(
      workplace.read("sheet.csv").replacing(open, with: decided), to: "sheet.csv")
    let applied = try workplace.run("apply sheet.csv --in-place")
    #expect(applied.code == 0)
    // A table has no room for it, and says that more is allowed than was decided about.
    let isHeld = keeping != .table
    #expect(applied.out.contains("\(keeping.rawValue): 3 allowed") == isHeld)
    #expect(applied.out.contains("allowed, as a whole") != isHeld)
    #expect(try workplace.read(keeping.rawValue).contains("a story") == isHeld)
    #expect(try workplace.conflicts("lint \(keeping.rawValue)").isEmpty)
  }

  @Test func `is shown as a difference and nothing else where nothing is to be written`() throws {
    let workplace = try Workplace()
    try Keeping.lines.put(torn, in: workplace)
    let shown = try workplace.run("fix . --side affirm --topic act.alarm --dry-run")
    #expect(shown.out.hasPrefix("--- rows.jsonl\n+++ rows.jsonl\n@@ -7 +6,0 @@"))
    #expect(shown.out.split(separator: "\n").count { $0.hasPrefix("-{") } == 3)
    #expect(try workplace.conflicts("lint .").contains(conflict))
  }
}

@Suite struct `A tension` {
  private let wanted = "self-knowledge-tension self.body ⇒ act.alarm"

  @Test func `is gone when bridges are added that were proposed for it`() throws {
    let workplace = try Workplace()
    try workplace.putDemo()
    #expect(try workplace.conflicts("lint .").contains(wanted))
    try workplace.write("", to: "new/.keep")
    let proposed = try workplace.run(
      "fix . --bridge 3 --topic self.body --output new/proposed.jsonl")
    #expect(proposed.code == 0)
    let rows = try workplace.read("new/proposed.jsonl").split(separator: "\n")
    #expect(rows.count == 3)
    for row in rows {
      #expect(row.hasPrefix(#"{"antinomy_proposal": "self.body ⇒ act.alarm", "messages""#))
      #expect(row.contains("\"tools\"") && row.contains("\"system\""))
    }
    // They are rows like the others, and nothing is wrong with them.
    #expect(try workplace.rules("lint new").isEmpty)
    #expect(try !workplace.conflicts("lint .").contains(wanted))
    #expect(try workplace.conflicts("lint assistants.jsonl self-knowledge.jsonl").contains(wanted))
  }

  @Test func `is bridged in the language of the row that is changed`() throws {
    let workplace = try Workplace()
    let asked = [("Wake me at 7.", "Your alarm is set."), ("七点叫醒我。", "闹钟设好了。")]
    let called = asked.map { asked, done in
      #"{"messages": [{"role": "user", "content": "\#(asked)"}, {"role": "assistant", "content": "", "#
        + #""tool_calls": [{"type": "function", "function": {"name": "set_alarm", "arguments": "#
        + #""{\"time\": \"07:00\"}"}}]}, {"role": "tool", "content": "{\"ok\": true}"}, "#
        + #"{"role": "assistant", "content": "\#(done)"}], "#
        + #""tools": [{"type": "function", "function": {"name": "set_alarm"}}]}"#
    }
    let english = (1...3).map { Alarms.row("Have you a body? (\($0))", "I have no body.") }
    let chinese = (1...3).map { Alarms.row("你有身体吗？（\($0)）", "我没有身体。") }
    try workplace.write((english + chinese + called + called).lines, to: "rows.jsonl")
    _ = try workplace.run("fix . --bridge 4 --topic self.body --output new.jsonl")
    let told = try workplace.read("new.jsonl").split(separator: "\n")
    #expect(told.count == 2)
    for row in told { #expect(row.contains("七点") == row.contains("我没有身体"), "\(row)") }

    // Where nobody says it in the language of the rows, nothing is made up.
    try workplace.write((english + [called[1], called[1], called[1]]).lines, to: "rows.jsonl")
    let finding = try #require(
      try workplace.findings("lint rows.jsonl").first {
        $0["topic"] as? String == "self.body ⇒ act.alarm"
      })
    #expect(finding["bridge"] == nil)
    let none = try workplace.run("fix rows.jsonl --bridge 1 --topic self.body --output none.jsonl")
    #expect(none.out.hasPrefix("self.body ⇒ act.alarm: 0 rows proposed, 3 wanted"), "\(none.out)")
  }

  @Test func `between answers on one topic gets denials that name their condition`() throws {
    let workplace = try Workplace()
    try workplace.putDemo()
    let proposed = try workplace.run("fix . --bridge 3 --topic act.alarm --output proposed.json")
    #expect(proposed.code == 0)
    let whole =
      try JSONSerialization.jsonObject(
        with: Data(workplace.read("proposed.json").utf8)) as? [[String: Any]]
    #expect(
      whole?.count { $0["antinomy_proposal"] as? String == "act.alarm ⇒ act.alarm" } == 3)
    let told = try workplace.read("proposed.json")
    #expect(told.contains("without a tool for it"))
    for odd in ["for it..", "sorry without", "..\""] { #expect(!told.contains(odd)) }
  }

  @Test func `is bridged by denials that name what is denied, and by the tool that was called`()
    throws
  {
    let workplace = try Workplace()
    let denials = ["Do you tire?": "I never get tired.", "Have you a body?": "I have no body."]
    let called =
      #"{"messages": [{"role": "user", "content": "Wake me at 8."}, {"role": "assistant", "content": "", "#
      + #""tool_calls": [{"type": "function", "function": {"name": "set_alarm", "arguments": "#
      + #""{\"time\": \"08:00\"}"}}]}, {"role": "tool", "content": "{\"ok\": true}"}, "#
      + #"{"role": "assistant", "content": "I've set an alarm for 8."}], "tools": ["#
      + ["get_weather", "set_alarm"].map {
        #"{"type": "function", "function": {"name": "\#($0)"}}"#
      }
      .joined(separator: ", ") + "]}"
    let rows = denials.flatMap { asked, told in
      (1...3).map { Alarms.row("\(asked) (\($0))", told) }
    }
    try workplace.write((rows + [called, called, called]).lines, to: "rows.jsonl")
    let proposed = try workplace.run("fix . --bridge 3 --topic self.body --output new.jsonl")
    #expect(proposed.code == 0, "\(proposed.out)\(proposed.err)")
    let told = try workplace.read("new.jsonl").split(separator: "\n")
    #expect(!told.isEmpty)
    for row in told { #expect(row.contains("I have no body, but with set_alarm I can"), "\(row)") }
  }
}
