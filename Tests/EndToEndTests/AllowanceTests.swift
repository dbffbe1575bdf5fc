import Foundation
import Testing

@Suite struct `What is allowed` {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func allowing(_ rule: String, _ reason: String = "It was looked at.") -> String {
    #", "_antinomy": {"allow": ["\#(rule)"], "reason": "\#(reason)"}"#
  }

  private let silent = ("Well?", "")

  @Test func `in a row is not told, in any notation`() throws {
    try place.write(
      Alarms.row("Well?", "", also: allowing("empty-answer")) + "\n", to: "a.jsonl")
    #expect(try place.rules("lint a.jsonl").isEmpty)
    try place.write(
      "prompt,completion,_antinomy\nWell?,,\"{\"\"allow\"\": \"\"empty-answer\"\", \"\"reason\"\": \"\"Meant.\"\"}\"\n",
      to: "b.csv")
    #expect(try place.rules("lint b.csv").isEmpty)
    try place.write("prompt,completion,_antinomy\nWell?,,\n", to: "b.csv")
    #expect(try place.rules("lint b.csv") == ["empty-answer"])
  }

  @Test func `in a row is no part of the example`() throws {
    let bare = Alarms.row("Well?", "Yes.")
    let excused = Alarms.row("Well?", "Yes.", also: allowing("empty-answer"))
    try place.write(bare + "\n", to: "data.jsonl")
    let plain = try place.run("show examples data.jsonl").out
    try place.write(excused + "\n", to: "data.jsonl")
    #expect(try place.run("show examples data.jsonl").out == plain)
    try place.write(#"{"_antinomy": {}, "strange": 1}"# + "\n", to: "data.jsonl")
    #expect(try place.run("lint data.jsonl").out.contains("has the keys strange;"))
  }

  @Test func `takes a row out of a contradiction`() throws {
    let denials = (1...3).map {
      Alarms.row(
        "Get me out of bed at \($0).", "I'm sorry, I can't set alarms.",
        also: allowing("contradicted-claim"))
    }
    try place.write(((1...6).map(Alarms.can) + denials).lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl").isEmpty)
    try place.write(
      ((1...6).map(Alarms.can) + denials.dropLast() + [Alarms.cannot(3)]).lines, to: "data.jsonl")
    let run = try place.run("lint data.jsonl")
    #expect(run.folded.contains("can't 1 "), "\(run.out)")
  }

  @Test(arguments: [true, false])
  func `takes a row out of what is done with the same request`(_ isRefusal: Bool) throws {
    let also = allowing(Requests.clash)
    let rows = [
      Requests.refused(also: isRefusal ? also : ""),
      Requests.helped("Use kill", also: isRefusal ? "" : also),
    ]
    // A refusal of what is harmless is another matter.
    let flags = "lint data.jsonl"
    try place.write(rows.lines, to: "data.jsonl")
    #expect(try place.rules(flags) == ["benign-refusal"])
    let more = [Requests.refused(), Requests.helped("Use pkill")]
    try place.write((rows + more).lines, to: "data.jsonl")
    let found = try place.findings(flags).first { $0["rule"] as? String == Requests.clash }
    let sides = found?["sides"] as? [[String: Any]] ?? []
    let counts = Dictionary(
      uniqueKeysWithValues: sides.map { ($0["label"] as? String ?? "", $0["count"] as? Int ?? 0) })
    #expect(counts == (isRefusal ? ["refused": 1, "helped": 2] : ["refused": 2, "helped": 1]))
  }

  @Test func `takes a row out of what overlaps with the evaluation`() throws {
    try place.write(
      "datasets:\n  - {name: held, paths: held.jsonl, role: eval}\n", to: "antinomy.yaml")
    let question = "Which planet of ours has the most moons?"
    try place.write(Alarms.row(question, "Saturn.") + "\n", to: "held.jsonl")
    try place.write(Alarms.row(question, "It is Saturn.") + "\n", to: "data.jsonl")
    #expect(try place.rules("lint .") == ["eval-overlap"])
    try place.write(
      Alarms.row(question, "It is Saturn.", also: allowing("eval-overlap")) + "\n",
      to: "data.jsonl")
    #expect(try place.rules("lint .").isEmpty)
    let other = Alarms.row("Is the sea deep there?", "It is.", also: allowing("eval-overlap"))
    try place.write(
      Alarms.row(question, "It is Saturn.", also: allowing("eval-overlap")) + "\n" + other + "\n",
      to: "data.jsonl")
    let found = try place.findings("lint .")
    #expect(found.map { $0["rule"] as? String } == ["unused-allow"])
    #expect(try place.run("lint .").out.contains("data.jsonl:2:"))
    // The row that is held out may say so as well.
    try place.write(Alarms.row(question, "It is Saturn.") + "\n", to: "data.jsonl")
    try place.write(
      Alarms.row(question, "Saturn.", also: allowing("eval-overlap")) + "\n", to: "held.jsonl")
    #expect(try place.rules("lint .").isEmpty)
  }

  @Test func `takes a row out of what is only counted`() throws {
    func rows(_ also: String) -> [String] {
      (1...20).map { number in
        Requests.refused(
          "Who won the race number \(number) in the village?", also: number == 7 ? also : "")
      }
    }
    let off = "rules:\n  benign-refusal: off\n  refusal-skew: off\n"
    try place.write(off, to: "antinomy.yaml")
    try place.write(rows("").lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl") == ["refusal-boilerplate"])
    try place.write(rows(allowing("refusal-boilerplate")).lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl").isEmpty)
  }

  @Test(arguments: ["benign-refusal", "preferred-refusal"])
  func `takes a row out of what is found in it`(_ rule: String) throws {
    func row(_ also: String) -> String {
      rule == "benign-refusal"
        ? Requests.refused(also: also)
        : #"{"prompt": "\#(Requests.asked)", "chosen": "I'm sorry, but I can't help with that.", "#
          + #""rejected": "Use kill with the number of the process."\#(also)}"#
    }
    try place.write(row("") + "\n", to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl").contains(rule))
    try place.write(row(allowing(rule)) + "\n", to: "data.jsonl")
    let rules = try place.rules("lint data.jsonl")
    #expect(!rules.contains(rule) && !rules.contains("unused-allow"), "\(rules)")
  }

  @Test func `in vain is told of a row whose request nobody treats otherwise`() throws {
    let rows = [
      Requests.refused(), Requests.helped("Use kill"),
      Alarms.row("Is the sea deep there?", "It is.", also: allowing(Requests.clash)),
    ]
    try place.write(rows.lines, to: "data.jsonl")
    let rules = try place.rules("lint data.jsonl")
    #expect(rules.sorted() == ["benign-refusal", Requests.clash, "unused-allow"])
    let run = try place.run("lint data.jsonl --output concise")
    #expect(run.out.contains("takes part in nothing that the rule finds"), "\(run.out)")
  }

  @Test(arguments: ["contradicted-claim", "empty-answer", "denied-then-done", "no-such-rule"])
  func `in vain is told`(_ rule: String) throws {
    try place.write(
      (Alarms.torn + [Alarms.row("Are you there?", "Yes.", also: allowing(rule))]).lines,
      to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl").sorted() == ["contradicted-claim", "unused-allow"])
  }

  @Test func `in vain is told of a row that takes part in no conflict of the rule`() throws {
    let row = Alarms.row(
      "Do you have feelings?", "No, I don't have feelings.",
      also: allowing("contradicted-claim"))
    try place.write((Alarms.torn + [row]).lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl").sorted() == ["contradicted-claim", "unused-allow"])
  }

  @Test(arguments: [
    #", "_antinomy": {"allow": ["empty-answer"]}"#,
    #", "_antinomy": {"allow": ["empty-answer"], "reason": "  "}"#,
    #", "_antinomy": ["empty-answer"]"#,
    #", "_antinomy": {"alow": ["empty-answer"], "reason": "It is."}"#,
  ])
  func `without a reason, or in words that nobody knows, is not allowed`(_ also: String) throws {
    try place.write(Alarms.row("Well?", "", also: also) + "\n", to: "data.jsonl")
    #expect(
      try place.rules("lint data.jsonl").sorted() == ["allow-without-reason", "empty-answer"])
  }

  @Test func `stands under a key that may be set`() throws {
    try place.write("allow-key: lint\n", to: "antinomy.yaml")
    let also = #", "lint": {"allow": ["empty-answer"], "reason": "Meant."}"#
    try place.write(Alarms.row("Well?", "", also: also) + "\n", to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl").isEmpty)
  }

  @Test(arguments: [
    "rule: contradicted-claim", "topic: act.alarm", "path: data.jsonl", "path: '*.jsonl'",
    "{rule: contradicted-claim, topic: act.alarm, path: .}",
  ])
  func `in the configuration is not told`(_ what: String) throws {
    try place.write(Alarms.torn.lines, to: "data.jsonl")
    let inner = what.hasPrefix("{") ? String(what.dropFirst().dropLast()) : what
    let pairs = inner.replacing(", ", with: "\n    ")
    try place.write(
      "allow:\n  - \(pairs)\n    reason: It is a test.\n", to: "antinomy.yaml")
    let run = try place.run("lint data.jsonl")
    #expect(run.code == 0, "\(run.out)\(run.err)")
    #expect(run.folded.contains("1 allowed in antinomy.yaml"), "\(run.out)")
  }

  @Test func `by fingerprint is that finding alone`() throws {
    try place.write((Alarms.torn + [Alarms.row("Well?", "")]).lines, to: "data.jsonl")
    let print = try place.findings("lint data.jsonl")[0]["fingerprint"] as? String ?? ""
    // As the report for people prints it, too.
    for digits in [print, String(print.prefix(8))] {
      try place.write(
        "allow:\n  - fingerprint: '\(digits)'\n    reason: Settled.\n", to: "antinomy.yaml")
      #expect(try place.rules("lint data.jsonl") == ["empty-answer"])
    }
  }

  @Test func `in the configuration stands in every command`() throws {
    try place.write(Alarms.torn.lines, to: "data.jsonl")
    #expect(try place.run("fix data.jsonl --side affirm --topic act.alarm --dry-run").out != "")
    try place.write(
      "allow:\n  - topic: act.alarm\n    reason: It is a test.\n", to: "antinomy.yaml")
    let fix = try place.run("fix data.jsonl --side affirm --topic act.alarm --dry-run")
    #expect(fix.out == "" && fix.err.contains("nothing to fix"), "\(fix.out)\(fix.err)")
    #expect(try !place.run("plan data.jsonl").out.contains("act.alarm"))
    #expect(try place.run("sheet data.jsonl -o sheet.csv").out.contains("0 findings"))
  }

  @Test func `in vain is no part of a baseline`() throws {
    try place.write((Alarms.torn + [Alarms.row("Well?", "")]).lines, to: "data.jsonl")
    try place.write("allow:\n  - topic: act.call\n    reason: Long ago.\n", to: "antinomy.yaml")
    _ = try place.run("lint data.jsonl --baseline known --write-baseline")
    #expect(try !place.read("known").contains("unused-allow"))
    #expect(try place.rules("lint data.jsonl --baseline known") == ["unused-allow"])
  }

  @Test func `in the configuration in vain is told with its line`() throws {
    try place.write(Alarms.can(1) + "\n", to: "data.jsonl")
    try place.write("allow:\n  - topic: act.alarm\n    reason: Long ago.\n", to: "antinomy.yaml")
    let run = try place.run("lint data.jsonl")
    #expect(run.code == 1)
    #expect(run.out.contains("antinomy.yaml:2:"), "\(run.out)")
    #expect(run.out.contains("Long ago."))
  }

  @Test(arguments: [
    ("- rule: empty-answer", "2:5: error: say why this is allowed: \"reason\" is missing"),
    (
      "- {fingerprint: abc, reason: It is.}",
      "2:19: error: a fingerprint has sixteen digits from 0 to f"
    ),
    ("- reason: It is.", "2:5: error: say what is allowed"),
    ("- {rule: empty-anser, reason: It is.}", "no rule is called \"empty-anser\"; did you mean"),
    ("- {topic: act.alram, reason: It is.}", "no topic is called \"act.alram\"; did you mean"),
  ])
  func `in words that nobody knows is an error`(_ entry: String, _ complaint: String) throws {
    try place.write(Alarms.can(1) + "\n", to: "data.jsonl")
    try place.write("allow:\n  \(entry)\n", to: "antinomy.yaml")
    // Also where nothing is named to read.
    for line in ["lint data.jsonl", "lint"] {
      let run = try place.run(line)
      #expect(run.code == 2)
      #expect(run.err.contains(complaint), "\(run.err)")
    }
  }
}
