import Foundation
import Testing

@Suite struct `The list of rows` {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Alarms.torn.lines, to: "alarms.jsonl")
    try place.write(String(repeating: "{\"broken\n", count: 12), to: "broken.jsonl")
  }

  private func fingerprint(_ rule: String, _ line: String) throws -> String {
    let finding = try #require(try place.findings(line).first { $0["rule"] as? String == rule })
    return try #require(finding["fingerprint"] as? String)
  }

  @Test func `holds every row once, each with its place, its side and its quote`() throws {
    let name = try fingerprint("contradicted-claim", "lint alarms.jsonl")
    let all = try place.run("rows \(name.prefix(8)) alarms.jsonl")
    let lines = all.out.split(separator: "\n")
    #expect(all.code == 0 && all.err.isEmpty && lines.count == 9)
    #expect(lines.first?.hasPrefix("alarms.jsonl:1:") == true)
    #expect(lines.first?.contains("  can    performed  ") == true)
    #expect(lines.first?.contains("⟦I've set an alarm⟧") == true)
    let denied = try place.run("rows \(name) alarms.jsonl --side can't --output jsonl")
    let rows = denied.out.split(separator: "\n")
    #expect(
      rows.count == 3 && rows.allSatisfy { $0.contains(#""side": "can't", "polarity": "deny""#) })
    #expect(try place.run("rows \(name) alarms.jsonl --side deny --output jsonl").out == denied.out)
    let json = try place.run("rows \(name) alarms.jsonl --output json").out
    let whole = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((whole?["rows"] as? [Any])?.count == 9)
    #expect((whole?["findings"] as? [[String: Any]])?.first?["fingerprint"] as? String == name)
  }

  @Test func `is named by the report that leaves rows out`() throws {
    let report = try place.run("lint alarms.jsonl --max-evidence 2")
    let name = try fingerprint("contradicted-claim", "lint alarms.jsonl").prefix(8)
    #expect(report.out.contains("… and 5 more: antinomy rows \(name)\n"))
  }

  @Test func `of a rule holds what its report folds`() throws {
    let report = try place.run("lint broken.jsonl")
    let name = try fingerprint("broken-row", "lint broken.jsonl")
    #expect(report.out.contains("more: antinomy rows \(name.prefix(8))\n"))
    for what in [name, "broken-row"] {
      let rows = try place.run("rows \(what) broken.jsonl").out.split(separator: "\n")
      #expect(rows.count == 12, "\(rows)")
    }
  }

  @Test func `says in a sentence what is wrong with a fingerprint`() throws {
    let name = try fingerprint("contradicted-claim", "lint alarms.jsonl")
    let last = name.last == "0" ? "1" : "0"
    let near = try place.run("rows \(name.dropLast())\(last) alarms.jsonl")
    #expect(near.code == 2 && near.out.isEmpty)
    #expect(near.err.contains("no finding of these files has the fingerprint"))
    #expect(near.err.contains("one of these may be meant:\n  \(name)  contradicted-claim"))
    for (wrong, says) in [
      ("abc", "too short for a fingerprint"), ("stray-clam", "did you mean 'stray-claim'"),
      ("", "say which finding"),
    ] {
      let run = try place.run("rows \(wrong) \(wrong.isEmpty ? "" : "alarms.jsonl")")
      #expect(run.code == 2 && run.err.contains(says), "\(run)")
    }
    let side = try place.run("rows \(name) alarms.jsonl --side cant")
    #expect(side.code == 2 && side.err.contains("its sides are: can, can't"), "\(side)")
  }

  @Test func `compares reports with reports, drafts and files`() throws {
    try place.write(Alarms.torn.dropLast(2).map { $0 }.lines, to: "better/alarms.jsonl")
    #expect(try place.run("lint alarms.jsonl --quiet --output json:old.json").code == 1)
    _ = try place.run("lint better --output json:new.json")
    #expect(try place.run("map alarms.jsonl -o old.draft").code == 0)
    #expect(try place.run("map better/alarms.jsonl -o new.draft").code == 0)
    let paths = try place.run("diff alarms.jsonl better")
    #expect(paths.code == 0 && paths.err.isEmpty, "\(paths)")
    #expect(paths.out.contains("act.alarm"))
    for pair in ["old.draft new.draft", "old.json new.json", "old.json better"] {
      let run = try place.run("diff \(pair)")
      #expect(run.out == paths.out && run.code == 0 && run.err.isEmpty, "\(pair): \(run)")
    }
    let back = try place.run("diff new.json old.json")
    #expect(back.code == 1, "\(back)")
  }
}
