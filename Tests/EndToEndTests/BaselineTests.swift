import Foundation
import Testing

@Suite struct `A baseline` {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Alarms.torn.lines, to: "data.jsonl")
  }

  private func writeDown() throws {
    let run = try place.run("lint data.jsonl --write-baseline --baseline known")
    #expect(run.code == 0, "\(run.err)")
  }

  @Test func `lets pass what it knows`() throws {
    #expect(try place.run("lint data.jsonl").code == 1)
    try writeDown()
    let run = try place.run("lint data.jsonl --baseline known")
    #expect(run.code == 0)
    #expect(run.folded.contains("1 known from known"), "\(run.out)")
  }

  @Test func `has one sorted line for each finding`() throws {
    try place.write(
      (Alarms.torn + [Alarms.row("And now?", ""), Alarms.row("Well?", "")]).lines, to: "data.jsonl")
    try writeDown()
    let lines = try place.read("known").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines == lines.sorted())
    #expect(lines.allSatisfy { $0.hasPrefix(#"{"rule": "#) && $0.hasSuffix("}") })
  }

  @Test func `is the same when rows move to other files and orders`() throws {
    try writeDown()
    try place.write((1...3).map(Alarms.cannot).reversed().lines, to: "other.jsonl")
    try place.write((1...6).map(Alarms.can).reversed().lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl other.jsonl --baseline known").isEmpty)
  }

  @Test func `fails when the minority gains a row, and shows it first`() throws {
    try writeDown()
    try place.write((Alarms.torn + [Alarms.cannot(77)]).lines, to: "data.jsonl")
    let run = try place.run("lint data.jsonl --baseline known")
    #expect(run.code == 1)
    #expect(run.folded.contains("1 row on its minority side is new"), "\(run.out)")
    let shown = run.out.split(separator: "\n").first { $0.contains("can't  4") }
    #expect(shown?.contains("data.jsonl:10:") == true, "\(run.out)")
  }

  @Test(arguments: [3, 2])
  func `does not fail when the larger side loses rows, even until it is the smaller one`(
    _ left: Int
  ) throws {
    try writeDown()
    let rows = (1...left).map(Alarms.can) + (1...3).map(Alarms.cannot)
    try place.write(rows.lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
    _ = try place.run("lint data.jsonl --baseline known --prune-baseline")
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
  }

  @Test func `knows a conflict of which so little is left that it goes by a milder name`() throws {
    try place.write("rules:\n  refusal-boilerplate: off\n", to: "antinomy.yaml")
    let many = (1...200).map(Alarms.cannot)
    try place.write((many + (1...30).map(Alarms.can)).lines, to: "data.jsonl")
    try writeDown()
    #expect(try place.rules("lint data.jsonl") == ["contradicted-claim"])
    try place.write((many + [Alarms.can(1)]).lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl") == ["stray-claim"])
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
    let pruned = try place.run("lint data.jsonl --baseline known --prune-baseline")
    #expect(pruned.err.contains("0 findings dropped, 1 kept"), "\(pruned.err)")
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
    // Another row in its place is new, by whatever name.
    try place.write((many + [Alarms.can(77)]).lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl --baseline known") == ["stray-claim"])
  }

  @Test
  func `fails when the side that was the smaller one gains a row, though it is the larger now`()
    throws
  {
    try writeDown()
    let rows = (1...2).map(Alarms.can) + (1...4).map(Alarms.cannot)
    try place.write(rows.lines, to: "data.jsonl")
    let run = try place.run("lint data.jsonl --baseline known")
    #expect(run.code == 1)
    #expect(run.folded.contains("1 row on its minority side is new"), "\(run.out)")
  }

  @Test func `fails when a row of the minority is put in another's place`() throws {
    try writeDown()
    let rows = (1...6).map(Alarms.can) + [Alarms.cannot(1), Alarms.cannot(2), Alarms.cannot(9)]
    try place.write(rows.lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl --baseline known") == ["contradicted-claim"])
  }

  @Test func `knows who treats the same request otherwise, and fails when they become more`() throws
  {
    let helped = ["Use kill", "Use pkill", "Use htop", "Use top"]
    func write(refused: Int, helped count: Int) throws {
      let rows =
        (0..<refused).map { Requests.refused($0 == 0 ? Requests.asked : Requests.asked + " ") }
        + helped.prefix(count).map { Requests.helped($0) }
      try place.write(rows.lines, to: "data.jsonl")
    }
    try place.write("rules:\n  benign-refusal: off\n", to: "antinomy.yaml")
    try write(refused: 1, helped: 3)
    try writeDown()
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
    try write(refused: 1, helped: 4)
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
    try write(refused: 2, helped: 4)
    let run = try place.run("lint data.jsonl --baseline known")
    #expect(run.code == 1)
    #expect(run.folded.contains("data.jsonl"), "\(run.out)")
    #expect(try place.rules("lint data.jsonl --baseline known") == [Requests.clash])
  }

  @Test func `knows rows that move to another file, and shows one that is new`() throws {
    let empty = (1...4).map { Alarms.row("What is \($0)?", "") }
    try place.write(empty.lines, to: "data.jsonl")
    try writeDown()
    try place.write(empty[..<2].map { $0 }.lines, to: "data.jsonl")
    try place.write(empty[2...].map { $0 }.lines, to: "other.jsonl")
    #expect(try place.rules("lint data.jsonl other.jsonl --baseline known").isEmpty)
    try place.write((empty[2...] + [Alarms.row("And 5?", "")]).lines, to: "other.jsonl")
    let run = try place.run("lint data.jsonl other.jsonl --baseline known --output concise")
    #expect(run.code == 1)
    #expect(run.out.hasPrefix("other.jsonl:3:"), "\(run.out)")
    #expect(run.out.contains("1 of 3 is new since known"), "\(run.out)")
  }

  @Test func `knows rows one by one when there are so many that they are told as one`() throws {
    let many = (1...10_700).map { Alarms.row("What is \($0)?", "N/A") }
    try place.write(many[..<9_900].map { $0 }.lines, to: "data.jsonl")
    try writeDown()
    #expect(try place.read("known").split(separator: "\n").count == 9_900)
    try place.write(many.lines, to: "data.jsonl")
    let findings = try place.findings("lint data.jsonl --baseline known")
    #expect(findings.count == 1)
    #expect((findings.first?["message"] as? String)?.contains("800 of 10700 are new") == true)
    try writeDown()
    try place.write(many[900...].reversed().map { $0 }.lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
  }

  @Test func `takes for gone only what stood in files that are looked at`() throws {
    try place.write(Alarms.row("What?", "N/A") + "\n", to: "other.jsonl")
    _ = try place.run("lint data.jsonl other.jsonl --write-baseline --baseline known")
    let whole = try place.read("known")
    #expect(try place.rules("lint other.jsonl --baseline known").isEmpty)
    let pruned = try place.run("lint other.jsonl --baseline known --prune-baseline")
    #expect(pruned.err.contains("0 findings dropped, 2 kept"), "\(pruned.err)")
    #expect(try place.read("known") == whole)
    try place.write(Alarms.row("What?", "That.") + "\n", to: "other.jsonl")
    #expect(try place.rules("lint other.jsonl --baseline known") == ["stale-baseline"])
    try place.remove("other.jsonl")
    #expect(try place.rules("lint data.jsonl --baseline known") == ["stale-baseline"])
  }

  @Test func `does not fail when the majority gains rows`() throws {
    try writeDown()
    try place.write((Alarms.torn + (20...30).map(Alarms.can)).lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
  }

  @Test func `says loudly what does not occur any more, and can be pruned`() throws {
    try writeDown()
    try place.write((1...6).map(Alarms.can).lines, to: "data.jsonl")
    let run = try place.run("lint data.jsonl --baseline known")
    #expect(run.code == 0)
    #expect(run.out.contains("stale-baseline"), "\(run.out)")
    #expect(run.out.contains("--prune-baseline"))
    let pruned = try place.run("lint data.jsonl --baseline known --prune-baseline")
    #expect(pruned.err.contains("1 finding dropped, 0 kept"), "\(pruned.err)")
    #expect(try place.read("known").isEmpty)
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
  }

  @Test func `takes rows away when pruned, and never adds any`() throws {
    try writeDown()
    let rows = (1...6).map(Alarms.can) + [Alarms.cannot(1), Alarms.cannot(2), Alarms.cannot(9)]
    try place.write(rows.lines, to: "data.jsonl")
    _ = try place.run("lint data.jsonl --baseline known --prune-baseline")
    #expect(try place.rules("lint data.jsonl --baseline known") == ["contradicted-claim"])
    try place.write(rows.dropLast().map { $0 }.lines, to: "data.jsonl")
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
  }

  @Test func `takes the lines of both sides of a merge`() throws {
    try writeDown()
    let mine = try place.read("known")
    try place.write((Alarms.torn + [Alarms.cannot(9)]).lines, to: "data.jsonl")
    try writeDown()
    try place.write(mine + (try place.read("known")), to: "known")
    #expect(try place.rules("lint data.jsonl --baseline known").isEmpty)
  }

  @Test(arguments: ["<<<<<<< HEAD\n", "not a baseline\n", "{}\n"])
  func `that is none is an error with its line`(_ text: String) throws {
    try writeDown()
    try place.write(try place.read("known") + text, to: "known")
    let run = try place.run("lint data.jsonl --baseline known")
    #expect(run.code == 2)
    #expect(run.err.hasPrefix("known:2:1: error: this is no line of a baseline"), "\(run.err)")
  }

  @Test func `that is missing is an error that says what to do`() throws {
    let run = try place.run("lint data.jsonl --baseline nowhere")
    #expect(run.code == 2)
    #expect(run.err.contains("--write-baseline"))
  }

  @Test func `may be named by the configuration`() throws {
    try place.write("baseline: known\n", to: "antinomy.yaml")
    let written = try place.run("lint data.jsonl --write-baseline")
    #expect(written.err.contains("known: 1 finding written down"), "\(written.err)")
    #expect(try place.run("lint data.jsonl").code == 0)
  }
}
