import Corpus
import Foundation
import Testing

@testable import Loader

@Suite struct `The cutting of files` {
  /// Files with every kind of border, and how many rows each has.
  static let files: [(name: String, text: String, rows: Int)] = [
    ("plain.jsonl", "{\"prompt\":\"a\",\"completion\":\"c\"}\n{\"b\":\"x\\n\\\"}{\"}\n[1,2]\n", 3),
    (
      "returns.jsonl",
      "{\"prompt\":\"a\",\"completion\":\"c\"}\r\n\r\n  {\"prompt\":\"b\",\"completion\":\"c\"}  \r\n{\"c\":3}",
      3
    ),
    (
      "mark.jsonl",
      "\u{FEFF}{\"prompt\":\"a\",\"completion\":\"c\"}\n{\"prompt\":\"b\",\"completion\":\"c\"}\n",
      2
    ),
    (
      "broken.jsonl",
      "{\"prompt\":\"a\",\"completion\":\"c\"}\n{\"b\":2\n{\"c\":\"é\"}\nnope\n{\"prompt\":\"d\",\"completion\":\"c\"}\n",
      3
    ),
    (
      "several.jsonl",
      "{\"prompt\":\"a\",\"completion\":\"c\"}{\"b\":\"}{\"} [3]\n{\"prompt\":\"d\",\"completion\":\"c\"}\n",
      4
    ),
    ("pretty.jsonl", "{\n  \"a\": [\n    1\n  ]\n}\n{\n  \"b\": \"}\\\"\"\n}\n", 2),
    ("array.json", " [ {\"a\":\"],[\"} ,\n {\"b\":[{},{}]},[\"\\\\\"], 5 ]\n", 4),
    (
      "holder.json",
      "{\"version\":[1],\"data\":[{\"prompt\":\"a\",\"completion\":\"c\"},{\"b\":[2]}],\"n\":{\"x\":[3]},\"test\":[[4]]}",
      3
    ),
    (
      "wrapped.json",
      "{\"data\":{\"n\":1,\"rows\":[{\"prompt\":\"a\",\"completion\":\"c\"},{\"b\":[2]}]},\"v\":{\"x\":3}}",
      2
    ),
    (
      "named.json",
      "{\"q1\": {\"prompt\":\"a\",\"completion\":\"c\"},\n \"q\\\"2\" : {\"prompt\":\"b\",\"completion\":\"}\"} , \"q3\":{\"b\":[{}]}}\n",
      3
    ),
    (
      "named-inside.json",
      "{\"v\":2,\"train\":{\"0\":{\"prompt\":\"a\",\"completion\":\"c\"},\"1\":{\"prompt\":\"b\",\"completion\":\"c\"}},\"x\":{\"y\":1}}",
      2
    ),
    (
      "lines.json",
      "{\"prompt\":\"a\",\"completion\":\"c\"}\n{\"prompt\":\"b\",\"completion\":\"c\"}\n", 2
    ),
    ("one.json", "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}", 1),
    (
      "turns.json",
      "[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"ho\"}]", 1
    ),
    (
      "unnamed", "{\"prompt\":\"a\",\"completion\":\"c\"}\n{\"prompt\":\"b\",\"completion\":\"c\"}",
      2
    ),
    (
      "quote.json",
      "[\n{\"prompt\":\"a\",\"completion\":\"c\"},\n{\"prompt\":\"b, \"completion\":\"c\"},\n{\"prompt\":\"b\",\"completion\":\"c\"},\n{\"prompt\":\"d\",\"completion\":\"c\"}\n]",
      3
    ),
    (
      "line.json",
      "[\n{\"prompt\":\"a\",\"completion\":\"c\"},\n{\"prompt\":\"b\nc\",\"completion\":\"c\"},\n{\"prompt\":\"d\",\"completion\":\"c\"}\n]",
      3
    ),
    (
      "brace.json",
      "[\n{\"prompt\":\"a\",\"completion\":\"c\"},\n{\"prompt\":\"b\",\"completion\":\"c\",\n{\"prompt\":\"b\",\"completion\":\"c\"},\n{\"prompt\":\"d\",\"completion\":\"c\"}\n]",
      3
    ),
    (
      "bracket.json",
      "[{\"prompt\":\"a\",\"completion\":\"c\"},\n{\"messages\":[{\"role\":\"user\"},\"x\":1},\n{\"prompt\":\"b\",\"completion\":\"c\"},\n{\"prompt\":\"d\",\"completion\":\"c\"}]",
      3
    ),
    (
      "indented.json",
      "[\n  {\n    \"prompt\": \"a,\n    \"completion\": \"b\"\n  },\n  {\n    \"prompt\": \"a\",\n    \"completion\": \"b\"\n  }\n]",
      1
    ),
    (
      "flat.json",
      "[\n{\n\"messages\": [\n{\n\"role\": \"user\",\n\"content\": \"a\"\n},\n{\n\"role\": \"assistant\",\n\"content\": \"b\"\n}\n]\n},\n{\"prompt\":\"a\",\"completion\":\"c\"}\n]",
      2
    ),
    (
      "brace-more.json",
      "[{\"prompt\":\"a\",\"completion\":\"c\"}},\n{\"prompt\":\"b\",\"completion\":\"c\"},\n{\"prompt\":\"d\",\"completion\":\"c\"}]",
      2
    ),
    ("empty.jsonl", "", 0),
    ("blank.jsonl", "\n \r\n\t\n", 0),
    ("emptiness.json", "[]", 0),
  ]

