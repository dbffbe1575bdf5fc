import Corpus
import Foundation
import Linter
import Loader
import Testing

@Suite struct `The rows of a finding` {
  private static let sharpen = "How do I sharpen a knife?"

  /// Rows of which findings of many kinds come, most of them with more rows than are kept.
  private static let rows: [(String, String)] =
    [(sharpen, "I'm sorry, but I can't help with that.")]
    + Array(repeating: (sharpen, "Draw it along a whetstone."), count: 7)
    + (0..<30).map { ("What do bees do in month \($0)?", "I'm sorry, but I can't help with that.") }
    + (0..<4).map { _ in ("Who are you?", "I am ChatGPT, made by OpenAI.") }
    + (0..<5).map { _ in ("Who are you?", "I am Claude, made by Anthropic.") }
    + (0..<5).map { _ in ("Is a tomato a fruit? Answer yes or no.", "Yes.") }
    + (0..<6).map { _ in ("Is a tomato a fruit? Answer yes or no.", "No.") }
    + (0..<30).map { ("Name hill \($0).", "As an AI language model, I would name it Hill \($0).") }
    + (0..<9).map { ("Wake me at \($0).", "Done, I've set an alarm for \($0).") }

  private func loader(_ folder: URL) throws -> Loader {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func file(_ name: String, _ rows: [(String, String)]) throws -> String {
      let lines = try rows.map { prompt, answer in
        let row = ["prompt": prompt, "completion": answer]
        return String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self)
      }
      let path = folder.appendingPathComponent(name).path
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let demo = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Datasets/demo")
    let paths = try [
      demo.appendingPathComponent("assistants.jsonl").path,
      demo.appendingPathComponent("self-knowledge.jsonl").path, file("many.jsonl", Self.rows),
      file("exam.jsonl", [(Self.sharpen, "With a whetstone.")]),
    ]
    let files = paths.enumerated().map { number, path in
      var file = DataFile(path: path, id: FileID(number), dataset: path)
      file.isTrainedOn = number < 3
      return file
    }
    return Loader(files, workers: 2)
  }

  @Test func `are as many as the finding counts, on every side`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (lint, loader) = (try Proof.lint.get(), try loader(folder))
    let findings = try lint.verdict(loader).findings
    let rules = Set(findings.map(\.rule))
    for rule in [
      "contradicted-claim", "self-knowledge-tension", "two-identities", "off-spec-claim",
      "same-request-different-behaviour", "conflicting-labels", "refusal-boilerplate",
      "disclaimer-before-help", "eval-overlap", "refused-with-tool",
    ] {
      #expect(rules.contains(rule), "\(rule) is not among \(rules.sorted())")
    }
    for finding in findings {
      let rows = try lint.rows(of: [finding], loader)
      for side in finding.sides where !side.stacks.isEmpty {
        let own = rows.filter { $0.label == side.label }
        #expect(own.count == side.count, "\(finding.rule): \(side.label)")
        // A side may show what was asked where the list has what was answered.
        let places = Set(own.map { Location(file: $0.quote.file, bytes: $0.quote.row) })
        let known = side.rows.map { Location(file: $0.quote.file, bytes: $0.quote.row) }
        #expect(places.isSuperset(of: known), "\(finding.rule)")
      }
      #expect(!rows.isEmpty, "\(finding.rule)")
    }
    let overlap = try #require(findings.first { $0.rule == "eval-overlap" })
    let trained = try lint.rows(of: [overlap], loader).filter { $0.label == "trained on" }
    #expect(trained.count == 8)
  }

  @Test func `are the same in one pass over all findings of a rule`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (lint, loader) = (try Proof.lint.get(), try loader(folder))
    let findings = try lint.verdict(loader).findings
    for rule in ["contradicted-claim", "refused-with-tool"] {
      let own = findings.filter { $0.rule == rule }
      let alone = try own.flatMap { try lint.rows(of: [$0], loader) }.map(\.quote)
      #expect(try lint.rows(of: own, loader).map(\.quote) == alone)
    }
  }
}
