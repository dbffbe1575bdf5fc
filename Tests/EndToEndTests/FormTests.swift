import Foundation
import Testing

@Suite struct `A verdict` {
  @Test(arguments: ["concise", "json", "jsonl", "sarif", "github", "markdown"])
  func `is told in every form`(_ form: String) throws {
    let line = "lint Datasets/demo --output \(form) --max-evidence 2"
    try Snapshot.hold(
      "demo-\(form)", line, try Program.run(line.split(separator: " ").map(String.init)))
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
