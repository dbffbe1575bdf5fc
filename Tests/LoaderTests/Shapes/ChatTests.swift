import Testing

@Suite struct `A row with a list of turns` {
  @Test func `of OpenAI's gives turns, tools, calls and what came back`() throws {
    let reading = try Reading(
      #"""
      {"messages": [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": [{"type": "text", "text": "Wake me at 7."},
          {"type": "image_url", "image_url": {"url": "x.png"}}]},
        {"role": "assistant", "content": null, "tool_calls": [{"id": "c1", "type": "function",
          "function": {"name": "set_alarm", "arguments": "{\"time\": \"7:00\"}"}}]},
        {"role": "tool", "tool_call_id": "c1", "content": "ok"},
        {"role": "assistant", "content": "Done.\nSleep well."}],
       "tools": [{"type": "function", "function": {"name": "set_alarm",
         "description": "Sets an alarm.", "parameters": {"type": "object"}}},
         {"type": "code_interpreter"}]}
      """#)
    #expect(
      reading.told == [
        #"tool set_alarm: Sets an alarm. {"type": "object"}"#, "tool code_interpreter:  ",
        "system: Be brief.", "user (image): Wake me at 7.",
        #"calls set_alarm {"time": "7:00"} #c1"#, "returns: ok",
        "assistant: Done.\nSleep well.",
      ])
    #expect(reading.because == ["messages[] of role and content"])
    #expect(reading.troubles.isEmpty)
  }

  @Test func `may escape its keys and roles`() throws {
    let reading = try Reading(
      #"{"messag\u0065s":[{"role":"assist\u0061nt","c\u006fntent":"A"}]}"#)
    #expect(reading.told == ["assistant: A"])
    #expect(reading.troubles.isEmpty)
    let twice = try Reading(#"{"prompt":"a","pr\u006fmpt":"b","completion":"c"}"#)
    #expect(twice.troubles.count == 1)
  }

  @Test func `may call functions in the old way`() throws {
    let reading = try Reading(
      #"""
      {"functions": [{"name": "f", "parameters": {}}], "messages": [
        {"role": "user", "content": "Go."},
        {"role": "assistant", "content": "I go.", "function_call": {"name": "f",
          "arguments": "{}"}},
        {"role": "function", "name": "f", "content": "1"},
        {"role": "assistant", "content": "Went."}]}
      """#)
    #expect(
      reading.told == [
        "tool f:  {}", "user: Go.", "assistant: I go.", "calls f {}", "returns f: 1",
        "assistant: Went.",
      ])
  }

  @Test func `says which answers are trained`() throws {
    let reading = try Reading(
      #"""
      {"messages": [{"role": "user", "content": "a"},
        {"role": "assistant", "content": "b", "weight": 0},
        {"role": "user", "content": "c", "name": "Ann"},
        {"role": "assistant", "content": "d", "loss_weight": 1.0},
        {"role": "user", "content": "e", "train": true},
        {"role": "assistant", "content": "f", "loss": false},
        {"role": "user", "content": "g"},
        {"role": "assistant", "content": "hi", "train_detail": [
          {"begin_offset": 0, "end_offset": 0, "train": true},
          {"begin_offset": 1, "end_offset": 1, "train": true}]},
        {"role": "user", "content": "i"},
        {"role": "assistant", "content": "j", "loss": "false"},
        {"role": "user", "content": "k"},
        {"role": "assistant", "content": "l", "weight": "0"}]}
      """#)
    #expect(
      reading.told == [
        "user: a", "assistant (masked): b", "user (Ann): c", "assistant: d", "user (trained): e",
        "assistant (masked): f", "user: g", "assistant: hi", "user: i", "assistant (masked): j",
        "user: k", "assistant (masked): l",
      ])
  }

  @Test func `teaches nothing by the parts of an answer that are masked`() throws {
    let reading = try Reading(
      #"""
      {"conversations": [{"from": "gpt", "value": "Né. Yes. No.", "train_detail": [
        {"begin_offset": 0, "end_offset": 3, "train": false},
        {"begin_offset": 4, "end_offset": 7, "train": true},
        {"begin_offset": 8, "end_offset": 99, "train": false}]}]}
      """#)
    #expect(reading.told == ["assistant: \n    Yes.\n   "])
  }

  @Test func `of ShareGPT's is the same conversation`() throws {
    let reading = try Reading(
      #"""
      {"conversations": [
        {"from": "human", "value": "Wake me at 7."},
        {"from": "function_call", "value": "{\"name\": \"set_alarm\", \"arguments\": {\"a\": \"7\"}}"},
        {"from": "observation", "value": "ok"},
        {"from": "gpt", "value": "Done."}],
       "system": "Be brief.", "images": ["a.png"],
       "tools": "[{\"name\": \"set_alarm\", \"description\": \"An \\\"alarm\\\".\"}]"}
      """#)
    #expect(
      reading.told == [
        #"tool set_alarm: An "alarm". "#, "system: Be brief.", "user (image): Wake me at 7.",
        #"calls set_alarm {"a": "7"}"#, "returns: ok", "assistant: Done.",
      ])
    #expect(reading.formats == [.shareGPT])
  }

  @Test func `may be pairs of human and assistant`() throws {
    let reading = try Reading(
      #"{"conversation": [{"human": "a", "assistant": "b"}, {"human": "c", "assistant": "d"}]}"#)
    #expect(reading.told == ["user: a", "assistant: b", "user: c", "assistant: d"])
  }

  @Test func `may be nothing but the list, or lines said in turn`() throws {
    let row = #"[{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]"#
    #expect(try Reading(row).told == ["user: a", "assistant: b"])
    #expect(try Reading(row).formats == [.turnList])
    #expect(try Reading(#"["a", "b"]"#).told == ["user: a", "assistant: b"])
    #expect(try Reading(#"{"id": 1, "data": ["a", "b"]}"#).told == ["user: a", "assistant: b"])
    let text = #"{"conversation": "Human: a\nAssistant: b"}"#
    #expect(try Reading(text).told == ["user: a", "assistant: b"])
    let quoted = #"{"messages": "[{\"role\": \"user\", \"content\": \"a\"}]"}"#
    #expect(try Reading(quoted).told == ["user: a"])
  }

  @Test func `may be one text, as Glaive's calls were`() throws {
    let reading = try Reading(
      #"""
      {"system": "SYSTEM: Be brief.", "chat": "USER: Wake me at 7.\n\n\nASSISTANT: <functioncall> {\"name\": \"f\", \"arguments\": '{\"a\": 1}'} <|endoftext|>\n\n\nFUNCTION RESPONSE: {\"ok\": 1}\n\n\nASSISTANT: Done. <|endoftext|>"}
      """#)
    #expect(
      reading.told == [
        "system: Be brief.", "user: Wake me at 7.", #"calls f {"a": 1}"#, #"returns: {"ok": 1}"#,
        "assistant: Done.",
      ])
  }

  @Test(arguments: [
    #"{"messages": {"role": ["user", "assistant"], "content": ["a", "b"]}}"#,
    #"{"conversations": {"from": ["human", "gpt"], "value": ["a", "b"]}}"#,
    #"{"uuid": "u", "chat_messages": [{"sender": "human", "text": "a"}, {"sender": "assistant", "text": "b"}]}"#,
    #"{"row_idx": 1, "row": {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}}"#,
    #"{"body": {"messages": [{"role": "user", "content": "a"}]}, "response": {"status_code": 200, "body": {"choices": [{"index": 0, "message": {"role": "assistant", "content": "b"}}]}}}"#,
    #"{"request": {"messages": [{"role": "user", "content": "a"}]}, "response": {"role": "assistant", "content": [{"type": "text", "text": "b"}]}}"#,
    #"{"messages": [{"role": "user", "content": "a"}], "response": "b"}"#,
    #"{"messages": [{"role": "user", "content": "a"}], "choices": [{"message": {"content": "b"}}]}"#,
  ])
  func `may be wrapped, or have its answer beside it`(_ row: String) throws {
    let reading = try Reading(row)
    #expect(reading.told == ["user: a", "assistant: b"])
    #expect(reading.troubles.isEmpty)
  }

  @Test func `that is answered has no other answer beside it`() throws {
    let row =
      #"{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "response": "c"}"#
    #expect(try Reading(row).told == ["user: a", "assistant: b"])
  }

  @Test func `may call them turns; a list of questions is none`() throws {
    let row =
      #"{"turns": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}"#
    #expect(try Reading(row).told == ["user: a", "assistant: b"])
    #expect(try Reading(#"{"question_id": 1, "turns": ["a", "b"]}"#).told.isEmpty)
  }

  @Test func `may hold Anthropic's blocks`() throws {
    let reading = try Reading(
      #"""
      {"system": "Be brief.", "messages": [
        {"role": "user", "content": "Wake me at 7."},
        {"role": "assistant", "content": [
          {"type": "thinking", "thinking": "An alarm."},
          {"type": "tool_use", "id": "t1", "name": "set_alarm", "input": {"time": "7:00"}}]},
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "is_error": true,
          "content": [{"type": "text", "text": "no clock"}]}]},
        {"role": "assistant", "content": [{"type": "text", "text": "Sorry,"},
          {"type": "text", "text": "that failed."}]}],
       "tools": [{"name": "set_alarm", "description": "Sets an alarm.", "input_schema": {}}]}
      """#)
    #expect(
      reading.told == [
        "tool set_alarm: Sets an alarm. {}", "system: Be brief.", "user: Wake me at 7.",
        "thinks: An alarm.", #"calls set_alarm {"time": "7:00"} #t1"#, "returns (error): no clock",
        "assistant: Sorry,\nthat failed.",
      ])
    #expect(reading.because == ["system beside messages[]"])
  }

  @Test func `may hold results among the assistant's own blocks`() throws {
    let reading = try Reading(
      #"""
      {"messages": [{"role": "user", "content": "News?"}, {"role": "assistant", "content": [
        {"type": "text", "text": "I look."},
        {"type": "server_tool_use", "id": "s", "name": "web_search", "input": {"q": "news"}},
        {"type": "web_search_tool_result", "tool_use_id": "s", "content": [
          {"type": "text", "text": "Rain."}]},
        {"type": "text", "text": "It rains."}]}]}
      """#)
    #expect(
      reading.told == [
        "user: News?", "assistant: I look.", #"calls web_search {"q": "news"} #s"#,
        "returns: Rain.", "assistant: It rains.",
      ])
  }

  @Test func `may be Bedrock's or Cohere's`() throws {
    let bedrock = try Reading(
      #"""
      {"system": [{"text": "Be brief."}], "messages": [{"role": "user", "content": [{"text": "a"}]},
        {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t", "name": "f",
          "input": {}}}]},
        {"role": "user", "content": [{"toolResult": {"toolUseId": "t", "status": "error",
          "content": [{"text": "no"}]}}]},
        {"role": "assistant", "content": [{"text": "b"}]}],
       "tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {"type": "object"}}}}]}
      """#)
    #expect(
      bedrock.told == [
        #"tool f:  {"type": "object"}"#, "system: Be brief.", "user: a", "calls f {} #t",
        "returns (error): no", "assistant: b",
      ])
    let cohere = try Reading(
      #"""
      {"messages": [{"role": "System", "content": "s"}, {"role": "User", "content": "a"},
        {"role": "Chatbot", "content": "b"}]}
      """#)
    #expect(cohere.told == ["system: s", "user: a", "assistant: b"])
    #expect(cohere.formats == [.cohere])
  }

  @Test func `may keep calls in turns of their own, as ms-swift does`() throws {
    let reading = try Reading(
      #"""
      {"tools": "[{\"type\": \"function\", \"function\": {\"name\": \"f\"}}]", "messages": [
        {"role": "user", "content": "a"},
        {"role": "tool_call", "content": "{\"name\": \"f\", \"arguments\": {\"x\": 1}}"},
        {"role": "tool_call", "content": "{\"name\": \"f\", \"arguments\": {\"x\": 2}}"},
        {"role": "tool_response", "content": "1"}, {"role": "tool_response", "content": "2"},
        {"role": "assistant", "content": "b", "loss": true}]}
      """#)
    #expect(
      reading.told == [
        "tool f:  ", "user: a", #"calls f {"x": 1}"#, #"calls f {"x": 2}"#, "returns: 1",
        "returns: 2", "assistant: b",
      ])
    #expect(reading.formats == [.swift])
  }

  @Test func `may write its parts as LLaMA-Factory does`() throws {
    let reading = try Reading(
      #"""
      {"messages": [{"role": "user", "content": [{"type": "text", "value": "a"}],
        "loss_weight": 0.0},
        {"role": "assistant", "content": [{"type": "reasoning", "value": "hm"},
        {"type": "text", "value": "b"}, {"type": "tool_call",
        "value": "{\"name\": \"f\", \"arguments\": {}}"}], "loss_weight": 0.5}]}
      """#)
    #expect(reading.told == ["user: a", "thinks: hm", "assistant: b", "calls f {}"])
  }

  @Test func `of no known shape is told with its keys`() throws {
    let reading = try Reading(#"{"colour": "red", "size": 3}"#)
    #expect(reading.told.isEmpty)
    #expect(
      reading.troubles == [
        #"unknown-shape {"colour": "red", "size": no known format has the keys colour, size; "#
          + "say under map: which of them hold the conversation"
      ])
  }

  @Test func `whose turns have no field that is known is lost, and told with theirs`() throws {
    let fields = "say under map: which are its role and content"
    for list in ["messages", "conversation", "dialog"] {
      let reading = try Reading(#"{"\#(list)": [{"who": "a", "what": "b"}, {"c": "d"}]}"#)
      #expect(reading.told.isEmpty)
      #expect(reading.troubles.count == 1)
      #expect(reading.troubles.first?.hasSuffix("of a turn, who, what; \(fields)") == true)
    }
    let mute = try Reading(#"{"messages": [{"role": "user", "msg": "a"}]}"#)
    #expect(mute.told.isEmpty)
    #expect(
      mute.troubles.first?.hasSuffix(
        "nobody knows where a turn of role, msg says something; say under map: its content")
        == true)
  }

  @Test func `with one such turn is read but for that, and told`() throws {
    let reading = try Reading(
      #"{"messages": [{"role": "user", "content": "a"}, {"note": "x"}, "#
        + #"{"role": "assistant", "content": null, "id": "7"}, {"role": "user", "content": {"b": 1}}]}"#
    )
    #expect(reading.told.first == "user: a")
    #expect(reading.told.last == #"user: {"b": 1}"#)
    #expect(reading.told.count == 3)
    #expect(reading.troubles.contains { $0.hasPrefix(#"unknown-shape {"note": "x"}"#) })
  }

  @Test(arguments: ["tools", "functions"])
  func `tells of tools that are a text and no JSON`(_ key: String) throws {
    func row(_ tools: String) -> String {
      #"{"messages": [{"role": "user", "content": "a"}], "\#(key)": \#(tools)}"#
    }
    let reading = try Reading(row(#""not json""#))
    #expect(reading.troubles.count == 1)
    #expect(
      reading.troubles.first?.hasPrefix("unknown-shape not json: the tools are a text") == true)
    #expect(reading.told.first == "tool : not json ")
    #expect(try Reading(row(#""[{'name': 'f'}]""#)).troubles.count == 1)
    for empty in [#""""#, #"" ""#, #""None""#, #""null""#, #""[]""#, "[]", "null"] {
      let reading = try Reading(row(empty))
      #expect(reading.troubles.isEmpty && reading.told == ["user: a"], "\(empty)")
    }
    for good in [#""{\"description\": \"d\"}""#, #"["f"]"#, #"[{"name": "f"}]"#] {
      #expect(try Reading(row(good)).troubles.isEmpty, "\(good)")
    }
  }

  @Test func `takes files that stand beside it or in a turn for attachments`() throws {
    for (key, kind) in [
      ("files", "file"), ("attachments", "file"), ("images", "image"), ("audio", "audio"),
      ("videos", "video"),
    ] {
      let beside = #"{"messages": [{"role": "user", "content": "a"}], "\#(key)": ["x"]}"#
      #expect(try Reading(beside).told == ["user (\(kind)): a"])
      let within = #"{"messages": [{"role": "user", "content": "a", "\#(key)": ["x"]}]}"#
      #expect(try Reading(within).told == ["user (\(kind)): a"])
      let pair = #"{"prompt": "a", "completion": "b", "\#(key)": ["x"]}"#
      #expect(try Reading(pair).told.first == "user (\(kind)): a")
      let none = #"{"messages": [{"role": "user", "content": "a", "\#(key)": []}], "\#(key)": []}"#
      #expect(try Reading(none).told == ["user: a"])
    }
  }
}
