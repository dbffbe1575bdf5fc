import Corpus
import Loader
import Support
import Testing

@Suite struct `Rows that are single turns` {
  private func told(_ text: String, chunk: Int = 2 << 20) throws -> (told: [String], log: Log) {
    let written = try Written(text, as: "turns.jsonl")
    let loader = Loader(
      [DataFile(path: written.path, id: FileID(0))], workers: 2, limits: .init(chunk: chunk))
    let (draft, logs) = try loader.read { Telling() }
    return (draft.told, logs[0])
  }

  private struct Telling: Draft {
    var told: [String] = []
    mutating func take(_ record: borrowing Record) { told += record.told() }
    mutating func absorb(_ later: consuming Telling) { told += later.told }
  }

  @Test func `are one conversation, and calls stand among them`() throws {
    let text = #"""
      {"role": "User", "text": "Wake me at 7."}
      {"role": "AI", "text": "I do."}
      {"role": "API", "api_name": "AddAlarm", "param_dict": {"time": "7"}, "result": {"api_name": "AddAlarm", "input": {}, "output": "success", "exception": null}}

      {"role": "AI", "text": "Done."}
      """#
    for chunk in [1, 40, 2 << 20] {
      let (told, log) = try told(text, chunk: chunk)
      #expect(
        told == [
          "user: Wake me at 7.", "assistant: I do.", #"calls AddAlarm {"time": "7"}"#,
          "returns AddAlarm: success", "assistant: Done.",
        ])
      #expect(log.rows == 4)
      #expect(log.examples == 1)
      #expect(log.counts.isEmpty)
    }
  }

  @Test func `are trees where they say so, however the file is cut`() throws {
    func message(
      _ id: String, _ parent: String?, _ role: String, _ text: String, _ rank: Int?, _ tree: String
    ) -> String {
      let parent = parent.map { "\"\($0)\"" } ?? "null"
      let rank = rank.map(String.init) ?? "null"
      return #"{"message_id": "\#(id)", "parent_id": \#(parent), "text": "\#(text)", "#
        + #""role": "\#(role)", "rank": \#(rank), "message_tree_id": "\#(tree)"}"#
    }
    let text = [
      message("1", nil, "prompter", "a", nil, "1"), message("2", "1", "assistant", "b", 0, "1"),
      message("3", "1", "assistant", "c", 1, "1"), message("4", "2", "prompter", "d", nil, "1"),
      message("5", "4", "assistant", "e", nil, "1"), message("6", nil, "prompter", "f", nil, "6"),
      message("7", "6", "assistant", "g", nil, "6"),
    ].joined(separator: "\n")
    let whole = [
      "arm: chosen", "user: a", "assistant: b", "arm: rejected", "user: a", "assistant: c",
      "user: a", "assistant (masked): b", "user: d", "assistant: e", "user: f", "assistant: g",
    ]
    for chunk in [1, 7, 64, 130, 300, 2 << 20] {
      let (told, log) = try told(text + (chunk == 7 ? "\n" : ""), chunk: chunk)
      #expect(told == whole, "\(chunk)")
      #expect(log.rows == 7)
      #expect(log.counts.isEmpty)
    }
  }
}
