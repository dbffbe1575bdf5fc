import Foundation
import Testing

@Suite struct `The report as JSON` {
  @Test(arguments: ["Datasets/demo", "Tests/EndToEndTests/Inputs", "Datasets"])
  func `keeps to its schema`(_ path: String) throws {
    let report = try Program.run(["lint", path, "--output", "json"]).out
    let complaints = try Schema("docs/report.schema.json").complaints(about: report)
    #expect(complaints.isEmpty, "\(complaints.prefix(5))")
  }

  @Test func `keeps to it also as it was before members were added`() throws {
    let report = try Program.run(["lint", "Datasets/demo", "--output", "json"]).out
    let older = report.replacing(/"(asides|unread)": (\d+|\{[^}]*\}),/, with: "")
    #expect(!older.contains("asides") && !older.contains("unread"))
    let complaints = try Schema("docs/report.schema.json").complaints(about: older)
    #expect(complaints.isEmpty, "\(complaints.prefix(5))")
  }

  @Test func `is held to a schema that can fail`() throws {
    let report = try Program.run(["lint", "Datasets/demo", "--output", "json"]).out
    let schema = try Schema("docs/report.schema.json")
    for (right, wrong) in [
      (#""severity": "warning""#, #""severity": "grave""#), (#""version": 1"#, #""version": 2"#),
      (#""polarity": "deny", "#, ""), (#""polarity""#, #""polarities""#),
      (#""rows": 61"#, #""rows": -1"#),
    ] where report.contains(right) {
      let complaints = try schema.complaints(
        about: report.replacingOccurrences(of: right, with: wrong))
      #expect(!complaints.isEmpty, "\(wrong)")
    }
  }
}

@Suite struct `A place in JSON` {
  @Test func `has a field where its file has fields, and none elsewhere`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      (
        "a.jsonl",
        #"{"messages": [{"role": "user", "content": "Wake me."}, "#
          + #"{"role": "assistant", "content": "I can't set alarms."}]}"#
      ),
      (
        "b.txt",
        "<|im_start|>user\nWake me.<|im_end|>\n<|im_start|>assistant\nI can set alarms.<|im_end|>\n"
      ),
    ] {
      try text.write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let claims = try Program.run(["claims", "a.jsonl", "b.txt", "-o", "json"], in: folder).out
    let plan = try Program.run(["plan", "a.jsonl", "b.txt", "-o", "json"], in: folder).out
    for told in [claims, plan] {
      #expect(told.contains(#""field": "messages[1].content"}"#), "\(told)")
      #expect(told.contains(/"path": "b.txt", [^}]*"column": \d+}/), "\(told)")
    }
  }
}

@Suite struct `A diff` {
  @Test func `says what is new, worse, better and gone`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func row(_ asked: String, _ said: String) -> String {
      #"{"messages": [{"role": "user", "content": "\#(asked)"}, "#
        + #"{"role": "assistant", "content": "\#(said)"}]}"#
    }
    let can = (0..<8).map { row("Wake me at \($0).", "I can set an alarm for \($0).") }
    let cannot = (0..<8).map { row("Wake me at \($0)!", "I can't set alarms.") }
    let other = (0..<6).flatMap {
      [row("Feelings, \($0)?", "I have feelings."), row("Any, \($0)?", "I don't have feelings.")]
    }
    func write(_ rows: [String], _ name: String) throws {
      try rows.joined(separator: "\n").write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    try write(can + cannot, "old.jsonl")
    try write(can + cannot.prefix(6), "better.jsonl")
    try write(other, "other.jsonl")
    func diff(_ old: String, _ new: String, _ rest: String...) throws -> Program.Run {
      try Program.run(["diff", old, new] + rest, in: folder)
    }
    let better = try diff("old.jsonl", "better.jsonl")
    #expect(better.code == 0 && better.out.contains("better  8.0 → 6.9  contradicted-claim"))
    let worse = try diff("better.jsonl", "old.jsonl")
    #expect(worse.code == 1 && worse.out.contains("worse   6.9 → 8.0"), "\(worse)")
    let moved = try diff("old.jsonl", "other.jsonl", "-o", "json").out
    #expect(moved.contains(#""change": "new""#) && moved.contains(#""change": "gone""#))
    let same = try diff("old.jsonl", "old.jsonl")
    #expect(same.code == 0 && same.out.hasPrefix("0 new, 0 worse, 0 better, 0 gone"), "\(same)")

    // One third of a row is a number that no report writes in full.
    try write([can[0], cannot[0], cannot[1]], "third.jsonl")
    _ = try Program.run(["lint", "third.jsonl", "-o", "json:third.json"], in: folder)
    let third = try diff("third.json", "third.jsonl")
    #expect(third.code == 0 && third.out.hasPrefix("0 new, 0 worse, 0 better, 0 gone"), "\(third)")

    #expect(try Program.run(["map", "old.jsonl", "-o", "old.draft"], in: folder).code == 0)
    #expect(try diff("old.draft", "better.jsonl").out == better.out)
    #expect(try diff("old.jsonl", "nothing.jsonl").code == 2)
  }
}
