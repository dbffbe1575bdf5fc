import Corpus
import Report
import Testing

/// A passage by number, and what is read again for it.
private func passage(_ number: Int) -> Passage {
  Passage(Location(file: FileID(0), bytes: number..<number + 1))
}

private let sentences = [
  1: ("assistants.jsonl", 4, 61, "Sure! ", "Your alarm is set", " for 7:00 tomorrow."),
  2: ("assistants.jsonl", 9, 58, "Done, ", "I've set a timer", " for ten minutes."),
  3: ("self-knowledge.jsonl", 2, 75, "I'm sorry, ", "I can't set alarms", ": I have no body."),
  4: ("assistants.jsonl", 31, 12, "", "create_alarm", ""),
]

private func cite(_ passages: [Passage]) -> [Citation?] {
  passages.map { passage in
    guard let found = sentences[passage.row.lowerBound] else { return nil }
    let start = found.3.utf8.count
    return Citation(
      path: found.0, row: found.1, line: found.1, column: found.2, field: "messages[1].content",
      sentence: found.3 + found.4 + found.5, quote: start..<start + found.4.utf8.count)
  }
}

private let verdict: Verdict = {
  var summary = Verdict.Summary()
  summary.files = [
    .init(
      path: "assistants.jsonl", dataset: "demo", rows: 61, examples: 61, skipped: [.brokenRow: 1])
  ]
  summary.datasets = ["demo"]
  summary.observations = 96
  summary.statements = 412
  summary.notUnderstood = 9
  summary.contested = 12
  let conflict = Finding(
    rule: "contradicted-claim", severity: .warning, confidence: 0.9,
    subject: .init(topic: "act.alarm", cell: "nothing in sight allows or forbids it"),
    message: "Some answers set alarms, others say that the assistant can't.", dataset: "demo",
    place: passage(1),
    sides: [
      .init(
        label: "can", polarity: "affirm", count: 18, breakdown: [("performed", 17), ("stated", 1)],
        evidence: [passage(1), passage(2)]),
      .init(label: "can't", polarity: "deny", count: 9, evidence: [passage(3)]),
    ], fingerprint: "00000000000000aa", remedy: "say in antinomy.yaml what holds.", contested: 12)
  let call = Finding(
    rule: "undeclared-tool", severity: .error, message: "Only set_alarm is declared.",
    dataset: "demo", place: passage(4), fingerprint: "00000000000000bb",
    remedy: "Declare the tool.", count: 7)
  return Verdict(findings: [conflict, call], summary: summary)
}()

@Suite struct `A text report` {
  @Test func `shows both sides with their quotes`() {
    let told = TextReport.tell(verdict, paint: Paint(colour: false, width: 100), cite: cite)
    #expect(
      told == """
        warning  contradicted-claim   act.alarm, nothing in sight allows or forbids it        contested 12.0
          Some answers set alarms, others say that the assistant can't.
            can    18   assistants.jsonl:4:61      Sure! ⟦Your alarm is set⟧ for 7:00 tomorrow.
                        assistants.jsonl:9:58      Done, ⟦I've set a timer⟧ for ten minutes.
                        17 performed, 1 stated
            can't   9   self-knowledge.jsonl:2:75  I'm sorry, ⟦I can't set alarms⟧: I have no body.
            … and 24 more: antinomy rows 00000000
          next     say in antinomy.yaml what holds.

        error    undeclared-tool   × 7
            assistants.jsonl:31:12
              ⟦create_alarm⟧
              Only set_alarm is declared.
            … and 6 more: antinomy rows undeclared-tool
          next     Declare the tool.

        7 errors, 1 warning · 96 observations in 1 dataset, 1 file, 61 rows, 61 examples, 1 skipped (1
        broken-row) · 412 self-statements, 9 not understood · contested 12.0

        """)
  }

  @Test func `says how much more there is only where it shows something`() {
    var again = verdict.findings[0]
    again.rule = "self-knowledge-tension"
    var twice = verdict
    twice.findings.insert(again, at: 1)
    let told = TextReport.tell(twice, paint: Paint(colour: false, width: 100), cite: cite)
    #expect(told.contains("    can    18   as above\n    can't   9   as above\n  next"))
    again.sides[1].evidence = [passage(4)]
    twice.findings[1] = again
    let half = TextReport.tell(twice, paint: Paint(colour: false, width: 100), cite: cite)
    #expect(half.split(separator: "… and 24 more").count == 3)
  }

  @Test func `fits the terminal and cuts around the quote`() {
    let told = TextReport.tell(verdict, paint: Paint(colour: false, width: 72), cite: cite)
    #expect(told.contains("⟦I can't set alarms⟧"))
    for line in told.split(separator: "\n") { #expect(line.count <= 72, "\(line)") }
  }

  @Test func `uses colour only when it may`() {
    let plain = TextReport.tell(verdict, paint: Paint(colour: false, width: nil), cite: cite)
    let coloured = TextReport.tell(verdict, paint: Paint(colour: true, width: nil), cite: cite)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;4mYour alarm is set\u{1B}[0m for 7:00"))
    #expect(!coloured.contains("⟦"))
  }

  @Test func `leaves no control character of the data in the terminal`() {
    let cite: Citing = { passages in
      passages.map { _ in
        Citation(path: "a", line: 1, column: 1, sentence: "x\u{1B}[2Jy\nz", quote: 0..<1)
      }
    }
    let told = TextReport.tell(verdict, paint: Paint(colour: false, width: 80), cite: cite)
    #expect(!told.contains("\u{1B}") && told.contains("⟦x⟧ [2Jy⏎z"))
  }

  @Test func `says when there is nothing to say`() {
    let told = TextReport.tell(
      Verdict(findings: [], summary: .init()), paint: Paint(colour: false, width: 100), cite: cite)
    #expect(told.hasPrefix("nothing to decide about · 0 observations"))
  }
}

@Suite struct `A JSON report` {
  @Test func `keeps to the contract`() {
    let told = JSONReport.tell(verdict, cite: cite)
    #expect(told.hasPrefix("{\n  \"version\": 1,\n"))
    for member in [
      #""skipped": {"broken-row": 1}"#, #""topic": "act.alarm""#, #""polarity": "deny""#,
      #""quote": "I can't set alarms""#, #""weighted": 18,"#, #""contested": 12,"#,
      #""location": {"path": "self-knowledge.jsonl", "row": 2, "line": 2, "column": 75, "field": "#,
      #""fingerprint": "00000000000000bb""#, #""confidence": 0.9,"#,
      #""breakdown": {"performed": 17, "stated": 1}"#,
    ] {
      #expect(told.contains(member), "\(member)")
    }
  }
}
