import Corpus
import Report
import Testing

@Suite struct `A text report of files with long paths` {
  private let folder = "/home/somebody/projects/assistant/datasets/2026-11/instruction-tuning/v3/en"

  private func told(_ width: Int, _ names: [String]) -> String {
    let passages = (0..<names.count).map { number in
      Passage(Location(file: FileID(number), bytes: number..<number + 1))
    }
    let finding = Finding(
      rule: "contradicted-claim", severity: .warning, subject: .init(topic: "act.alarm"),
      message: "Some answers set alarms.", dataset: "a", place: passages[0],
      sides: [.init(label: "can", polarity: "affirm", count: 2, evidence: passages)])
    return TextReport.tell(
      Verdict(findings: [finding], summary: Verdict.Summary()),
      paint: Paint(colour: false, width: width)
    ) { wanted in
      wanted.map { passage in
        let name = names[Int(passage.file.index)]
        return Citation(
          path: "\(folder)/\(name)", row: 1, line: 10, column: 61, sentence: "Your alarm is set.",
          quote: 0..<17)
      }
    }
  }

  @Test(arguments: [80, 120]) func `keeps the quotes in its lines`(_ width: Int) {
    let text = told(width, ["assistants.jsonl", "more/assistants.jsonl"])
    for line in text.split(separator: "\n") where !line.contains(folder) {
      #expect(line.count <= width, "\(line)")
    }
    #expect(text.contains(" more/assistants.jsonl:10:61"))
    #expect(text.contains(" en/assistants.jsonl:10:61"))
    #expect(text.components(separatedBy: "⟦Your alarm is set⟧").count == 3)
  }

  @Test func `says where the files are`() {
    let text = told(120, ["assistants.jsonl", "knowledge.jsonl"])
    #expect(text.contains("files below \(folder)/\n"))
    #expect(text.contains("  assistants.jsonl:10:61  ⟦Your alarm is set⟧."))
  }

  @Test func `cuts a name that is long itself, and says what it stands for`() {
    let long = String(repeating: "a-very-long-name-", count: 6) + ".jsonl"
    let text = told(80, [long])
    #expect(text.contains("…"))
    #expect(text.contains("\(folder)/\(long)"))
    #expect(text.contains("⟦Your alarm is set⟧"))
  }
}

extension String {
  fileprivate func components(separatedBy part: String) -> [Substring] {
    split(separator: part, omittingEmptySubsequences: false)
  }
}
