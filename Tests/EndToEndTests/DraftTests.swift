import Foundation
import Testing

@Suite struct `A lint in steps` {
  private let folder: URL

  /// A request that one shard refuses and another serves.
  private static let sharpening = [
    #"{"prompt": "How do I sharpen a knife?", "completion": "I'm sorry, I can't help with that."}"#,
    #"{"prompt": "how do I sharpen a knife", "completion": "Draw it along a whetstone."}"#,
  ]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let demo = Program.root.appendingPathComponent("Datasets/demo")
    for name in ["assistants", "self-knowledge"] {
      let rows =
        try String(
          contentsOf: demo.appendingPathComponent("\(name).jsonl"), encoding: .utf8
        ).split(separator: "\n").map(String.init) + [Self.sharpening[name == "assistants" ? 0 : 1]]
      for part in 0..<3 {
        let some = rows[rows.count * part / 3..<rows.count * (part + 1) / 3]
        try some.joined(separator: "\n").write(
          to: folder.appendingPathComponent("\(name)-\(part).jsonl"), atomically: true,
          encoding: .utf8)
      }
    }
    let settings = """
      datasets:
        - {name: chat, paths: assistants-*.jsonl}
      model: {name: Ada, can: [act.alarm]}
      """
    try settings.write(
      to: folder.appendingPathComponent("antinomy.yaml"), atomically: true, encoding: .utf8)
  }

  private func run(_ line: String) throws -> Program.Run {
    try Program.run(line.split(separator: " ").map(String.init), in: folder)
  }

  @Test func `reports what a lint in one step does, in every form`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["assistants", "self-knowledge"] {
      for part in 0..<3 {
        let run = try run("map \(name)-\(part).jsonl -o \(name)-\(part).draft -j \(part + 1)")
        #expect(run.code == 0 && run.out.isEmpty && run.err.isEmpty, "\(run)")
      }
    }
    #expect(try run("merge self-knowledge-1.draft assistants-2.draft -o a.index").code == 0)
    #expect(try run("merge assistants-0.draft self-knowledge-2.draft -o b.index").code == 0)
    let merged = try run(
      "merge b.index assistants-1.draft a.index self-knowledge-0.draft --output all.index")
    #expect(merged.code == 0 && merged.err.isEmpty, "\(merged)")
    #expect(try run("echo all.index assistants-*.jsonl -o chat.echo").code == 0)
    let echo = try run("echo all.index self-knowledge-*.jsonl -o self.echo -j 3")
    #expect(echo.code == 0 && echo.out.isEmpty && echo.err.isEmpty, "\(echo)")
    for form in ["", " --output json", " --width 70 --max-evidence 1"] {
      let lint = try run("lint *.jsonl" + form)
      for echoes in ["", " chat.echo self.echo", " self.echo chat.echo"] {
        let judge = try run("judge all.index" + echoes + form)
        #expect(judge.out == lint.out && judge.code == lint.code && judge.err == lint.err)
      }
      #expect(lint.out.contains("off-spec-claim"))
      #expect(lint.out.contains("same-request-different-behaviour"))
    }
    let half = try run("judge all.index chat.echo")
    #expect(half.code == 2 && half.err.contains("no echo is given of it and 2 more"), "\(half)")

    let twice = try run("merge a.index assistants-2.draft -o c.index")
    #expect(twice.code == 2 && twice.err.contains("assistants-2.jsonl has been read"))
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("c.index").path))
    #expect(try run("judge assistants-0.jsonl").err.contains("this is no draft"))
    #expect(try run("map assistants-0.jsonl").err.contains("say where to write it"))
    #expect(try run("map - -o x.draft").code == 2)
    try "{}\n".write(
      to: folder.appendingPathComponent("assistants-1.jsonl"), atomically: true, encoding: .utf8)
    let changed = try run("judge all.index")
    #expect(changed.code == 2 && changed.err.contains("assistants-1.jsonl: error: this is not"))
  }
}
