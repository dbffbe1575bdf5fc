import Foundation
import Testing

@Suite struct `What is not understood` {
  @Test func `is counted by a lint and listed by gaps alike`() throws {
    let workplace = try Workplace()
    let answers = [
      "I never juggle knives. I can set an alarm.", "I cannot fold paper cranes!",
      "Sorry, I can't.",
      "I was tired then. My sister can't swim.", "I can't help with that.",
      "I don't have a body, and I can't knit.",
    ]
    try workplace.write(answers.map { Alarms.row("Tell me.", $0) }.lines, to: "rows.jsonl")
    let lint = try workplace.run("lint rows.jsonl --width 200").out
    let gaps = try workplace.run("gaps rows.jsonl").out
    let count = try #require(lint.firstMatch(of: /\d+ self-statements, \d+ not understood/))
    #expect(gaps.hasSuffix("\(count.output)\n"), "\(gaps)\(lint)")
    #expect(gaps.contains("1  fold  rows.jsonl:2:"), "\(gaps)")
    #expect(gaps.contains("⟦I cannot fold paper cranes⟧!"), "\(gaps)")

    let demo = try Program.run(["lint", "Datasets/demo", "--width", "200"]).out
    let told = try #require(demo.firstMatch(of: /\d+ self-statements, \d+ not understood/))
    #expect(try Program.run(["gaps", "Datasets/demo"]).out.hasSuffix("\(told.output)\n"))
  }
}
