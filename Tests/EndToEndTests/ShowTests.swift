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
}
