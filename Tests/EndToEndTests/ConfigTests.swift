import Foundation
import Testing

@Suite struct `Settings` {
  private let yaml = """
    datasets:
      - name: chat
        paths: chat.jsonl
        epochs: 3
        rules: {stray-claim: off}
      - {name: held, paths: held.jsonl, role: eval}
    model: {name: Ada, can: [act.alarm]}
    rules:
      thin-contrast: off
      self-knowledge-tension: {severity: error, arguments: {denials: 5}}
    """

  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(yaml, to: "antinomy.yaml")
    try place.write("", to: "chat.jsonl")
    try place.write("", to: "held.jsonl")
    try place.write("", to: "other.jsonl")
    return place
  }

  private func lines(_ arguments: String..., in place: Workplace) throws -> [String] {
    let run = try Program.run(["config"] + arguments, in: place.folder)
    #expect(run.code == 0, "\(run.err)")
    // The columns are as wide as they need to be.
    return run.out.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
  }

  @Test func `in force are told with the place where each is written`() throws {
    let place = try place()
    let told = try lines("--workers", "3", in: place)
    for line in [
      "config antinomy.yaml found", "datasets.chat.epochs 3 antinomy.yaml:4:13",
      "datasets.chat.role train default", "datasets.held.role eval antinomy.yaml:6:43",
      "datasets.chat.rules.stray-claim off antinomy.yaml:5:26",
      "model.can act.alarm antinomy.yaml:7:25",
      "rules.thin-contrast off antinomy.yaml:9:18, instead of info",
      "rules.stray-claim info default",
      "rules.self-knowledge-tension.arguments.denials 5 antinomy.yaml:10:66",
      "rules.self-knowledge-tension.arguments.uses 3 default", "workers 3 --workers",
      "max-row 64 default", "allow-key _antinomy default",
    ] {
      #expect(told.contains(line), "\(line) in \(told.filter { $0.hasPrefix(line.prefix(20)) })")
    }
  }

  @Test func `of one file are those of its dataset`() throws {
    let place = try place()
    let told = try lines("chat.jsonl", in: place)
    #expect(told.contains("dataset chat antinomy.yaml:2:11"))
    #expect(told.contains("epochs 3 antinomy.yaml:4:13"))
    #expect(told.contains("rules.stray-claim off antinomy.yaml:5:26, instead of info"))
    #expect(!told.contains { $0.hasPrefix("datasets.") })
    #expect(
      try lines(".", in: place)
        == [
          "./chat.jsonl chat antinomy.yaml:2:11", "./held.jsonl held antinomy.yaml:6:12",
          "./other.jsonl ./other.jsonl default",
        ].map { $0.replacing("./", with: "") })
  }

  @Test func `are told as JSON`() throws {
    let place = try place()
    let run = try Program.run(["config", "--output", "json"], in: place.folder)
    let told = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
    let settings = try #require(told?["settings"] as? [[String: Any]])
    let off = try #require(settings.first { $0["key"] as? String == "rules.thin-contrast" })
    #expect(off["value"] as? String == "off" && off["default"] as? String == "info")
    let from = try #require(off["from"] as? [String: Any])
    #expect(from["kind"] as? String == "file" && from["path"] as? String == "antinomy.yaml")
    #expect(from["line"] as? Int == 9 && from["column"] as? Int == 18)
  }

  @Test func `have a schema that is what the program prints`() throws {
    let place = try Workplace()
    let printed = try Program.run(["config", "--schema"], in: place.folder).out
    let kept = try String(
      contentsOf: Program.root.appendingPathComponent("docs/antinomy.schema.json"),
      encoding: .utf8)
    #expect(printed == kept, "antinomy config --schema > docs/antinomy.schema.json writes it anew")
  }

  @Test func `name pages that every command follows`() throws {
    let place = try Workplace()
    try place.write("pages: mine\n", to: "antinomy.yaml")
    try place.write(
      """
      topic: own.garden
      title: waters the garden
      phrases:
        verbs: |
          _water the garden
      catches:
        deny: |
          ⟦I can't water the garden⟧.
      """, to: "mine/topics/own.garden.yaml")
    let topics = try Program.run(["topics"], in: place.folder)
    #expect(topics.out.contains("own.garden") && topics.out.contains("act.alarm"), "\(topics)")
    let body = try Program.run(["topics", "self.body"], in: place.folder).out
    #expect(body.contains("models stretch its denial over act.alarm: "), "\(body)")
    let near = try Program.run(["topics", "self.bdy"], in: place.folder)
    #expect(near.code == 2 && near.err.contains("did you mean 'self.body'?"), "\(near)")
    let rule = try Program.run(["explain", "act.alarm"], in: place.folder)
    #expect(rule.err.contains("antinomy topics act.alarm"), "\(rule)")
    let named = try Program.run(["topics", "--config", place.folder.path + "/antinomy.yaml"])
    #expect(named.out.contains("own.garden"))
    let test = try Program.run(["test"], in: place.folder)
    #expect(test.out == "1 examples, 0 of them not as expected\n", "\(test)")
    try place.write(
      #"{"id": "1", "source": "own", "lang": "en", "role": "assistant", "text": "I can't water the "#
        + #"garden.", "claims": [{"topic": "own.garden", "polarity": "deny"}]}"#, to: "gold.jsonl")
    let eval = try Program.run(["eval", "gold.jsonl", "-o", "json"], in: place.folder)
    #expect(eval.code == 0 && eval.out.contains("own.garden"), "\(eval)")
  }

  @Test func `of which one is wrong are told with a caret`() throws {
    let place = try Workplace()
    try place.write("{}\n", to: "a.jsonl")
    for (text, told) in [
      ("rules:\n  contradicted-clam: off\n", "2:3: error: no rule is called \"contradicted-clam\""),
      ("model:\n  can: [act.alrm]\n", "2:9: error: no topic is called \"act.alrm\"; did you mean"),
      ("model:\n  nature: {slf.body: deny}\n", "2:12: error: no topic is called \"slf.body\""),
      ("model:\n  nature: [self.body]\n", "2:11: error: a mapping is expected here, not a list"),
      ("model:\n  cutoff: soon\n", "2:11: error: a cutoff is written as a year"),
      (
        "rules:\n  self-knowledge-tension: {arguments: {denails: 5}}\n",
        "2:40: error: nothing is called \"denails\" here; did you mean \"denials\"?"
      ),
      (
        "rules:\n  self-knowledge-tension: {arguments: {denials: many}}\n",
        "2:49: error: a whole number is expected here, not \"many\""
      ),
      (
        "allow:\n  - rule: stray-clam\n    reason: x\n",
        "2:11: error: no rule is called \"stray-clam\"; did you mean \"stray-claim\"?"
      ),
      (
        "datasets:\n  - {name: a, paths: b.jsonl}\n",
        "2:22: error: b.jsonl: there is no such file or folder; did you mean 'a.jsonl'?"
      ),
    ] {
      try place.write(text, to: "antinomy.yaml")
      let operands = text.contains("paths") ? [] : ["a.jsonl"]
      let run = try Program.run(["lint"] + operands, in: place.folder)
      #expect(run.code == 2 && run.err.hasPrefix("antinomy.yaml:\(told)"), "\(run.err)")
      #expect(run.err.hasSuffix("^\n"), "\(run.err)")
    }
  }
}

@Suite struct `The reference of rules` {
  @Test func `is what the pages say now`() throws {
    let printed = try Program.run(["explain", "--all", "--markdown"]).out
    let kept = try String(
      contentsOf: Program.root.appendingPathComponent("docs/rules.md"), encoding: .utf8)
    #expect(printed == kept, "antinomy explain --all --markdown > docs/rules.md writes it anew")
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: Program.root.appendingPathComponent("Rules/rules").path)
    for page in pages where page.hasSuffix(".yaml") {
      #expect(kept.contains("\n## \(page.dropLast(5))\n"), "\(page)")
    }
  }
}
