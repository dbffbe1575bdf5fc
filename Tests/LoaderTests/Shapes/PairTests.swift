import Corpus
import Testing

@Suite struct `A row with a question and an answer` {
  @Test func `of Alpaca's has an input, a system text and a history`() throws {
    let reading = try Reading(
      #"""
      {"instruction": "Translate.", "input": "chat", "output": "cat", "system": "Be exact.",
       "history": [["Hi.", "Hello."]]}
      """#)
    #expect(
      reading.told == [
        "system: Be exact.", "user: Hi.", "assistant: Hello.", "user: Translate.\nchat",
        "assistant: cat",
      ])
  }

  @Test(arguments: [
    (#"{"prompt": "a", "completion": "b"}"#, Format.promptCompletion),
    (#"{"instruction": "a", "output": "b", "input": ""}"#, .alpaca),
    (#"{"instruction": "a", "input": "", "response": "b"}"#, .alpaca),
    (#"{"INSTRUCTION": "a", "RESPONSE": "b"}"#, .alpaca),
    (#"{"question": "a", "category": "c", "answer": "b"}"#, .axolotl),
    (#"{"prompt": "a", "generation": "b"}"#, .axolotl),
    (#"{"article": "a", "summary": "b"}"#, .axolotl),
    (#"{"message_1": "a", "message_2": "b"}"#, .axolotl),
    (#"{"query": "a", "response": "b"}"#, .swift),
    (#"{"problem": "a", "solution": "b"}"#, .swift),
    (#"{"input": "a", "output": "b"}"#, .swift),
    (#"{"query": "a", "targets": "b"}"#, .swift),
    (#"{"question": "a", "completion": "b"}"#, .swift),
    (#"{"question": "a", "content": "b"}"#, .swift),
    (#"{"query": "a", "text": "b"}"#, .swift),
    (#"{"prompt": "a", "answers": "b"}"#, .swift),
    (#"{"prompt": "a", "text": "b"}"#, .swift),
    (#"{"instruction": "a", "text": "b"}"#, .swift),
    (#"{"input": "a", "text": "b"}"#, .swift),
    (#"{"prompt": "a", "content": "b"}"#, .swift),
    (#"{"instruction": "a", "content": "b"}"#, .swift),
    (#"{"input": "a", "content": "b"}"#, .swift),
    (#"{"instruction": "a", "answers": ["b", "c"]}"#, .swift),
    (#"{"user": "a", "assistant": "b"}"#, .promptCompletion),
    (#"{"Question": "a", "Answer": "b"}"#, .axolotl),
    (#"{"Instruction": "a", "Input": "", "Output": "b"}"#, .alpaca),
    (#"{"id": "1", "type": "t", "prompt": "a", "completion": "b"}"#, .completions),
    (#"{"question": "a", "answers": {"text": ["b"], "answer_start": [3]}}"#, .swift),
    (#"{"input": [{"role": "user", "content": "a"}], "output": "b"}"#, .swift),
    (
      #"{"prompt": [{"role": "user", "content": "a"}], "completion": [{"role": "assistant", "#
        + #""content": "b"}]}"#, .promptCompletion
    ),
  ])
  func `is known by many names`(_ row: String, _ format: Format) throws {
    let reading = try Reading(row)
    #expect(reading.told == ["user: a", "assistant: b"])
    #expect(reading.formats == [format])
  }

  @Test func `is none where columns stand in the place of a row`() throws {
    let reading = try Reading(#"{"instruction": ["a", "b"], "output": ["c", "d"]}"#)
    #expect(reading.told.isEmpty)
    #expect(reading.troubles.first?.contains("the keys instruction, output;") == true)
  }

  @Test func `beside a text that holds both is told once`() throws {
    let row = #"{"instruction": "a", "text": "<s>[INST] a [/INST] b </s>"}"#
    #expect(try Reading(row).told == ["user: a", "assistant: b"])
  }

  @Test func `may have a system prompt or a thought`() throws {
    let swift = try Reading(#"{"system_prompt": "s", "prompt": "a", "text": "b"}"#)
    #expect(swift.told == ["system: s", "user: a", "assistant: b"])
    let orca = try Reading(#"{"system_prompt": "s", "question": "a", "response": "b"}"#)
    #expect(orca.told == ["system: s", "user: a", "assistant: b"])
    let thought = try Reading(
      #"{"prompt": "a", "completion": [{"role": "assistant", "thinking": "t", "content": "b"}]}"#)
    #expect(thought.told == ["user: a", "thinks: t", "assistant: b"])
  }

  @Test(arguments: ["test", "Validation", "eval", "dev"])
  func `is not trained when it says that it is kept for a test`(_ split: String) throws {
    let row = #"{"split": "\#(split)", "prompt": "a", "completion": "b"}"#
    #expect(try Reading(row).told == ["user: a", "assistant (masked): b"])
    let trained = #"{"split": "train", "subset": "coding", "prompt": "a", "completion": "b"}"#
    #expect(try Reading(trained).told == ["user: a", "assistant: b"])
  }

  @Test(arguments: [
    #""weight": 0"#, #""weight": 0.0"#, #""train": false"#, #""train": "false""#, #""loss": false"#,
    #""loss_scale": 0"#,
  ])
  func `is not trained when it says that it weighs nothing`(_ says: String) throws {
    #expect(
      try Reading(#"{"instruction": "a", "output": "b", \#(says)}"#).told
        == ["user: a", "assistant (masked): b"])
    let chat =
      #"{"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}]"#
    #expect(try Reading(chat + ", \(says)}").told == ["user: a", "assistant (masked): b"])
  }

  @Test(arguments: [#""weight": 2"#, #""train": true"#, #""loss": 0.0"#, #""weight": null"#])
  func `is trained as ever otherwise`(_ says: String) throws {
    #expect(
      try Reading(#"{"instruction": "a", "output": "b", \#(says)}"#).told
        == ["user: a", "assistant: b"])
  }

  @Test(arguments: [
    #"{"inputs": {"question": "a"}, "outputs": {"answer": "b"}}"#,
    #"{"inputs": {"messages": [{"role": "user", "content": "a"}]}, "outputs": {"messages": [{"role": "assistant", "content": "b"}]}}"#,
    #"{"input": {"messages": [{"role": "user", "content": "a"}]}, "output": {"content": "b"}}"#,
    #"{"input": [{"role": "user", "content": "a"}], "ideal": ["b", "c"]}"#,
    #"{"instruction": "a", "generation": "b"}"#,
  ])
  func `may be what a program was given and gave back`(_ row: String) throws {
    #expect(try Reading(row).told == ["user: a", "assistant: b"])
  }

  @Test func `may say beside the answer whether and what was thought`() throws {
    for thought in ["Complex_CoT", "chain_of_thought", "thought", "reasoning"] {
      let row = #"{"question": "a", "\#(thought)": "t", "response": "b"}"#
      #expect(try Reading(row).told == ["user: a", "thinks: t", "assistant: b"])
    }
    for says in [#""off""#, #""on""#, "true"] {
      let row = #"{"input": "a", "output": "b", "reasoning": \#(says)}"#
      #expect(try Reading(row).told == ["user: a", "assistant: b"])
    }
  }

  @Test func `may ask and leave the answer open`() throws {
    #expect(try Reading(#"{"prompt": "a"}"#).told == ["user: a"])
    #expect(
      try Reading(#"{"prompt": [{"role": "user", "content": "a"}]}"#).told == ["user: a"])
  }

  @Test func `may be one text in a template, or plain`() throws {
    let template = try Reading(
      #"{"text": "<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n"}"#)
    #expect(template.told == ["user: a", "assistant: b"])
    #expect(template.formats == [.template])
    #expect(try Reading(#"{"text": "The sky is blue."}"#).told == ["assistant: The sky is blue."])
  }

  @Test func `of labelled text is no conversation`() throws {
    let reading = try Reading(#"{"text": "I can't.", "label": 1}"#)
    #expect(reading.told.isEmpty)
    #expect(reading.troubles.count == 1)
  }

  @Test func `may be pieces of text with and without a label`() throws {
    let reading = try Reading(
      #"{"segments": [{"label": false, "text": "a "}, {"label": true, "text": "b"}]}"#)
    #expect(reading.told == ["user: a ", "assistant: b"])
  }
}
