import Foundation
import Testing

@Suite struct `A finding's identity` {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let system = "Be brief."
  private static let call =
    #""tool_calls": [{"type": "function", "function": {"name": "set_alarm", "arguments": "{\"time\": \"7:00\", \"label\": \"caf\u00e9\"}"}}]"#

  /// Six rows of JSON that contradict themselves, and one that is wrong alone.
  private static var rows: [[String: Any]] {
    var rows: [[String: Any]] = Alarms.torn.compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    rows.append([
      "messages": [
        ["role": "user", "content": "Wake me\nat 7:00, \u{201C}please\u{201D} & <soon>."],
        ["role": "assistant", "content": "N/A"],
      ]
    ])
    return rows
  }

  /// What a baseline writes down, but for where it stands.
  private func told(_ name: String) throws -> [String] {
    let run = try place.run("lint \(name) --write-baseline --baseline known")
    #expect(run.code == 0, "\(run.err)")
    let files = #/, "files": \[.*\]/#
    return try place.read("known").split(separator: "\n").map {
      String($0.replacing(files, with: ""))
    }
    .sorted()
  }

  @Test func `is the same in lines, in a pretty array, in a table and in XML`() throws {
    let rows = `A finding's identity`.rows
    let lines = try rows.map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
    }
    try place.write(lines.lines, to: "a.jsonl")
    let known = try told("a.jsonl")
    #expect(known.count >= 2, "\(known)")
    let array = try JSONSerialization.data(
      withJSONObject: Array(rows.reversed()), options: [.prettyPrinted, .sortedKeys])
    try array.write(to: place.folder.appendingPathComponent("b.json"))
    #expect(try told("b.json") == known)
    let cells = try rows.map { row in
      let messages = try JSONSerialization.data(withJSONObject: row["messages"] ?? [])
      return "x,\"" + String(decoding: messages, as: UTF8.self).replacing("\"", with: "\"\"") + "\""
    }
    try place.write((["note,messages"] + cells).lines, to: "c.csv")
    #expect(try told("c.csv") == known)
    let elements = rows.map { row in
      let turns = (row["messages"] as? [[String: String]] ?? []).map { turn in
        let text = (turn["content"] ?? "").replacing("&", with: "&amp;")
          .replacing("<", with: "&lt;")
        return "    <message role=\"\(turn["role"] ?? "")\">\n\(text)\n    </message>\n"
      }
      return "  <row>\n\(turns.joined())  </row>\n"
    }
    try place.write("<rows>\n\(elements.joined())</rows>\n", to: "d.xml")
    #expect(try told("d.xml") == known)
  }

  @Test func `does not depend on how a call's arguments are written`() throws {
    let tools = #""tools": [{"type": "function", "function": {"name": "set_alarm"}}]"#
    func row(_ arguments: String) -> String {
      #"{\#(tools), "messages": [{"role": "user", "content": "Wake me at 8:15."}, {"role": "assistant", "content": "", "tool_calls": [{"type": "function", "function": {"name": "set_alarm", "arguments": \#(arguments)}}]}]}"#
    }
    let written = [
      #"{"time": "7:00", "label": "café"}"#,
      #"{"label":  "caf\u00e9",  "time": "7:00"}"#,
      #""{\"label\":\"café\",\"time\":\"7:00\"}""#,
    ]
    let known = try written.map { arguments in
      try place.write(row(arguments) + "\n", to: "calls.jsonl")
      return try told("calls.jsonl")
    }
    #expect(!known[0].isEmpty)
    #expect(known[1] == known[0])
    #expect(known[2] == known[0])
    try place.write(row(#"{"time": "7:01", "label": "café"}"#) + "\n", to: "calls.jsonl")
    #expect(try told("calls.jsonl") != known[0])
  }

  @Test func `of what is wrong with the data hangs on what the rows say`() throws {
    let rows = [("One?", ""), ("Two?", "Dear {{name}}, no."), ("Three?", ""), ("Four?", "4.")]
    try place.write(rows.map { Alarms.row($0, $1) }.lines, to: "a.jsonl")
    let known = try told("a.jsonl")
    #expect(known.count == 2, "\(known)")
    let array = rows.reversed().map { Alarms.row($0, $1) }.joined(separator: ",\n  ")
    try place.write("[\n  \(array)\n]\n", to: "b.json")
    #expect(try told("b.json") == known)
    let table = ["prompt,response"] + rows.map { "\"\($0)\",\"\($1)\"" }
    try place.write(table.lines, to: "c.csv")
    #expect(try told("c.csv") == known)
    try place.write(
      [Alarms.row("Five?", "")].lines + rows.map { Alarms.row($0, $1) }.lines, to: "a.jsonl")
    #expect(try told("a.jsonl") != known)
  }

  @Test func `of a row that can't be read hangs on what stands there, and of a file on its name`()
    throws
  {
    try place.write(
      (["{\"messages\": [}"] + (1...3).map(Alarms.can)).lines, to: "here/a.jsonl")
    try place.write(
      "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n", to: "here/b.jsonl")
    let known = try told("here")
    #expect(known.count == 2, "\(known)")
    try place.write(
      ((1...3).map(Alarms.can) + ["{\"messages\": [}"]).lines, to: "there/new.jsonl")
    try place.write(
      "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n", to: "there/b.jsonl")
    #expect(try told("there") == known)
  }

  @Test func `of many rows does not hang on the order in which they stand`() throws {
    let rows = (1...10_700).map { Alarms.row("What is \($0)?", "N/A") }
    try place.write(rows.lines, to: "a.jsonl")
    let known = try told("a.jsonl")
    #expect(known.count == 1, "\(known.count)")
    #expect(known.first?.contains(#""rows": 10700"#) == true)
    try place.write(rows.reversed().lines, to: "b.jsonl")
    #expect(try told("b.jsonl") == known)
  }

  @Test func `of one row changes with what the row says`() throws {
    func known(_ user: String) throws -> [String] {
      try place.write(
        Alarms.row(user, "N/A") + "\n", to: "row.jsonl")
      return try told("row.jsonl")
    }
    let first = try known("Wake me at 7.")
    #expect(first.count == 1)
    #expect(try known("Wake me  at 7. ") == first)
    #expect(try known("Wake me at 7, please.") != first)
  }
}
