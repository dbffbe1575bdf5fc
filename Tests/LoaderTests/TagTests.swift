import Corpus
import Loader
import Support
import Testing

@Suite struct `A tag in a text` {
  private func told(_ role: Role, _ text: String) -> [String] {
    var record = Record()
    var reader = TagReader()
    let bytes = Array(text.utf8)
    let whole = bytes.withUnsafeBufferPointer {
      record.keep(Bytes($0), source: 0, coding: .verbatim)
    }
    record.turns.append(Turn(role, whole))
    let tools = reader.read(0..<1, in: &record)
    record.examples.append(Example(turns: 0..<1, tools: tools, format: .openAI))
    return record.told()
  }

  @Test func `keeps thoughts apart`() {
    #expect(
      told(.assistant, "<think>\nHm.\n</think>\n\nYes.") == ["thinks: Hm.", "assistant: Yes."])
    #expect(told(.assistant, "Hm.\n</think>\n\nYes.") == ["thinks: Hm.", "assistant: Yes."])
    #expect(told(.assistant, "<think>Hm, no end") == ["thinks: Hm, no end", "assistant: "])
    #expect(told(.user, "What is <think>x</think>?") == ["user: What is <think>x</think>?"])
  }

  @Test func `becomes calls`() {
    #expect(
      told(
        .assistant,
        #"I look. <tool_call>{"name":"w","arguments":{"c":"\"x\""}}</tool_call> "#
          + #"<tool_call>{"name":"v","arguments":"{\"a\":1}"}</tool_call>"#)
        == ["assistant: I look.", #"calls w {"c":"\"x\""}"#, #"calls v {"a":1}"#])
    #expect(
      told(.assistant, #"<functioncall> {"name": "n", "arguments": '{"c": "US"}'} <|endoftext|>"#)
        == [#"calls n {"c": "US"}"#])
    #expect(told(.assistant, #"<function=f>{"a":1}</function>"#) == [#"calls f {"a":1}"#])
    #expect(
      told(
        .assistant,
        "<tool_call>\n<function=f>\n<parameter=a>\nto \"x\"\n</parameter>\n<parameter=b>\n3\n</parameter>\n"
          + "</function>\n</tool_call>") == [#"calls f {"a": "to \"x\"", "b": 3}"#])
    #expect(told(.assistant, #"[TOOL_CALLS]f[ARGS]{"a":1}"#) == [#"calls f {"a":1}"#])
    #expect(
      told(.assistant, #"<|Commands|>: Search("a (b)"), Calculator("1+1")<eoc>"#)
        == [#"calls Search "a (b)""#, #"calls Calculator "1+1""#])
    #expect(told(.assistant, "<|Commands|>: None<eoc>\n<|MOSS|>: Hi<eom>") == ["assistant: Hi"])
  }

  /// What turns tell, each of which may use what those before it declare.
  private func told(_ turns: [(Role, String)]) -> [String] {
    var record = Record()
    var reader = TagReader()
    for (role, text) in turns {
      let whole = Array(text.utf8).withUnsafeBufferPointer {
        record.keep(Bytes($0), source: 0, coding: .verbatim)
      }
      record.turns.append(Turn(role, whole))
    }
    let tools = reader.read(0..<turns.count, in: &record)
    record.examples.append(Example(turns: 0..<turns.count, tools: tools, format: .openAI))
    return record.told()
  }

  @Test func `is not needed where a system text declares tools in the middle of it`() {
    let glaive = """
      Use these functions if required -
      {
        "name": "f", "description": "Does {it}", "parameters": {"type": "object"}
      }

      { "name": "g", "parameters": {} }
      """
    #expect(
      told(.system, glaive).prefix(2)
        == [#"tool f: Does {it} {"type": "object"}"#, "tool g:  {}"])
    #expect(
      told(.system, "You have: [{'name': 'f', 'parameters': {'a': 'b'}}]. Use it.").first
        == #"tool f:  {"a": "b"}"#)
    let none = #"The parameters are {"speed": 3} and [1, 2]; {"name": 4} is none."#
    #expect(told(.system, none) == ["system: \(none)"])
    #expect(told(.user, glaive) == ["user: " + glaive])
  }

  @Test func `is not needed where calls of declared tools are the whole answer`() {
    let tools =
      #"You may use [{"name": "Get Rate", "parameters": {}}, {"name": "now", "parameters": {}}]."#
    func answers(_ text: String) -> [String] {
      Array(told([(.system, tools), (.assistant, text)]).dropFirst(3))
    }
    #expect(
      answers(#"[Get Rate(base="US, D", to=['a', "b"], n=2, b=True), now()]"#)
        == [
          #"calls Get Rate {"base": "US, D", "to": ["a", "b"], "n": 2, "b": true}"#, "calls now {}",
        ])
    for text in ["[now(), later()]", "[now(]", "See [now()]", "[1, f(2)]", "[now() and then]"] {
      #expect(answers(text) == ["assistant: " + text])
    }
  }

  @Test func `is not needed where a thought leads to an action`() {
    let act = "Thought: I need the rate.\nAction: get_rate\nAction Input: {\"base\": \"USD\"}"
    #expect(
      told(.assistant, act) == ["thinks: I need the rate.", #"calls get_rate {"base": "USD"}"#])
    let prose = "Action: open the door\nAction Input: {a key}"
    #expect(told(.assistant, prose) == ["assistant: " + prose])
  }

  @Test func `that Python has printed becomes calls and tools as well`() {
    #expect(
      told(
        .assistant,
        #"<tool_call>{'arguments': {'a': 'it\'s', 'b': None, 'c': "d'e"}, 'name': 'f'}</tool_call>"#
      )
        == [#"calls f {"a": "it's" , "b": null, "c": "d'e"}"#])
    #expect(
      told(.system, "<tools>[{'name': 'f', 'parameters': {'a': True, 'b': 'x \"y\"'}}]</tools>")
        == [#"tool f:  {"a": true, "b": "x 'y'"}"#, "system: "])
    #expect(
      told(.assistant, "<tool_call>{'name': f}</tool_call>")
        == ["assistant: <tool_call>{'name': f}</tool_call>"])
  }

  @Test func `in the middle leaves the rest in its place`() {
    let call = #"<tool_call>{"name":"w","arguments":{}}</tool_call>"#
    let told = told(.assistant, "One. \(call) Two.")
    let gap = "\n" + String(repeating: " ", count: call.utf8.count - 1)
    #expect(told == ["assistant: One. \(gap) Two.", "calls w {}"])
  }

  @Test func `that holds no call is read as text`() {
    #expect(
      told(.assistant, "<tool_call>soon</tool_call>") == ["assistant: <tool_call>soon</tool_call>"])
    #expect(told(.assistant, "a < b [x](y) <thin") == ["assistant: a < b [x](y) <thin"])
  }

  @Test func `declares tools and gives results`() {
    #expect(
      told(
        .system,
        "Be brief. <tools>\n{\"type\":\"function\",\"function\":{\"name\":\"w\",\"description\":"
          + "\"a\\nb\",\"parameters\":{}}}\n{\"name\":\"v\"}\n</tools>")
        == ["tool w: a\nb {}", "tool v:  ", "system: Be brief."])
    #expect(
      told(.tool, #"<tool_response>{"name":"w","content":{"t":1}}</tool_response>"#)
        == [#"returns w: {"t":1}"#])
    #expect(told(.user, "<|Results|>: sunny<eor>") == ["returns: sunny"])
  }
}
