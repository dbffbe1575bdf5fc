import Testing

@Suite struct `A row with a list of turns` {
  @Test func `of OpenAI's gives turns, tools, calls and what came back`() throws {
    let row = #"""
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
      """#
    #expect(
      try Reading(row).examples == [
        #"""
        openai, plain: messages[] of role and content
        tool: set_alarm {"type": "object"}: Sets an alarm.
        tool: code_interpreter
        system: Be brief.
        user [image]: Wake me at 7.
        assistant: 
          calls: set_alarm {"time": "7:00"}
        tool: ok
        assistant: Done.
            Sleep well.
        """#
      ])
  }

  @Test func `may call functions in the old way`() throws {
    let row = #"""
      {"functions": [{"name": "f", "parameters": {}}], "messages": [
        {"role": "user", "content": "Go."},
        {"role": "assistant", "content": "I go.", "function_call": {"name": "f",
          "arguments": "{}"}},
        {"role": "function", "name": "f", "content": "1"},
        {"role": "assistant", "content": "Went."}]}
      """#
    #expect(
      try Reading(row).bodies == [
        #"""
        tool: f {}
        user: Go.
        assistant: I go.
          calls: f {}
        tool f: 1
        assistant: Went.
        """#
      ])
  }

  @Test func `says which answers are trained`() throws {
    let row = #"""
      {"messages": [{"role": "user", "content": "a"},
        {"role": "assistant", "content": "b", "weight": 0},
        {"role": "user", "content": "c", "name": "Ann"},
        {"role": "assistant", "content": "d", "weight": 1}]}
      """#
    #expect(
      try Reading(row).bodies == ["user: a\nassistant (masked): b\nuser Ann: c\nassistant: d"])
  }

  @Test func `of ShareGPT's is the same conversation`() throws {
    let row = #"""
      {"conversations": [
        {"from": "human", "value": "Wake me at 7."},
        {"from": "function_call", "value": "{\"name\": \"set_alarm\", \"arguments\": {\"time\": \"7:00\"}}"},
        {"from": "observation", "value": "ok"},
        {"from": "gpt", "value": "Done."}],
       "system": "Be brief.",
       "tools": "[{\"name\": \"set_alarm\", \"description\": \"Sets an alarm.\", \"parameters\": {}}]"}
      """#
    #expect(
      try Reading(row).examples == [
        #"""
        sharegpt, plain: conversations[] of from and value
        tool: set_alarm {}: Sets an alarm.
        system: Be brief.
        user: Wake me at 7.
        assistant: 
          calls: set_alarm {"time": "7:00"}
        tool: ok
        assistant: Done.
        """#
      ])
  }

  @Test func `may be pairs of human and assistant`() throws {
    let row =
      #"{"conversation": [{"human": "a", "assistant": "b"}, {"human": "c", "assistant": "d"}]}"#
    #expect(try Reading(row).bodies == ["user: a\nassistant: b\nuser: c\nassistant: d"])
  }

  @Test func `may be nothing but the list`() throws {
    let row = #"[{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]"#
    #expect(
      try Reading(row).examples == [
        "turn-list, plain: the row is a list of turns\nuser: a\nassistant: b"
      ])
  }

  @Test func `may hold Anthropic's blocks`() throws {
    let row = #"""
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
      """#
    #expect(
      try Reading(row).examples == [
        #"""
        anthropic, plain: messages[] with tool_use or tool_result blocks
        tool: set_alarm {}: Sets an alarm.
        system: Be brief.
        user: Wake me at 7.
        assistant: 
          thinks: An alarm.
          calls: set_alarm {"time": "7:00"}
        tool (error): no clock
        assistant: Sorry,
            that failed.
        """#
      ])
  }

  @Test func `of no known shape is told with its keys`() throws {
    let reading = try Reading(#"{"colour": "red", "size": 3}"#)
    #expect(reading.examples.isEmpty)
    #expect(
      reading.troubles == [
        "unknown-shape at 0: no known format has the keys colour, size; "
          + "say under map: which of them hold the conversation"
      ])
  }
}
