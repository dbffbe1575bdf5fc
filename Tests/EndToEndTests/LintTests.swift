import Foundation
import Testing

@Suite struct `A lint` {
  private let folder = Program.root.appendingPathComponent("Tests/EndToEndTests")

  private func run(_ line: String, input: String = "") throws -> Program.Run {
    try Program.run(line.split(separator: " ").map(String.init), input: input, in: folder)
  }

  @Test(arguments: [80, 120])
  func `of the demo tells its story`(_ width: Int) throws {
    let line = "lint Datasets/demo --width \(width)"
    let run = try Program.run(line.split(separator: " ").map(String.init))
    for line in run.out.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    try Snapshot.hold("demo-\(width)", line, run)
  }

  @Test(arguments: [
    ("broken-rows", "lint Inputs/broken.jsonl"), ("pointer", "lint Inputs/pointer.jsonl"),
    ("latin", "lint Inputs/latin.jsonl"), ("empty", "lint Inputs/empty.jsonl"),
    ("cut", "lint Inputs/cut.json"),
    ("walk", "lint Inputs/mixed"), ("broken-json", "lint Inputs/broken.jsonl --output json"),
  ])
  func `names what is wrong with the data`(_ name: String, _ line: String) throws {
    try Snapshot.hold(name, line, try run(line))
  }

  @Test func `says what reads a table where nothing does`() throws {
    let line = "lint Inputs/table.parquet"
    let run = try Program.run(
      line.split(separator: " ").map(String.init), in: folder,
      environment: ["PATH": "", "ANTINOMY_PYTHON": ""])
    try Snapshot.hold("parquet", line, run)
  }

  @Test func `reads no table from a pipe`() throws {
    let run = try run("lint - --stdin-filename rows.parquet", input: "PAR1....PAR1")
    #expect(run.code == 1)
    #expect(run.out.contains("can't be read from standard input"))
  }

  @Test func `takes what is called a table for what it is`() throws {
    let row = #"{"prompt": "Name a hill.", "completion": ""}"# + "\n"
    #expect(
      try run("lint - --stdin-filename rows.parquet", input: row).out.contains("empty-answer"))
  }

  @Test func `reads standard input under a name`() throws {
    let row = #"{"prompt": "Name a hill.", "completion": ""}"# + "\n"
    let line = "lint - --stdin-filename Inputs/hills.jsonl"
    try Snapshot.hold("stdin", line, try run(line, input: row))
  }

  @Test func `says what would help where standard input is not understood`() throws {
    let table = "prompt,completion\nWake me.,I can't set alarms.\n"
    for command in ["lint", "claims"] {
      let told = try run("\(command) -", input: table)
      #expect(told.err.contains("--stdin-filename data.csv"), "\(told.err)")
    }
    let named = try run("claims - --stdin-filename rows.csv", input: table)
    #expect(named.err.isEmpty)
    #expect(named.out.contains("act.alarm"))
  }

  @Test func `reads what is declared the way that it is declared`() throws {
    try Snapshot.hold(
      "declared-lint", "lint Inputs/declared", try run("lint Inputs/declared"))
    try Snapshot.hold(
      "declared-show", "show examples Inputs/declared", try run("show examples Inputs/declared"))
  }

  @Test func `reads the datasets that are declared when no path is given`() throws {
    let alone = try Program.run(
      ["lint", "--output", "json"], in: folder.appendingPathComponent("Inputs/declared"))
    #expect(alone.out.contains(#""rows": 6"#))
  }

  @Test func `leaves out rows beyond the size that is asked for`() throws {
    let row =
      #"{"prompt": "Name a hill.", "completion": "\#(String(repeating: "a", count: 2 << 20))"}"#
    #expect(try run("lint -", input: row).code == 0)
    let small = try run("lint - --max-row 1", input: row)
    #expect(small.code == 1)
    #expect(small.out.contains("row-too-large"))
  }

  @Test func `says the same whatever the number of workers`() throws {
    let alone = try run("lint Inputs --output json --workers 1")
    for workers in [2, 3, 8] {
      #expect(try run("lint Inputs --output json --workers \(workers)").out == alone.out)
    }
  }

  @Test(arguments: [("never", 0), ("error", 1), ("info", 1)])
  func `fails from the severity that is asked for`(_ least: String, _ code: Int32) throws {
    #expect(try run("lint Inputs/broken.jsonl --quiet --fail-on \(least)").code == code)
  }

  @Test func `ends quietly when nobody reads on`() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = [
      "-c", "set -o pipefail; \(Program.path.path) help lint | exec true; echo $?",
    ]
    let said = Pipe()
    shell.standardOutput = said
    shell.standardError = said
    try shell.run()
    shell.waitUntilExit()
    #expect(String(decoding: said.fileHandleForReading.availableData, as: UTF8.self) == "0\n")
  }
}
