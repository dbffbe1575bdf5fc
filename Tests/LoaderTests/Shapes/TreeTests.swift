import Testing

@Suite struct `A row with a shape of its own` {
  @Test func `may be Gemini's`() throws {
    let reading = try Reading(
      #"""
      {"systemInstruction": {"role": "system", "parts": [{"text": "s"}]}, "contents": [
       {"role": "user", "parts": [{"text": "a"}, {"fileData": {"mimeType": "image/png",
         "fileUri": "gs://x"}}]},
       {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {"x": 1}}}]},
       {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"y": 2}}}]},
       {"role": "model", "parts": [{"text": "b"}]}],
       "tools": [{"functionDeclarations": [{"name": "f", "description": "d",
         "parameters": {}}]}]}
      """#)
    #expect(
      reading.told == [
        "tool f: d {}", "system: s", "user (image): a", #"calls f {"x": 1}"#,
        #"returns f: {"y": 2}"#, "assistant: b",
      ])
  }

  @Test func `may be MOSS's, its marks taken off`() throws {
    let reading = try Reading(
      #"""
      {"conversation_id": 1, "meta_instruction": "You are M.\n- Calculator: enabled. API: Calculate(expression)\n- Web search: disabled.\n",
       "num_turns": 1, "chat": {"turn_1": {"Human": "<|Human|>: 1+1?<eoh>\n",
       "Inner Thoughts": "<|Inner Thoughts|>: A sum.<eot>\n",
       "Commands": "<|Commands|>: Calculate(\"1+1\")<eoc>\n",
       "Tool Responses": "<|Results|>:\nCalculate(\"1+1\") => 2\n<eor>\n",
       "MOSS": "<|MOSS|>: It is 2.<eom>\n"}, "turn_2": {"Human": "<|Human|>: Thanks.<eoh>\n",
       "Inner Thoughts": "<|Inner Thoughts|>: None<eot>\n", "Commands": "<|Commands|>: None<eoc>\n",
       "Tool Responses": "<|Results|>:\nNone\n<eor>\n", "MOSS": "<|MOSS|>: Welcome.<eom>\n"}}}
      """#)
    #expect(
      Array(reading.told.dropFirst(2)) == [
        "user: 1+1?", "thinks: A sum.", #"calls Calculate "1+1""#,
        #"returns: Calculate("1+1") => 2"#, "assistant: It is 2.", "user: Thanks.",
        "assistant: Welcome.",
      ])
    #expect(reading.told[0] == "tool Calculate: Calculator (expression)")
  }

  @Test func `may be a tree of which every answer is trained once`() throws {
    let reading = try Reading(
      #"""
      {"message_tree_id": "t", "prompt": {"message_id": "1", "text": "a", "role": "prompter",
       "replies": [{"text": "b", "role": "assistant", "rank": 0, "replies": [
         {"text": "c", "role": "prompter", "replies": [
           {"text": "d", "role": "assistant", "replies": []}]}]},
         {"text": "e", "role": "assistant", "rank": 1}]}}
      """#)
    #expect(
      reading.told == [
        "arm: chosen", "user: a", "assistant: b", "user: a", "assistant (masked): b", "user: c",
        "assistant: d", "arm: rejected", "user: a", "assistant: e",
      ])
  }

  @Test func `may be a schema-guided dialogue`() throws {
    let reading = try Reading(
      #"""
      {"dialogue_id": "1", "services": ["Alarm_1"], "turns": [
       {"speaker": "USER", "utterance": "Wake me.", "frames": []},
       {"speaker": "SYSTEM", "utterance": "Done.", "frames": [{"service": "Alarm_1",
         "service_call": {"method": "AddAlarm", "parameters": {"time": "7:00"}},
         "service_results": [{"ok": "True"}]}]}]}
      """#)
    #expect(
      reading.told == [
        "tool Alarm_1:  ", "user: Wake me.", #"calls AddAlarm {"time": "7:00"}"#,
        #"returns: [{"ok": "True"}]"#, "assistant: Done.",
      ])
  }
}
