import Corpus
import Foundation
import Linter
import Loader
import Testing

@Suite struct `Labels` {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    UUID().uuidString)

  /// What the rule finds in rows of prompt and answer.
  private func found(_ rows: [(String, String)], as form: Form = .completion) throws -> [Finding] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("rows.jsonl").path
    let lines = try rows.map { prompt, answer in
      String(
        decoding: try JSONSerialization.data(withJSONObject: form.row(prompt, answer)),
        as: UTF8.self)
    }
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let verdict = try Proof.lint.get().verdict(
      Loader([DataFile(path: path, id: FileID(0), dataset: "rows")]))
    return verdict.findings.filter { $0.rule == "conflicting-labels" }
  }

  enum Form: CaseIterable {
    case completion, alpaca, messages, shareGPT, preference

    func row(_ prompt: String, _ answer: String) -> [String: Any] {
      switch self {
      case .completion: ["prompt": prompt, "completion": answer]
      case .alpaca:
        [
          "instruction": prompt.split(separator: "\n").first.map(String.init) ?? "",
          "input": prompt.split(separator: "\n").dropFirst().joined(separator: "\n"),
          "output": answer,
        ]
      case .messages:
        [
          "messages": [
            ["role": "user", "content": prompt], ["role": "assistant", "content": answer],
          ]
        ]
      case .shareGPT:
        [
          "conversations": [
            ["from": "human", "value": prompt], ["from": "gpt", "value": answer],
          ]
        ]
      case .preference: ["prompt": prompt, "chosen": answer, "rejected": "I like trains."]
      }
    }
  }

  private static let question = """
    Which planet is the largest?
    (A) Mars
    (B) Jupiter
    (C) Venus
    """

  @Test(arguments: Form.allCases)
  func `of one input that differ are found in every format, and preferences are apart`(
    _ form: Form
  ) throws {
    let findings = try found(
      [(Self.question, "(B) Jupiter"), (Self.question, "C"), (Self.question, "b")], as: form)
    #expect(findings.count == (form == .preference ? 0 : 1))
    guard let finding = findings.first else { return }
    #expect(finding.sides.map(\.count) == [2, 1])
    #expect(finding.message.contains(#""(B) Jupiter" in 2 rows and "C" in 1 row"#))
    #expect(finding.sides.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test(arguments: [
    ("B", "(B)"), ("B", "B."), ("b", "**B**"), ("B", "Jupiter"), ("B) Jupiter", "Jupiter."),
    ("The answer is B.", "Answer: B"), ("B", "I think that it depends on what is meant."),
  ])
  func `that mean the same, or name nothing that was offered, are no conflict`(
    _ left: String, _ right: String
  ) throws {
    #expect(try found([(Self.question, left), (Self.question, right)]).isEmpty)
  }

  /// Rows that share a frame and get one of two answers.
  private static func rows(_ answers: (Int) -> String) -> [(String, String)] {
    (0..<30).map { ("Is this mail wanted?\nMail number \($0) of today", answers($0)) }
  }

  @Test func `behind one frame are a closed set where there are few of them`() throws {
    let disputed = "Is this mail wanted?\nMail number 7 of today"
    let few = Self.rows { $0 % 2 == 0 ? "wanted" : "unwanted" }
    let findings = try found(few + [(disputed, "Wanted.")])
    #expect(findings.count == 1 && findings.first?.sides.count == 2)
    // The same in other words, and an answer that is given to nothing else.
    #expect(try found(few + [(disputed, "Unwanted mail")]).isEmpty)
    #expect(try found(few + [(disputed, "who knows")]).isEmpty)
    // Too many answers, too few rows, or one that is no label.
    #expect(try found(Self.rows { "mail \($0)" } + [(disputed, "wanted")]).isEmpty)
    #expect(try found(few.prefix(15) + [(disputed, "wanted")]).isEmpty)
    let long = (
      "Is this mail wanted?\nMail number 99", String(repeating: "a long story ", count: 9)
    )
    #expect(try found(few + [(disputed, "wanted"), long]).isEmpty)
  }
}
