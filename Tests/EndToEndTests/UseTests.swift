import Testing

@Suite struct `Bad use` {
  @Test(arguments: [
    ("no-command", ""), ("unknown-command", "lnit Datasets/demo"),
    ("unknown-flag", "help --verison"),
    ("unknown-shell", "completions fsh"),
  ])
  func `is one sentence and exit code 2`(_ name: String, _ line: String) throws {
    let run = try Program.run(line.split(separator: " ").map(String.init))
    #expect(run.code == 2)
    #expect(run.out.isEmpty)
    #expect(try Snapshot.difference(name, line, run) == nil)
  }
}
