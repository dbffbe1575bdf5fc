import Testing

@Suite struct `What is shown` {
  @Test(arguments: [
    ("show-demo", "show examples Datasets/demo/assistants.jsonl --limit 3"),
    ("show-broken", "show examples Tests/EndToEndTests/Inputs/broken.jsonl"),
    ("explain", "explain undeclared-tool"), ("rules", "rules"),
  ])
  func `is as it was`(_ name: String, _ line: String) throws {
    let run = try Program.run(line.split(separator: " ").map(String.init))
    #expect(run.code == 0)
    try Snapshot.hold(name, line, run)
  }

  @Test func `of a huge row is as much as can be read`() throws {
    let workplace = try Workplace()
    let long = String(repeating: "好", count: 50_000)
    let lines = String(repeating: "a\\n", count: 900)
    try workplace.write(#"{"prompt": "\#(long)", "completion": "\#(lines)"}"#, to: "a.jsonl")
    let out = try workplace.run("show examples a.jsonl").out
    #expect(out.utf8.count < 8_000 && out.contains("bytes more") && out.contains("lines more"))
    #expect(!out.contains("\u{FFFD}"))
  }
}
