import Foundation
import Testing

@Suite struct `A lint of what changed` {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try git("init -q -b main .")
    try git("config user.name Tester")
    try git("config user.email tester@example.com")
    try place.write(".cache\n", to: ".gitignore")
    try place.write(Alarms.torn.lines, to: "data.jsonl")
    try commit()
  }

  private func git(_ line: String) throws {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git"] + line.split(separator: " ").map(String.init)
    git.currentDirectoryURL = place.folder
    git.standardOutput = FileHandle.nullDevice
    try git.run()
    git.waitUntilExit()
    #expect(git.terminationStatus == 0, "git \(line)")
  }

  private func commit() throws {
    try git("add -A")
    try git("commit -q -m change")
  }

  @Test func `reports nothing where nothing has changed`() throws {
    #expect(try place.rules("lint . --since HEAD").isEmpty)
    #expect(try place.rules("lint . --staged").isEmpty)
  }

  @Test func `reports a row that joins the minority, and not one that joins the majority`() throws {
    try place.write((Alarms.torn + (20...25).map(Alarms.can)).lines, to: "data.jsonl")
    #expect(try place.rules("lint . --since HEAD").isEmpty)
    try place.write((Alarms.torn + [Alarms.cannot(9)]).lines, to: "data.jsonl")
    let run = try place.run("lint . --since HEAD")
    #expect(run.code == 1)
    let note = "Known from HEAD, but 1 row on its minority side is new."
    #expect(run.folded.contains(note), "\(run.out)")
  }

  @Test func `points at the row that is new`() throws {
    try place.write((Alarms.torn + [Alarms.cannot(9)]).lines, to: "data.jsonl")
    let run = try place.run("lint . --since HEAD --output concise")
    #expect(run.out.hasPrefix("data.jsonl:10:"), "\(run.out)")
  }

  @Test func `points at a new row of a conflict that is new`() throws {
    for (old, new) in [(Alarms.can, Alarms.cannot), (Alarms.cannot, Alarms.can)] {
      try place.write((1...3).map(old).lines, to: "data.jsonl")
      try commit()
      try place.write(((1...3).map(old) + (1...4).map(new)).lines, to: "data.jsonl")
      let run = try place.run("lint . --since HEAD --output concise")
      #expect(run.out.hasPrefix("data.jsonl:4:"), "\(run.out)")
    }
  }

  @Test func `is not told by a baseline that what is unchanged is gone`() throws {
    _ = try place.run("lint . --write-baseline")
    try place.write((Alarms.torn + [Alarms.cannot(9)]).lines, to: "data.jsonl")
    let rules = try place.rules("lint . --since HEAD --baseline antinomy.baseline")
    #expect(rules == ["contradicted-claim"])
    try place.write((Alarms.torn + [Alarms.can(9)]).lines, to: "data.jsonl")
    #expect(try place.rules("lint . --since HEAD --baseline antinomy.baseline").isEmpty)
  }

  @Test func `stays as severe where a conflict grows until one side is a stray claim`() throws {
    let few = [Alarms.row("Wake me.", "I can set alarms."), Alarms.cannot(1)]
    try place.write(few.lines, to: "data.jsonl")
    try commit()
    try place.write((few + (2...4).map(Alarms.cannot)).lines, to: "data.jsonl")
    #expect(try place.rules("lint .") == ["stray-claim"])
    #expect(try place.run("lint .").code == 0)
    let run = try place.run("lint . --since HEAD")
    #expect(run.code == 1)
    #expect(run.folded.contains("raises what is contested from 1.0 to 1.6"), "\(run.out)")
  }

  @Test func `reports a conflict that spans files, of which one has changed`() throws {
    try place.write((1...6).map(Alarms.can).lines, to: "data.jsonl")
    try commit()
    try place.write((1...3).map(Alarms.cannot).lines, to: "other.jsonl")
    #expect(try place.rules("lint . --since HEAD") == ["contradicted-claim"])
    #expect(try place.rules("lint . --staged").isEmpty)
    try git("add other.jsonl")
    #expect(try place.rules("lint . --staged") == ["contradicted-claim"])
    try place.write("", to: "other.jsonl")
    #expect(try place.rules("lint . --staged") == ["contradicted-claim"])
  }

  @Test func `reports a row that joins those who treat the same request otherwise`() throws {
    try place.write("rules:\n  benign-refusal: off\n", to: "antinomy.yaml")
    let rows = [Requests.refused(), Requests.helped("Use kill"), Requests.helped("Use pkill")]
    try place.write(rows.lines, to: "data.jsonl")
    try commit()
    try place.write((rows + [Requests.helped("Use htop")]).lines, to: "data.jsonl")
    #expect(try place.rules("lint . --since HEAD").isEmpty)
    try place.write(
      (rows + [Requests.helped("Use htop"), Requests.refused(Requests.asked + " ")]).lines,
      to: "data.jsonl")
    #expect(try place.rules("lint . --since HEAD") == [Requests.clash])
  }

  @Test func `does not mind rows that only move, or files that only get another name`() throws {
    try place.write(Alarms.torn.reversed().lines, to: "renamed.jsonl")
    try place.remove("data.jsonl")
    #expect(try place.rules("lint . --since HEAD").isEmpty)
  }

  @Test func `knows a file that got another name where the settings name it`() throws {
    let rows = Alarms.torn.map { $0.replacing("messages", with: "talk") }
    func name(_ file: String) throws {
      try place.write(
        "datasets: [{name: a, paths: \(file), map: {messages: talk}}]\n", to: "antinomy.yaml")
    }
    try place.write(rows.lines, to: "data.jsonl")
    try name("data.jsonl")
    try commit()
    try place.remove("data.jsonl")
    try name("renamed.jsonl")
    try place.write((rows + [rows[0]]).lines, to: "renamed.jsonl")
    try git("add -A")
    #expect(try place.rules("lint --staged").isEmpty)
    #expect(try place.rules("lint --since HEAD").isEmpty)
    try git("reset -q")
    try place.write(rows.lines, to: "renamed.jsonl")
    #expect(try place.rules("lint --since HEAD").isEmpty)
    try place.write((rows + [rows[8].replacing("at 3", with: "at 4")]).lines, to: "renamed.jsonl")
    try git("add -A")
    let run = try place.run("lint --staged --output concise")
    #expect(run.out.hasPrefix("renamed.jsonl:10:"), "\(run.out)")
  }

  @Test func `reports a side that becomes the majority when the conflict grows by it`() throws {
    let rows = (1...6).map(Alarms.can) + (1...20).map(Alarms.cannot)
    try place.write(rows.lines, to: "data.jsonl")
    let run = try place.run("lint . --since HEAD")
    #expect(run.code == 1)
    #expect(
      run.folded.contains("the change raises what is contested from 4.0 to 9.2"), "\(run.out)")
    try place.write((rows + [Alarms.cannot(30)]).lines, to: "data.jsonl")
    #expect(try place.run("lint . --since HEAD --rise 0").code == 1)
    try place.write(rows.lines, to: "data.jsonl")
    let patient = try place.rules("lint . --since HEAD --rise 200")
    #expect(!patient.contains("contradicted-claim"))
  }

  @Test func `reports what is wrong in one row only where the row has changed`() throws {
    try place.write(
      (Alarms.torn + [Alarms.row("Well?", "")]).lines, to: "data.jsonl")
    #expect(try place.rules("lint . --since HEAD") == ["empty-answer"])
    try commit()
    try place.write(
      ([Alarms.row("Well?", "")] + Alarms.torn + [Alarms.can(8)]).lines, to: "data.jsonl")
    #expect(try place.rules("lint . --since HEAD").isEmpty)
    #expect(try place.rules("lint . --since HEAD~1") == ["empty-answer"])
  }

  @Test func `says it when git has only a pointer, and compares with what was read before`() throws
  {
    let pointer = """
      version https://git-lfs.github.com/spec/v1
      oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
      size 12345

      """
    try place.write(pointer, to: "data.jsonl")
    try commit()
    try place.write(Alarms.torn.lines, to: "data.jsonl")
    let first = try place.run("lint . --since HEAD")
    #expect(first.err.contains("no draft of it is kept: all its rows are new"), "\(first.err)")
    #expect(first.code == 1)
    try place.write((Alarms.torn + [Alarms.can(30)]).lines, to: "data.jsonl")
    let second = try place.run("lint . --since HEAD")
    #expect(second.err.contains("is a Git LFS pointer: compared with"), "\(second.err)")
  }

  @Test func `leaves what git has no content of out of the second round, and says so`() throws {
    let pointer = """
      version https://git-lfs.github.com/spec/v1
      oid sha256:5d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
      size 12345

      """
    try place.write("rules:\n  benign-refusal: off\n", to: "antinomy.yaml")
    try place.write(pointer, to: "data.jsonl")
    try place.write([Requests.refused()].lines, to: "other.jsonl")
    try commit()
    let helped = [Requests.helped("Use kill")]
    try place.write((Alarms.torn + helped).lines, to: "data.jsonl")
    try place.write([Requests.refused(), Alarms.can(7)].lines, to: "other.jsonl")
    #expect(try place.run("lint . --since HEAD").code == 1)
    try place.write((Alarms.torn + helped + [Alarms.can(30)]).lines, to: "data.jsonl")
    for flag in ["", " --verify-cache"] {
      let run = try place.run("lint . --since HEAD --output json\(flag)")
      #expect(run.code == 1, "\(run.err)")
      #expect(run.err.contains("data.jsonl at HEAD can't be read again: its answers"), "\(run.err)")
      #expect(!run.out.contains("contradicted-claim"), "\(run.out)")
    }
  }

  @Test(arguments: [
    ("--since nowhere", "git knows no commit called 'nowhere'"),
    ("--since --help-me", "needs"), ("--since HEAD --staged", "exclude each other"),
  ])
  func `says what is wrong with the request`(_ flags: String, _ complaint: String) throws {
    let run = try place.run("lint . \(flags)")
    #expect(run.code == 2)
    if !complaint.contains("needs") { #expect(run.err.contains(complaint), "\(run.err)") }
  }

  @Test func `needs a git checkout`() throws {
    try place.remove(".git")
    let run = try place.run("lint . --staged")
    #expect(run.code == 2)
    #expect(run.err.contains("only a git checkout knows what has changed"), "\(run.err)")
  }

  @Test func `works before the first commit`() throws {
    try place.remove(".git")
    try git("init -q -b main .")
    try git("add data.jsonl")
    #expect(try place.rules("lint . --staged") == ["contradicted-claim"])
  }
}
