import Corpus
import Loader
import Support
import Testing

@Suite struct `A template` {
  private func told(_ text: String) -> [String]? {
    var record = Record()
    var reader = TemplateReader()
    let bytes = Array(text.utf8)
    let whole = bytes.withUnsafeBufferPointer {
      record.keep(Bytes($0), source: 100, coding: .verbatim)
    }
    guard let reading = reader.read(whole, into: &record) else { return nil }
    record.examples.append(reading.example())
    // Every text knows where it stands in the file.
    for turn in record.turns {
      let text = turn.text
      guard text.coding == .verbatim, !text.isEmpty else { continue }
      let place = Int(text.source) - 100 + Int(text.skip)
      let raw = String(decoding: bytes[place..<place + Int(text.count)], as: UTF8.self)
      if !raw.contains("###"), !raw.contains("<tool") { #expect(raw == record.string(text)) }
    }
    return ["\(reading.template)"] + record.told()
  }

  private let plain = ["system: Be brief.", "user: Hi\nthere", "assistant: Hello."]

  @Test func `ChatML`() {
    #expect(
      told(
        "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi\nthere<|im_end|>\n"
          + "<|im_start|>assistant\nHello.<|im_end|>\n") == ["chatML"] + plain)
    #expect(
      told("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n") == ["chatML", "user: Hi"])
    #expect(
      told("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n<|im_end|>\n")
        == ["chatML", "user: Hi", "assistant: "])
    #expect(
      told(
        "<|im_start|>user\nW?<|im_end|><|im_start|>assistant\n<tool_call>\n"
          + #"{"name": "w", "arguments": {"c": "é\n"}}"#
          + "\n</tool_call><|im_end|><|im_start|>user\n<tool_response>\nsunny\n</tool_response>"
          + "<|im_end|><|im_start|>tool name=w\nrain<|im_end|>")
        == [
          "chatML", "user: W?", #"calls w {"c": "é\n"}"#, "returns: sunny", "returns w: rain",
        ])
  }

  @Test func `Llama 3`() {
    let body =
      "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nBe brief.<|eot_id|>"
      + "<|start_header_id|>user<|end_header_id|>\n\nHi\nthere<|eot_id|>"
      + "<|start_header_id|>assistant<|end_header_id|>\n\n"
    #expect(told(body + "Hello.<|eot_id|>") == ["llama3"] + plain)
    #expect(
      told(
        body + #"<|python_tag|>brave_search.call(query="x")<|eom_id|>"#
          + "<|start_header_id|>ipython<|end_header_id|>\n\n{\"a\":1}<|eot_id|>"
          + "<|start_header_id|>assistant<|end_header_id|>\n\nOne.<|eot_id|>")
        == ["llama3"] + plain.prefix(2) + [
          #"calls brave_search query="x""#, #"returns: {"a":1}"#, "assistant: One.",
        ])
    #expect(
      told(body + #"<|python_tag|>{"name":"f","parameters":{"x":1}}<|eom_id|>"#)
        == ["llama3"] + plain.prefix(2) + [#"calls f {"x":1}"#])
    #expect(
      told(body + "<|python_tag|>print(1)<|eom_id|>")
        == ["llama3"] + plain.prefix(2) + ["calls python print(1)"])
  }

  @Test func `Llama 2 and Mistral`() {
    #expect(
      told("<s>[INST] <<SYS>>\nBe brief.\n<</SYS>>\n\nHi\nthere [/INST] Hello. </s>")
        == ["inst"] + plain)
    #expect(
      told("<s>[INST] a [/INST] b </s><s>[INST] c [/INST] d </s>")
        == ["inst", "user: a", "assistant: b", "user: c", "assistant: d"])
    #expect(
      told(
        #"<s>[AVAILABLE_TOOLS] [{"type":"function","function":{"name":"w","description":"d"}}]"#
          + #"[/AVAILABLE_TOOLS][INST] W? [/INST][TOOL_CALLS] [{"name":"w","arguments":"#
          + #"{"c":1},"id":"123456789"}]</s>[TOOL_RESULTS] {"call_id":"123456789","content":21}"#
          + "[/TOOL_RESULTS] 21 degrees.</s>")
        == [
          "inst", "tool w: d ", "user: W?", #"calls w {"c":1} #123456789"#, "returns: 21",
          "assistant: 21 degrees.",
        ])
  }

  @Test func `Harmony`() {
    #expect(
      told(
        "<|start|>system<|message|>Be brief.<|end|><|start|>user<|message|>Hi\nthere<|end|>"
          + "<|start|>assistant<|channel|>final<|message|>Hello.<|return|>") == ["harmony"] + plain)
    #expect(
      told(
        "<|start|>developer<|message|># Instructions\n\nBe brief.\n\n# Tools\n\n## functions\n\n"
          + "namespace functions {\n\n// The weather.\ntype w = (_: {\n// city\nc: string,\n}) "
          + "=> any;\n\ntype now = () => any;\n\n} // namespace functions<|end|>"
          + "<|start|>user<|message|>W?<|end|>"
          + "<|start|>assistant<|channel|>analysis<|message|>Ask it.<|end|>"
          + "<|start|>assistant<|channel|>commentary to=functions.w <|constrain|>json<|message|>"
          + #"{"c":"x"}<|call|><|start|>functions.w to=assistant<|channel|>commentary<|message|>"#
          + #"21<|end|><|start|>assistant<|channel|>final<|message|>21 degrees.<|return|>"#)
        == [
          "harmony", "tool w: The weather. {\n// city\nc: string,\n}", "tool now:  ",
          "developer: Be brief.", "user: W?", "thinks: Ask it.", #"calls w {"c":"x"}"#,
          "returns w: 21", "assistant: 21 degrees.",
        ])
  }

  @Test func `names in plain words`() {
    #expect(
      told("\n\nHuman: Hi\nthere\n\nAssistant: Hello.\n\nHuman: Bye\n\nAssistant: Bye.")
        == [
          "hhRLHF", "user: Hi\nthere", "assistant: Hello.", "user: Bye", "assistant: Bye.",
        ])
    #expect(told("User: Hi\nAssistant: Hello.") == ["labels", "user: Hi", "assistant: Hello."])
    #expect(told("System: Be brief.\nUser: Hi\nthere\nAI: Hello.") == ["labels"] + plain)
    #expect(
      told("Below is a task.\n\n### Instruction:\nAdd.\n\n### Input:\n1 2\n\n### Response:\n3")
        == [
          "instruction", "system: Below is a task.",
          "user: Add.\n\n\n         \n1 2", "assistant: 3",
        ])
    #expect(
      told("Be brief. USER: Hi\nthere ASSISTANT: Hello.</s>") == ["vicuna"] + plain)
  }

  @Test(arguments: [
    "", "Just text.", "Note: a colon.", "User: only one side", "Assistant: Hi\nUser: Hello",
    "A story.\nHuman: Hi\nAssistant: Hello", "a [INST without end", "<b>bold</b>",
  ])
  func `is not seen where there is none`(_ text: String) {
    #expect(told(text) == nil)
  }

  @Test func `others that are told by tokens`() {
    #expect(
      told("<bos><start_of_turn>user\nHi<end_of_turn>\n<start_of_turn>model\nHello.<end_of_turn>")
        == ["gemma", "user: Hi", "assistant: Hello."])
    #expect(
      told("<|system|>\nBe brief.</s>\n<|user|>\nHi\nthere</s>\n<|assistant|>\nHello.</s>")
        == ["zephyr"] + plain)
    #expect(
      told(
        "<|from|>user\n<|recipient|>all\n<|content|>W?\n<|from|>assistant\n<|recipient|>w\n"
          + "<|content|>{\"c\":1}<|stop|>\n<|from|>w\n<|recipient|>all\n<|content|>21\n")
        == ["functionary", "user: W?", #"calls w {"c":1}"#, "returns w: 21"])
    #expect(
      told("<｜begin▁of▁sentence｜>Be brief.<｜User｜>Hi\nthere<｜Assistant｜>Hello.<｜end▁of▁sentence｜>")
        == ["deepSeek"] + plain)
    #expect(
      told(
        "<|im_start|>system<|im_sep|>Be brief.<|im_end|><|im_start|>user<|im_sep|>Hi\nthere<|im_end|>"
          + "<|im_start|>assistant<|im_sep|>Hello.<|im_end|>") == ["phi4"] + plain)
    #expect(
      told(
        "<BOS_TOKEN><|START_OF_TURN_TOKEN|><|SYSTEM_TOKEN|>Be brief.<|END_OF_TURN_TOKEN|>"
          + "<|START_OF_TURN_TOKEN|><|USER_TOKEN|>Hi\nthere<|END_OF_TURN_TOKEN|>"
          + "<|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>Hello.<|END_OF_TURN_TOKEN|>")
        == ["cohere"] + plain)
    #expect(
      told(
        "<s>GPT4 Correct User: Hi<|end_of_turn|>GPT4 Correct Assistant: Hello: you.<|end_of_turn|>")
        == ["openChat", "user: Hi", "assistant: Hello: you."])
    #expect(
      told(
        "<|start_of_role|>system<|end_of_role|>Be brief.<|end_of_text|>\n<|start_of_role|>user"
          + "<|end_of_role|>Hi\nthere<|end_of_text|>\n<|start_of_role|>assistant<|end_of_role|>"
          + "Hello.<|end_of_text|>") == ["granite"] + plain)
    #expect(
      told(
        "<|im_system|>system<|im_middle|>Be brief.<|im_end|><|im_user|>user<|im_middle|>Hi\nthere"
          + "<|im_end|><|im_assistant|>assistant<|im_middle|>Hello.<|im_end|>") == ["kimi"] + plain)
    #expect(
      told(
        "<extra_id_0>System\nBe brief.\n<extra_id_1>User\nHi\nthere\n<extra_id_1>Assistant\nHello.\n"
      )
        == ["nemotron"] + plain)
    #expect(
      told("<|system|>Be brief.<|user|>Hi\nthere<|model|>Hello.") == ["zephyr"] + plain)
  }

  @Test func `DeepSeek's calls and what came back`() {
    #expect(
      told(
        "<｜User｜>W?<｜Assistant｜><｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>w\n"
          + "```json\n{\"c\": 1}\n```<｜tool▁call▁end｜><｜tool▁call▁begin｜>v<｜tool▁sep｜>{}"
          + "<｜tool▁call▁end｜><｜tool▁calls▁end｜><｜end▁of▁sentence｜><｜tool▁outputs▁begin｜>"
          + "<｜tool▁output▁begin｜>21<｜tool▁output▁end｜><｜tool▁output▁begin｜>ok"
          + "<｜tool▁output▁end｜><｜tool▁outputs▁end｜>It is 21.<｜end▁of▁sentence｜>")
        == [
          "deepSeek", "user: W?", #"calls w {"c": 1}"#, "calls v {}", "returns: 21", "returns: ok",
          "assistant: It is 21.",
        ])
  }

  @Test func `Guanaco's turns on one line`() {
    #expect(
      told("### Human: Hi\nthere### Assistant: Hello.### Human: Bye")
        == ["instruction", "user: Hi\nthere", "assistant: Hello.", "user: Bye"])
  }

  @Test(arguments: [
    "Q: Hi\nA: Hello.", "Q: Hi / A: Hello.", "Q: Hi A: Hello.", "Q: Hi\tA: Hello.",
    "Q: Hi | A: Hello.",
  ])
  func `questions and answers`(_ text: String) {
    #expect(told(text) == ["questions", "user: Hi", "assistant: Hello."])
  }

  @Test func `no choice among several for an answer`() {
    #expect(told("Q: Which?\nA: this\nB: that\n") == nil)
    #expect(
      told("Question: Which?\nA: this\nB: that\nAnswer: A")
        == ["labels", "user: Which?\nA: this\nB: that", "assistant: A"])
  }
}
