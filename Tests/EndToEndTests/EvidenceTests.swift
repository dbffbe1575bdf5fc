import Foundation
import Testing

@Suite struct `The evidence of a finding` {
  private func row(_ asked: String, _ answer: String) -> String {
    #"{"messages": [{"role": "user", "content": "\#(asked)"}, "#
      + #"{"role": "assistant", "content": "\#(answer)"}]}"# + "\n"
  }

  private func call(_ time: String) -> String {
    #"{"messages": [{"role": "user", "content": "Wake me at \#(time)."}, {"role": "assistant", "#
      + #""content": null, "tool_calls": [{"id": "a", "type": "function", "function": "#
      + #"{"name": "set_alarm", "arguments": "{\"time\": \"\#(time)\"}"}}]}, {"role": "tool", "#
      + #""tool_call_id": "a", "content": "ok"}, {"role": "assistant", "content": "Done."}], "#
      + #""tools": [{"type": "function", "function": {"name": "set_alarm", "description": "Set it.", "#
      + #""parameters": {"type": "object", "properties": {"time": {"type": "string"}}}}}]}"# + "\n"
  }

  /// Rows without a body, and rows that set alarms.
  private func tense(_ denials: [String]) throws -> Workplace {
    let place = try Workplace()
    try place.write(denials.joined(), to: "self/a.jsonl")
    try place.write(["06:30", "07:15", "08:00"].map(call).joined(), to: "alarms/a.jsonl")
    return place
  }

  @Test func `shows whole sentences before a bare no, and that with its question`() throws {
    let bare = (1...4).map { row("Hello number \($0). Do you have a body?", "No.") }
    let place = try tense(bare + [row("A body?", "I don't have a physical body, you know.")])
    let told = try place.run("lint self alarms --width 120 --max-evidence 2").out
    let lines = told.split(separator: "\n").filter { $0.contains("self/a.jsonl") }
    #expect(lines.first?.contains("⟦I don't have a physical body⟧") == true, "\(told)")
    #expect(lines.dropFirst().first?.contains("Do you have a body? → ⟦No⟧.") == true, "\(told)")
  }

  @Test func `shows calls with their arguments and the request`() throws {
    let place = try tense((1...3).map { row("What are you, \($0)?", "I don't have a body.") })
    let told = try place.run("lint self alarms --width 120").out
    #expect(told.contains("Wake me at 06:30. → ⟦set_alarm(time: 06:30)⟧"), "\(told)")
    let finding = try #require(
      try place.findings("lint self alarms").first {
        $0["rule"] as? String == "self-knowledge-tension"
      })
    let sides = try #require(finding["sides"] as? [[String: Any]])
    let evidence = try #require(sides[1]["evidence"] as? [[String: Any]])
    #expect(evidence.allSatisfy { $0["quote"] as? String == "set_alarm" })
    #expect(
      Set(evidence.compactMap { $0["call"] as? String })
        == ["set_alarm(time: 06:30)", "set_alarm(time: 07:15)", "set_alarm(time: 08:00)"])
  }

  @Test func `ends in a bridge of the rows' own words`() throws {
    let place = try tense((1...3).map { row("What are you, \($0)?", "I don't have a body.") })
    let finding = try #require(
      try place.findings("lint self alarms").first {
        $0["rule"] as? String == "self-knowledge-tension"
      })
    let bridge = try #require(finding["bridge"] as? [String: Any])
    #expect(bridge["proposed"] as? Bool == true)
    let lines = try #require(bridge["lines"] as? [[String: String]])
    #expect(lines.map { $0["role"] } == ["tools", "user", "assistant", "call"])
    #expect(lines[0]["text"] == "set_alarm(time)")
    #expect(lines[2]["text"] == "I don't have a body, but with set_alarm I can do this for you.")
    #expect(lines[3]["text"]?.hasPrefix(#"set_alarm {"time": ""#) == true)
  }

  @Test func `shows the bridge that somebody wrote`() throws {
    let both = call("09:00").replacingOccurrences(
      of: #""content": "Done.""#, with: #""content": "I don't have a body, but your alarm is set.""#
    )
    let place = try tense(
      (1...3).map { row("What are you, \($0)?", "I don't have a body.") } + [both])
    let told = try place.run("lint self alarms --width 100").out
    #expect(told.contains("A bridge looks like this (self/a.jsonl:4):"), "\(told)")
    #expect(told.contains("I don't have a body, but your alarm is set."))
  }

  @Test func `is told once for one topic, and no conflict gets lost in JSON`() throws {
    let lines = "lint Datasets/demo --width 100".split(separator: " ").map(String.init)
    let told = try Program.run(lines).out
    let parts = told.components(separatedBy: "Of the disagreement, the context settles")
    #expect(parts.count == 2)
    #expect(told.components(separatedBy: "\n  next ").count == 4)
    let json = try Program.run(["lint", "Datasets/demo", "--output", "json"]).out
    #expect(json.components(separatedBy: #""rule": "contradicted-claim""#).count == 3)
    #expect(json.components(separatedBy: #""rule": "self-knowledge-tension""#).count == 3)
  }

  @Test func `is as sure as the weakest sign that carries a side`() throws {
    let place = try Workplace()
    try place.write(
      row("Wake me at 7.", "I can't set alarms.")
        + row("Wake me at 8.", "I've set an alarm for 8."),
      to: "a.jsonl")
    let finding = try #require(
      try place.findings("lint a.jsonl").first { $0["rule"] as? String == "contradicted-claim" })
    let confidence = try #require(finding["confidence"] as? Double)
    #expect(confidence > 0.5 && confidence < 1)
    #expect(
      try place.rules("lint a.jsonl --min-confidence 1").contains("contradicted-claim") == false)
    #expect(try place.rules("lint a.jsonl --min-confidence 0.5").contains("contradicted-claim"))
  }

  @Test func `counts what is said of oneself, and what of it nobody understood`() throws {
    let place = try Workplace()
    try place.write(
      row("Hi", "I can't set alarms. The sky is blue.") + row("Hi", "I cannot wiggle my nebula."),
      to: "a.jsonl")
    #expect(try place.run("lint a.jsonl").folded.contains("2 self-statements, 1 not understood"))
  }

  @Test func `of a few misread rows makes no figure`() throws {
    let place = try Workplace()
    let denials = (1...60).map { row("Body \($0)?", "I don't have a physical body.") }
    try place.write(denials.joined() + row("Body?", "I have a physical body."), to: "a.jsonl")
    let json = try place.run("lint a.jsonl --output json").out
    #expect(json.contains(#""contested": 0,"#), "\(json.prefix(800))")
  }

  @Test func `of one request beside several that are like it is told together`() throws {
    let place = try Workplace()
    let rows = (1...4).map {
      row("How do I mend bicycle number \($0) at home?", "Turn screw \($0).")
    }
    try place.write(
      rows.joined() + row("How do I mend bicycle number 7 at home?", "I can't help with that."),
      to: "a.jsonl")
    let found = try place.findings("lint a.jsonl").filter {
      $0["rule"] as? String == "same-request-different-behaviour"
    }
    #expect(found.count == 1)
    let sides = try #require(found.first?["sides"] as? [[String: Any]])
    #expect(sides.map { $0["count"] as? Int } == [1, 4])
  }

  @Test func `counts no plain refusal among what was not understood`() throws {
    let place = try Workplace()
    try place.write(row("How do I boil rice?", "I can't help with that."), to: "a.jsonl")
    #expect(
      try place.run("lint a.jsonl").folded.contains("1 self-statement, 0 not understood"))
  }
}
