import Corpus
import Foundation
import JSON
import Loader
import Support
import Testing
import YAML

@Suite struct `A declared mapping` {
  private struct Telling: Draft {
    var told: [String] = []
    var because: [String] = []
    mutating func take(_ record: borrowing Record) {
      told += record.told()
      because += record.examples.map { "\($0.because)" }
    }
    mutating func absorb(_ later: consuming Telling) {
      told += later.told
      because += later.because
    }
  }

  /// Reads a row by what `map:` says.
  private func read(
    _ row: String, _ map: String, beside: [String: String] = [:]
  ) throws -> (told: [String], because: [String], troubles: [String]) {
    let written = try Written(row, as: "data.jsonl")
    let folder = (written.path as NSString).deletingLastPathComponent
    for (name, text) in beside {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    var file = DataFile(path: written.path, id: FileID(0))
    if !map.isEmpty {
      let node = try Node(reading: Array(map.utf8), path: "antinomy.yaml")
      file.mapping = try Mapping.declared(node, folder: folder, for: written.path)
    }
    let (draft, logs) = try Loader([file], workers: 1).read { Telling() }
    let troubles = logs[0].first.values.joined().map { "\($0.kind.rawValue): \($0.detail)" }
    return (draft.told, draft.because, troubles)
  }

  @Test func `says where a row keeps its turns, and who speaks`() throws {
    let (told, because, troubles) = try read(
      #"""
      {"meta": {"persona": "s"}, "log": {"turns": [{"who": "client", "line": "a", "role": 7},
       {"who": "agent", "line": "b"}]}, "messages": "not these"}
      """#.replacingOccurrences(of: "\n", with: ""),
      """
      messages: log.turns
      system: meta.persona
      role: who
      content: line
      roles: {user: [client], assistant: agent}
      """)
    #expect(told == ["system: s", "user: a", "assistant: b"])
    #expect(because == ["map: in antinomy.yaml says so"])
    #expect(troubles.isEmpty)
  }

  @Test func `wins over what a row looks like`() throws {
    let row = #"{"instruction": "x", "output": "y", "ask": "a", "reply": "b"}"#
    let (told, _, _) = try read(row, "prompt: ask\nresponse: reply\n")
    #expect(told == ["user: a", "assistant: b"])
    let (pair, _, _) = try read(row, "prompt: ask\nchosen: reply\nrejected: output\n")
    #expect(
      pair == [
        "arm: chosen", "user: a", "assistant: b", "arm: rejected", "user: a", "assistant: y",
      ])
  }

  @Test(arguments: ["sub", "sub/", "sub/deep/a.jsonl", "sub/deep"])
  func `of LLaMA-Factory's holds for files and folders below it`(_ name: String) throws {
    let written = try Written(
      #"{"d": {"file_name": "\#(name)", "columns": {"prompt": "ask", "response": "reply"}}}"#,
      as: "dataset_info.json")
    let folder = (written.path as NSString).deletingLastPathComponent + "/sub/deep"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (file, isMeant) in [("a.jsonl", true), ("b.jsonl", !name.hasSuffix("l"))] {
      let path = folder + "/" + file
      try #"{"ask": "a", "reply": "b"}"#.write(toFile: path, atomically: true, encoding: .utf8)
      let (draft, _) = try Loader([DataFile(path: path, id: FileID(0))], workers: 1)
        .read { Telling() }
      #expect(draft.told == (isMeant ? ["user: a", "assistant: b"] : []))
    }
  }

  @Test func `knows keys and roles by what they mean, however they are escaped`() throws {
    let row = #"{"\u95ee\u9898":"Q","\u7b54\u6848":"A"}"#
    let (told, _, troubles) = try read(row, "prompt: 问题\nresponse: 答案\n")
    #expect(told == ["user: Q", "assistant: A"])
    #expect(troubles.isEmpty)
    let chat = try read(
      #"{"\u5bf9\u8bdd":[{"\u8c01":"\u52a9\u624b","\u8bf4":"A"}]}"#,
      "messages: 对话\nrole: 谁\ncontent: 说\nroles: {assistant: 助手}\n")
    #expect(chat.told == ["assistant: A"])
    #expect(chat.troubles.isEmpty)
    let info =
      #"{"d": {"file_name": "data.jsonl", "columns": {"prompt": "\u95ee\u9898", "#
      + #""response": "答案"}}}"#
    #expect(try read(row, "", beside: ["dataset_info.json": info]).told == told)
    let unknown = try read(row, "").troubles
    #expect(unknown.first?.contains("no known format has the keys 问题, 答案") == true)
  }

  @Test func `says whose turns are trained`() throws {
    let row =
      #"{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}"#
    #expect(
      try read(row, "train: [user]").told == ["user (trained): a", "assistant (masked): b"])
  }

  @Test func `is told when a row has none of its fields`() throws {
    let (told, _, troubles) = try read(
      #"{"prompt": "a", "completion": "b"}"#, "messages: log.turns")
    #expect(told.isEmpty)
    #expect(
      troubles == [
        "unknown-shape: map: in antinomy.yaml says so, but of the fields log.turns the row has too few; it has prompt, completion"
      ])
  }

  @Test func `may be LLaMA-Factory's, beside the file`() throws {
    let info = #"""
      {"other": {"file_name": "other.json"}, "mine": {"file_name": "data.jsonl",
       "formatting": "sharegpt", "columns": {"messages": "talk", "tools": "api", "kto_tag": "ok"},
       "tags": {"role_tag": "r", "content_tag": "c", "user_tag": "U", "assistant_tag": "A",
       "observation_tag": "O", "function_tag": "F", "system_tag": "S"}}}
      """#
    let (told, because, _) = try read(
      #"""
      {"api": "[{\"name\": \"f\"}]", "ok": false, "talk": [{"r": "S", "c": "s"},
       {"r": "U", "c": "a"}, {"r": "F", "c": "{\"name\": \"f\", \"arguments\": {}}"},
       {"r": "O", "c": "1"}, {"r": "A", "c": "b"}]}
      """#.replacingOccurrences(of: "\n", with: ""), "", beside: ["dataset_info.json": info])
    #expect(
      told == [
        "arm: disliked", "tool f:  ", "system: s", "user: a", "calls f {}", "returns: 1",
        "assistant: b",
      ])
    #expect(because == ["dataset_info.json says so"])
    let columns = #"""
      {"mine": {"file_name": "data.jsonl", "columns": {"prompt": "q", "query": "x",
       "response": "a", "system": "s", "history": "h"}}}
      """#
    #expect(
      try read(
        #"{"q": "1", "x": "2", "a": "3", "s": "4", "h": [["5", "6"]], "output": "7"}"#, "",
        beside: ["dataset_info.json": columns]
      ).told == ["system: 4", "user: 5", "assistant: 6", "user: 1\n2", "assistant: 3"])
    let text = #"{"mine": {"file_name": "data.jsonl", "columns": {"prompt": "body"}}}"#
    #expect(
      try read(#"{"body": "Prose."}"#, "", beside: ["dataset_info.json": text]).told
        == ["assistant: Prose."])
  }

  @Test func `may be Axolotl's`() throws {
    let axolotl = """
      datasets:
        - path: elsewhere.jsonl
          type: alpaca
        - path: data/data.jsonl
          type: chat_template
          field_messages: talk
          message_property_mappings: {role: from, content: said}
          message_field_training: learn
          roles: {user: [caller], assistant: [clerk]}
          roles_to_train: [clerk]
      """
    let (told, because, _) = try read(
      #"""
      {"talk": [{"from": "caller", "said": "a"}, {"from": "clerk", "said": "b", "learn": false},
       {"from": "caller", "said": "c"}, {"from": "clerk", "said": "d", "learn": true}]}
      """#.replacingOccurrences(of: "\n", with: ""), "axolotl.yml",
      beside: ["axolotl.yml": axolotl])
    #expect(told == ["user: a", "assistant (masked): b", "user: c", "assistant: d"])
    #expect(because == ["datasets: of Axolotl's configuration says so"])
    let own = """
      datasets:
        - path: data.jsonl
          type:
            field_instruction: q
            field_output: a
            field_system: s
      """
    #expect(
      try read(
        #"{"q": "1", "a": "2", "s": "3", "input": "4"}"#, "axolotl.yml",
        beside: ["axolotl.yml": own]
      ).told == ["system: 3", "user: 1\n4", "assistant: 2"])
  }

  @Test(arguments: [
    ("mesages: x", #"nothing is called "mesages" here; did you mean "messages"?"#),
    ("system: x", #""map" needs "messages", "prompt", "chosen" or "text""#),
    ("messages: x\nroles: {boss: [x]}", #""boss" is no role"#),
    ("format: sharegtp", #""sharegtp" is none of"#),
  ])
  func `is read strictly`(_ map: String, _ message: String) throws {
    let node = try Node(reading: Array(map.utf8), path: "antinomy.yaml")
    let fault = try #require(throws: YAML.Fault.self) { try Mapping(node) }
    #expect(fault.message.hasPrefix(message), "\(fault.message)")
  }

  @Test func `finds the services of schema-guided dialogues`() throws {
    let schema = #"""
      [{"service_name": "Alarm_1", "slots": [{"name": "time", "description": "When"}], "intents": [
       {"name": "AddAlarm", "description": "Set an alarm", "required_slots": ["time"],
        "optional_slots": {"label": "x"}}]}]
      """#
    let row = #"""
      {"dialogue_id": "1", "services": ["Alarm_1"], "turns": [{"speaker": "USER", "utterance": "a"},
       {"speaker": "SYSTEM", "utterance": "b", "frames": []}]}
      """#.replacingOccurrences(of: "\n", with: "")
    #expect(
      try read(row, "", beside: ["schema.json": schema]).told == [
        #"tool AddAlarm: Set an alarm {"type": "object", "properties": {"time": {"description": "When"}, "label": {"description": ""}}, "required": ["time"]}"#,
        "user: a", "assistant: b",
      ])
  }
}
