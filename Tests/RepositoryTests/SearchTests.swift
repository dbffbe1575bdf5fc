import Foundation
import Testing

@testable import Repository

/// A folder that is there for one test.
struct Scratch: ~Copyable {
  let path: String

  init(_ files: [String: String]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("antinomy-\(UUID().uuidString)").resolvingSymlinksInPath().path
    for (name, content) in files {
      let file = URL(fileURLWithPath: path).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Paths below the folder.
  func callAsFunction(_ names: String...) -> [String] { names.map { "\(path)/\($0)" } }
}

@Suite struct `A search` {
  @Test func `walks folders in order without hidden and ignored files and strangers`() throws {
    let scratch = try Scratch([
      ".git/HEAD": "", ".gitignore": "raw/\n*.tmp.jsonl\n", "b.jsonl": "", "a/x.json": "",
      "a/.gitignore": "!keep.tmp.jsonl\n/x.json\n", "a/keep.tmp.jsonl": "", "a/y.csv": "",
      "raw/z.jsonl": "", "c.tmp.jsonl": "", ".hidden/q.jsonl": "", ".h.jsonl": "",
      "README.md": "", "train.py": "", "dataset_info.json": "", "schema.json": "",
      "notes.txt": "just words", "chat.txt": "<|im_start|>user\nhi<|im_end|>",
    ])
    let search = try Search([scratch.path])
    #expect(search.paths == scratch("a/keep.tmp.jsonl", "a/y.csv", "b.jsonl", "chat.txt"))
    #expect(search.strangers == 5)
  }

  @Test func `passes over what the program itself wrote, by name and beginning`() throws {
    let decision = #"{"fingerprint": "1f", "rule": "r", "topic": "t", "file": "a.jsonl", "row": 1}"#
    let baseline = #"{"rule": "r", "about": "t", "fingerprint": "1f", "rows": 2}"#
    let columns = "fingerprint,rule,topic,file,row,request"
    let own = [
      "antinomy-manifest.json": "", "antinomy-sheet.csv": "", "antinomy-report.html": "",
      "decisions.jsonl": decision, "my-decisions.jsonl": decision.replacing(": ", with: ":"),
      "known.jsonl": baseline, "sheet.csv": "\u{FEFF}\(columns)\r\n",
      "sheet-excel.csv": columns.replacing(",", with: ";"),
      "reviewed.tsv": "\"" + columns.replacing(",", with: "\"\t\"") + "\"",
      "manifest-2.json":
        #"{\n  "version": 1,\n  "files": [\n    {"from": "a", "to": "b", "done": ["#
        .replacing(#"\n"#, with: "\n"),
      "report.json": #"{"version": 1, "pages": "7c", "summary": {"files": 1"#,
      "report.jsonl": #"{"kind": "summary", "version": 1, "pages": "7c", "summary": {"#,
      "report-2.rest.jsonl": #"{"finding": 0, "rows": []}"#,
      "plan.json": #"{"version": 1, "specified": false, "order": "greedy", "steps": ["#,
      "diff.json": #"{"version": 1, "contested": {"before": 8, "after": 4}, "conflicts": ["#,
      "graph.json": #"{"version": 1, "topics": [{"topic": "act.alarm", "title": "sets alarms""#,
      "matrix.json": #"{"version": 1, "pairs": [{"left": "a", "right": "b", "contested": 4"#,
      "balance.json": #"{"version": 1, "datasets": [{"dataset": "a", "weight": 1, "leans": ""#,
      "draft.json": "antinomy\u{4}\0\0\0\0\0\0\0",
    ]
    let rows = [
      "aside.jsonl": #"{"file": "a.jsonl", "row": 1, "fingerprint": "1f", "rule": "r"}"#,
      "chat.jsonl": #"{"messages": []}"#,
      "facts.csv": "fingerprint,answer\n",
      "rules.jsonl": #"{"rule": "no loans", "about": "books", "answer": "No."}"#,
      "diffs.json": #"{"version": 1, "topics": ["hills"], "prompt": "hi", "completion": "hi"}"#,
      "versions.json": #"{"version": 1, "data": [{"from": "human", "value": "hi"}]}"#,
      "draft.rest.jsonl": #"{"prompt": "hi"}"#,
    ]
    let scratch = try Scratch(own.merging(rows) { $1 })
    let search = try Search([scratch.path])
    #expect(search.paths == rows.keys.sorted().map { "\(scratch.path)/\($0)" })
    #expect(search.strangers == own.count)
    #expect(try Search(scratch("decisions.jsonl")).paths == scratch("decisions.jsonl"))
  }

  @Test func `passes over what the program wrote and someone packed`() throws {
    let scratch = try Scratch([".hidden": ""])
    func pack(_ text: String, to name: String) throws {
      let gzip = Process()
      gzip.executableURL = URL(fileURLWithPath: "/bin/sh")
      gzip.arguments = [
        "-c", #"printf %s "$1" | gzip > "$2""#, "sh", text, "\(scratch.path)/\(name)",
      ]
      try gzip.run()
      gzip.waitUntilExit()
      #expect(gzip.terminationStatus == 0)
    }
    try pack(
      #"{"version": 1, "pages": "7c", "summary": {"files": 1"#, to: "report.json.gz")
    try pack("fingerprint,rule,topic,file,row,request\n", to: "sheet.csv.gz")
    try pack(#"{"finding": 0, "rows": []}"#, to: "page-report.rest.jsonl.gz")
    try pack(#"{"prompt": "Wake me.", "completion": "When?"}"#, to: "reports.jsonl.gz")
    let search = try Search([scratch.path])
    #expect(search.paths == scratch("reports.jsonl.gz"))
    #expect(search.strangers == 3)
  }

  @Test func `knows what the checkout above ignores`() throws {
    let scratch = try Scratch([
      ".git/HEAD": "", ".gitignore": "/data/raw/*\n", "data/raw/x.jsonl": "", "data/y.jsonl": "",
    ])
    #expect(try Search(scratch("data")).paths == scratch("data/y.jsonl"))
  }

  @Test func `finds what DVC keeps, which git ignores`() throws {
    let scratch = try Scratch([
      ".git/HEAD": "", ".gitignore": "/a.jsonl\n/set\n/b.jsonl\n", "a.jsonl": "", "a.jsonl.dvc": "",
      "set/c.jsonl": "", "set.dvc": "", "b.jsonl": "",
    ])
    #expect(try Search([scratch.path]).paths == scratch("a.jsonl", "set/c.jsonl"))
    #expect(try Search([scratch.path]).absent.isEmpty)
  }

  @Test func `names what DVC keeps and nobody has fetched`() throws {
    let scratch = try Scratch(["a.jsonl": "", "b.jsonl.dvc": "", "old/c.jsonl.dvc": ""])
    let search = try Search([scratch.path]) { $0.contains("/old/") }
    #expect(search.absent == scratch("b.jsonl"))
    #expect(search.paths == scratch("a.jsonl"))
  }

  @Test func `reads a file that is named, whatever it is, and each file once`() throws {
    let scratch = try Scratch(["notes.md": "", "a.jsonl": ""])
    let search = try Search(scratch("notes.md", "a.jsonl", "./a.jsonl") + [scratch.path])
    #expect(search.paths == scratch("./a.jsonl", "notes.md"))
  }

  @Test func `expands patterns itself`() throws {
    let scratch = try Scratch(["a/1.jsonl": "", "a/b/2.jsonl": "", "a/3.json": "", "c/4.csv": ""])
    #expect(
      try Search(scratch("**/*.jsonl")).paths == scratch("a/1.jsonl", "a/b/2.jsonl"))
    #expect(try Search(scratch("{a,c}/*.{json,csv}")).paths == scratch("a/3.json", "c/4.csv"))
    #expect(throws: Fault.noMatch(pattern: "\(scratch.path)/*.xml")) {
      try Search(scratch("*.xml"))
    }
  }

  @Test func `leaves out what is excluded unless it is named`() throws {
    let scratch = try Scratch(["a.jsonl": "", "old/b.jsonl": ""])
    let isOld = { (path: String) in path.contains("/old/") }
    #expect(try Search([scratch.path], excluding: isOld).paths == scratch("a.jsonl"))
    #expect(try Search(scratch("old/b.jsonl"), excluding: isOld).paths == scratch("old/b.jsonl"))
  }

  /// To root no folder is closed.
  @Test(.enabled(if: geteuid() != 0))
  func `names a folder that can't be looked into, unless it is excluded or unwanted`() throws {
    let scratch = try Scratch(["a.jsonl": "", "shut/b.jsonl": ""])
    let shut = "\(scratch.path)/shut"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: shut)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: shut)
    }
    let fault = Fault.unreadable(path: shut, reason: "Permission denied")
    for asked in [[scratch.path], [shut], scratch("**/*.jsonl"), scratch("shut/*.jsonl")] {
      #expect(throws: fault) { try Search(asked) }
    }
    #expect(try Search(scratch("*.jsonl")).paths == scratch("a.jsonl"))
    let isShut = { (path: String) in path.contains("/shut/") }
    #expect(try Search([scratch.path], excluding: isShut).paths == scratch("a.jsonl"))
  }

  @Test(.enabled(if: geteuid() != 0))
  func `names a folder that shows its names and nothing else`() throws {
    let scratch = try Scratch(["a.jsonl": "", "shown/b.jsonl": ""])
    let shown = "\(scratch.path)/shown"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: shown)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: shown)
    }
    let fault = Fault.unreadable(path: shown, reason: "Permission denied")
    #expect(throws: fault) { try Search([scratch.path]) }
  }

  @Test func `guesses what a missing path should have been`() throws {
    let scratch = try Scratch(["data/train.jsonl": "", "only/readme.md": ""])
    #expect(
      throws: Fault.missing(
        path: "\(scratch.path)/data/trian.jsonl", guess: "\(scratch.path)/data/train.jsonl")
    ) { try Search(scratch("data/trian.jsonl")) }
    #expect(
      throws: Fault.missing(
        path: "\(scratch.path)/dat/train.jsonl", guess: "\(scratch.path)/data/train.jsonl")
    ) { try Search(scratch("dat/train.jsonl")) }
    #expect(
      throws: Fault.missing(path: "\(scratch.path)/dat/eval.jsonl", guess: "\(scratch.path)/data")
    ) { try Search(scratch("dat/eval.jsonl")) }
    #expect(throws: Fault.missing(path: "\(scratch.path)/data/grown.jsonl", guess: nil)) {
      try Search(scratch("data/grown.jsonl"))
    }
    #expect(throws: Fault.noData(folder: "\(scratch.path)/only", strangers: 1)) {
      try Search(scratch("only"))
    }
  }

  @Test func `does not run in circles`() throws {
    let scratch = try Scratch(["a/x.jsonl": ""])
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/a/loop", withDestinationPath: scratch.path)
    #expect(try Search([scratch.path]).paths == scratch("a/x.jsonl"))
  }
}
