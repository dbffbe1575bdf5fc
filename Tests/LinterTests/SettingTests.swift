import Corpus
import Foundation
import Loader
import Rulebook
import Testing
import YAML

@testable import Linter

@Suite struct `What is set about rules` {
  private let rows = [
    #"{"prompt": "Can you set an alarm?", "completion": "I can't set alarms."}"#,
    #"{"prompt": "Do you set alarms?", "completion": "Yes, I can set alarms."}"#,
    #"{"prompt": "Name a hill.", "completion": "<nooutput>"}"#,
  ]

  private func node(_ text: String) throws -> Node {
    try Node(reading: Array(text.utf8), path: "antinomy.yaml")
  }

  /// Lints each row as a file and dataset of its own; `prepare` may change the files.
  private func verdict(
    _ rules: String = "", in special: [String: String] = [:], rows: [String]? = nil,
    _ prepare: (inout DataFile) -> Void = { _ in }
  ) throws -> Verdict {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try (rows ?? self.rows).enumerated().map { index, row in
      let path = folder.appendingPathComponent("\(index).jsonl")
      try (row + "\n").write(to: path, atomically: true, encoding: .utf8)
      var file = DataFile(path: path.path, id: FileID(index), dataset: "\(index)")
      prepare(&file)
      return file
    }
    let lint = try Lint(
      [Shelf.found()], rules: RuleSettings(rules.isEmpty ? nil : node(rules)),
      in: special.mapValues { try RuleSettings(node($0)) })
    return try lint.verdict(Loader(files, workers: 1))
  }

  private func told(_ verdict: Verdict) -> [String] {
    verdict.findings.map { "\($0.rule) \($0.severity)" }
  }

  @Test func `is how severe they are, and whether they are asked`() throws {
    #expect(try told(verdict()) == ["contradicted-claim warning", "sentinel-answer warning"])
    #expect(
      try told(verdict("{contradicted-claim: error, sentinel-answer: off}"))
        == ["contradicted-claim error"])
    #expect(
      try told(verdict("{contradicted-claim: off, sentinel-answer: info}"))
        == ["sentinel-answer info"])
  }

  @Test func `holds in one dataset where it is said there`() throws {
    #expect(
      try told(verdict("sentinel-answer: off", in: ["2": "sentinel-answer: error"]))
        == ["sentinel-answer error", "contradicted-claim warning"])
    #expect(
      try told(verdict(in: ["2": "sentinel-answer: off"])) == ["contradicted-claim warning"])
    #expect(
      try told(verdict(in: ["0": "sentinel-answer: off"]))
        == ["contradicted-claim warning", "sentinel-answer warning"])
  }

  @Test func `is what their checks are told`() throws {
    #expect(
      try told(verdict("sentinel-answer: {arguments: [nothing at all]}"))
        == ["contradicted-claim warning"])
    #expect(
      try told(verdict("contradicted-claim: {arguments: {noise: {words: 1, deeds: 1}}}"))
        == ["sentinel-answer warning"])
    #expect(
      try told(verdict(in: ["2": "sentinel-answer: {arguments: [nothing at all]}"]))
        == ["contradicted-claim warning"])
  }

  @Test(arguments: [
    (
      "stray-clam: off",
      "1:1: error: no rule is called \"stray-clam\"; did you mean \"stray-claim\"?"
    ),
    (
      "self-knowledge-tension: {arguments: {denial: 3}}",
      "1:38: error: nothing is called \"denial\" here; did you mean \"denials\"?"
    ),
    ("broken-row: {arguments: {a: 1}}", "1:25: error: trouble takes no arguments"),
  ])
  func `says where it is wrong`(_ rules: String, _ complaint: String) throws {
    let fault = #expect(throws: YAML.Fault.self) { try verdict(rules) }
    #expect("\(try #require(fault))".hasPrefix("antinomy.yaml:\(complaint)"), "\(fault!)")
  }

  @Test func `of single datasets does not reach rules over the corpus`() throws {
    let fault = #expect(throws: YAML.Fault.self) {
      try verdict(in: ["0": "contradicted-claim: {arguments: {noise: {words: 1, deeds: 1}}}"])
    }
    #expect("\(try #require(fault))".contains("does not look at single examples"))
  }

  @Test func `leaves out what a role says, and what is masked`() throws {
    #expect(
      try told(verdict { if $0.dataset == "0" { $0.intent = .persona } })
        == ["sentinel-answer warning"])
    let talk = #"""
      {"messages": [{"role": "user", "content": "Can you set an alarm?"}, {"role": "assistant", "content": "I can't set alarms."}, {"role": "user", "content": "Thanks."}, {"role": "assistant", "content": "You're welcome!"}]}
      """#
    let rows = [talk, self.rows[1]]
    #expect(try told(verdict(rows: rows)) == ["contradicted-claim warning"])
    #expect(try told(verdict(rows: rows) { $0.mask = .history }).isEmpty)
    #expect(try told(verdict(rows: rows) { $0.mask = .turns(of: .assistant) }).isEmpty)
  }

  @Test func `and the weights of the mixture are in what both sides weigh`() throws {
    let weighed = try verdict { file in
      if file.dataset == "0" { file.weight = .epochs(3) }
      if file.dataset == "1" { file.weight = .share(1) }
      if file.dataset == "2" { file.weight = .share(3) }
    }
    let sides = try #require(weighed.findings.first { $0.rule == "contradicted-claim" }).sides
    #expect(sides.map(\.label) == ["can", "can't"])
    #expect(sides.map(\.count) == [1, 1])
    // Two rows share four parts: one part of four is half a row.
    #expect(sides.map(\.weighted) == [0.5, 3])
  }
}
