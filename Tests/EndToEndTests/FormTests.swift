import Foundation
import Testing

@Suite struct `A verdict` {
  @Test(arguments: ["concise", "json", "jsonl", "sarif", "github", "markdown"])
  func `is told in every form`(_ form: String) throws {
    let line = "lint Datasets/demo --output \(form) --max-evidence 2"
    try Snapshot.hold(
      "demo-\(form)", line, try Program.run(line.split(separator: " ").map(String.init)))
  }

  @Test func `names files from here, and for GitHub from the top of the repository`() throws {
    let place = try Workplace()
    try place.write("ref: refs/heads/main\n", to: ".git/HEAD")
    try place.write(
      "datasets: [{name: a, paths: data/*.jsonl}]\nexclude: no.jsonl\n", to: "antinomy.yaml")
    try place.write(Alarms.row("What?", "") + "\n", to: "data/a.jsonl")
    try place.write(Alarms.row("Why?", "") + "\n", to: "data/no.jsonl")
    let sub = place.folder.appendingPathComponent("data/sub")
    try FileManager.default.createDirectory(at: sub, withIntermediateDirectories: true)
    for paths in [[], [".."], [place.folder.path + "/data"]] {
      func told(_ form: String) throws -> String {
        try Program.run(["lint"] + paths + ["--output", form], in: sub).out
      }
      #expect(try told("github").contains("file=data/a.jsonl,line=1"))
      #expect(try told("sarif").contains(#""uri": "data/a.jsonl""#))
      #expect(!(try told("sarif")).contains("no.jsonl"))
      if paths.first?.hasPrefix("/") == true { continue }
      #expect(try told("concise").hasPrefix("../a.jsonl:1:"))
    }
  }

  @Test func `describes to code scanning only the rules that found something`() throws {
    let place = try Workplace()
    try place.write(Alarms.row("What?", "") + "\n", to: "a.jsonl")
    let out = try place.run("lint a.jsonl --output sarif").out
    #expect(out.contains(#""id": "empty-answer""#))
    #expect(out.contains(#""ruleIndex": 0"#))
    #expect(out.utf8.count < 10_000, "\(out.utf8.count)")
  }

  @Test func `is counted by rule`() throws {
    let line = "lint Datasets/demo --statistics"
    try Snapshot.hold(
      "demo-statistics", line, try Program.run(line.split(separator: " ").map(String.init)))
  }

  @Test func `goes to files as to standard output, in several forms at once`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("deep/found.sarif").path
    try FileManager.default.createDirectory(
      atPath: folder.path + "/deep", withIntermediateDirectories: true)
    let both = try Program.run(
      ["lint", "Datasets/demo", "-o", "concise", "-o", "sarif:\(file)"])
    #expect(both.out == (try Program.run(["lint", "Datasets/demo", "-o", "concise"])).out)
    #expect(
      try String(contentsOfFile: file, encoding: .utf8)
        == Program.run(["lint", "Datasets/demo", "-o", "sarif"]).out)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep").count == 1)
    let twice = try Program.run(["lint", "Datasets/demo", "-o", "concise", "-o", "json"])
    #expect(twice.code == 2)
    #expect(twice.err.contains("two reports can't both go to standard output"))
  }
}
