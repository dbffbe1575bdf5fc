import Testing

@Suite struct `Bad use` {
  @Test(arguments: [
    ("no-command", ""), ("unknown-command", "lnit Datasets/demo"),
    ("path-as-command", "Datasets/demo"), ("unknown-flag", "lint --confg x.yaml"),
    ("foreign-flag", "rules --workers 2"), ("unknown-choice", "lint --output jsn Datasets/demo"),
    ("bad-number", "lint -j none Datasets/demo"), ("value-missing", "lint Datasets/demo --config"),
    ("unknown-shell", "completions fsh"), ("unknown-rule", "explain broken-rows"),
    ("nothing-to-read", "lint"), ("missing-file", "lint Datasets/demo/assistant.jsonl"),
    ("missing-folder", "lint Dataset/demo"), ("no-match", "lint Datasets/demo/*.parquet"),
    ("no-data", "lint Sources/CZlib"), ("misspelt-setting", "lint --config Inputs/misspelt.yaml"),
    ("fix-which-way", "fix Datasets/demo"),
    ("fix-without-specification", "fix Datasets/demo --to-spec --dry-run"),
    ("fix-unknown-topic", "fix Datasets/demo --side deny --topic act.alarms --dry-run"),
    ("fix-without-topic", "fix Datasets/demo --side deny --dry-run"),
    ("fix-a-fact", "fix Datasets/demo --side deny --topic identity.name --dry-run"),
    ("fix-without-output", "fix Datasets/demo --bridge 2"),
    ("fix-without-place", "fix Datasets/demo --side deny --topic act.alarm"),
    ("fix-part-of-a-topic", "fix Datasets/demo --side deny --topic alarm --dry-run"),
    ("no-folder-for-output", "lint Datasets/demo -o json:nowhere/found.json"),
    ("no-folder-for-the-page", "report Datasets/demo -o nowhere/page.html"),
    ("no-folder-for-a-draft", "map Datasets/demo -o nowhere/demo.draft"),
    ("folder-as-output", "sheet Datasets/demo -o Datasets"),
    ("stdin-without-dash", "lint --stdin-filename a.jsonl Datasets/demo"),
  ])
  func `is one sentence and exit code 2`(_ name: String, _ line: String) throws {
    let inputs = Program.root.appendingPathComponent("Tests/EndToEndTests")
    let run = try Program.run(
      line.split(separator: " ").map(String.init),
      in: line.contains("Inputs/") ? inputs : Program.root)
    #expect(run.code == 2)
    #expect(run.out.isEmpty)
    try Snapshot.hold(name, line, run)
  }
}