  @Test(arguments: files.indices)
  func `shows neither in the rows nor in the troubles`(_ index: Int) throws {
    let (name, text, rows) = Self.files[index]
    let file = try Written(text, as: name)
    let whole = try file.read()
    #expect(whole.log.rows == whole.rows.count)
    #expect(whole.log.rows + whole.log.skipped[.unknownShape, default: 0] == rows)
    for chunk in 1...max(1, text.utf8.count) {
      for workers in [1, 2, 7] {
        let cut = try file.read(workers: workers, chunk: chunk)
        #expect(cut.rows == whole.rows, "\(name), \(chunk) bytes, \(workers) workers")
        #expect(cut.log.story == whole.log.story, "\(name), \(chunk) bytes, \(workers) workers")
      }
    }
  }

  @Test(arguments: [1, 3, 8, 64, 4096])
  func `leaves out a row beyond the limit and reads the rows after it`(_ chunk: Int) throws {
    let large = "{\"x\":\"" + String(repeating: "y", count: 200) + "\"}"
    let lines = try Written(
      "{\"prompt\":\"a\",\"completion\":\"c\"}\n\(large)\n{\"prompt\":\"b\",\"completion\":\"c\"}\n",
      as: "large.jsonl")
    let array = try Written(
      "[{\"prompt\":\"a\",\"completion\":\"c\"},\n\(large) ,{\"prompt\":\"b\",\"completion\":\"c\"}]",
      as: "large.json")
    for file in [lines, array] {
      let (rows, log) = try file.read(chunk: chunk, row: 100)
      #expect(rows.count == 2)
      #expect(log.skipped[.rowTooLarge] == 1)
      #expect(log.first[.rowTooLarge]?.first?.location.bytes.count == 100)
      #expect(try file.read(chunk: 7, row: 100).log.story == log.story)
    }
  }

  @Test func `says so when an array ends without its bracket`() throws {
    let row = "{\"prompt\":\"a\",\"completion\":\"b\"}"
    for (text, rows) in [("[\(row),\n\(row)\n", 2), ("[\(row),", 1)] {
      let log = try Written(text, as: "open.json").read(chunk: 9).log
      #expect(log.rows == rows)
      #expect(log.first[.brokenRow]?.first?.detail.contains("closed") == true)
    }
    #expect(try Written("[\(row)]\n", as: "closed.json").read().log.counts.isEmpty)
    let object = try Written("{\"data\": [\(row),\n\(row)]\n", as: "open.json").read().log
    #expect(object.rows == 2)
    #expect(object.first[.brokenRow]?.first?.detail.contains("object around") == true)
    let whole = "{\"data\": [\(row)], \"version\": 2}"
    #expect(try Written(whole, as: "closed.json").read().log.counts.isEmpty)
  }

  @Test(arguments: [
    ("[\n%,\n%\n]\nthe end", "something follows", 2), ("[\n%\n%,\n%]", "a comma is missing", 3),
    ("[%, % %]", "a comma is missing", 3), ("[[1]]] [%]", "something follows", 1),
    ("[%,\n% ,\n]", "no row follows this comma", 2),
    ("{\"data\": [%,], \"test\": [%]}", "no row follows this comma", 2),
    ("[%,, %]", "no row stands before this comma", 2),
    ("[ ,%]", "no row stands before this comma", 1),
  ])
  func `keeps the rows of an array that is broken between them`(
    _ pattern: String, _ detail: String, _ rows: Int
  ) throws {
    let row = "{\"prompt\":\"a\",\"completion\":\"b\"}"
    let file = try Written(pattern.replacingOccurrences(of: "%", with: row), as: "a.json")
    let whole = try file.read()
    #expect(whole.log.rows == rows)
    #expect(whole.log.first[.brokenRow]?.contains { $0.detail.contains(detail) } == true)
    for chunk in 1...120 {
      let cut = try file.read(chunk: chunk)
      #expect(cut.rows == whole.rows && cut.log.story == whole.log.story, "\(chunk) bytes")
    }
  }
  @Test func `points at the comma that follows the last row`() throws {
    let row = "{\"prompt\":\"a\",\"completion\":\"b\"}"
    for chunk in [1, 7, 4096] {
      let log = try Written("[\(row) ,\n]", as: "a.json").read(chunk: chunk).log
      #expect(log.first[.brokenRow]?.map(\.location.bytes.lowerBound) == [row.utf8.count + 2])
      #expect(log.lost == 0)
    }
  }

  @Test func `knows at every place whether its rows are for a test`() throws {
    func row(_ name: String) -> String { "{\"prompt\":\"a\",\"completion\":\"\(name)\"}" }
    let several = "[\(row("x")), \(row("x"))\n]"
    let text = """
      {"test": \(several), "name": "a \\"test\\" [ of \(String(repeating: "long ", count: 9))",
      "train": \(several), "Validation":\(several), "data" : \(several), "dev" : \(several)}
      """
    let expected = [false, false, true, true, false, false, true, true, false, false]
    let file = try Written(text, as: "a.json")
    for chunk in 1...text.utf8.count {
      let loader = Loader(
        [DataFile(path: file.path, id: FileID(0))], workers: 2, limits: .init(chunk: chunk))
      let trained = try loader.read { Trained() }.draft.answers
      #expect(trained == expected, "\(chunk) bytes")
    }
  }

  /// Remembers which answers are trained on.
  private struct Trained: Draft {
    var answers: [Bool] = []
    mutating func take(_ record: borrowing Record) {
      answers += record.turns.filter { $0.role == .assistant }.map(\.isTrained)
    }
    mutating func absorb(_ later: consuming Trained) { answers += later.answers }
  }
}
