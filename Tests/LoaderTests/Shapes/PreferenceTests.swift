import Corpus
import Testing

@Suite struct `A row with a better and a worse answer` {
  private let both = [
    "arm: chosen", "user: a", "assistant: good", "arm: rejected", "user: a", "assistant: bad",
  ]

  @Test(arguments: [
    #"{"prompt": "a", "chosen": "good", "rejected": "bad"}"#,
    #"{"instruction": "a", "input": "", "chosen": "good", "rejected": "bad"}"#,
    #"{"instruction": "a", "input": "", "output": ["good", "bad"]}"#,
    #"{"question": "a", "chosen": "good", "rejected": "bad"}"#,
    #"{"instruction": "a", "chosen_response": "good", "rejected_response": "bad"}"#,
    #"{"chosen": "\n\nHuman: a\n\nAssistant: good", "rejected": "\n\nHuman: a\n\nAssistant: bad"}"#,
    #"{"prompt": "\n\nHuman: a\n\nAssistant:", "response": "x", "chosen": "good", "rejected": "bad"}"#,
    #"""
    {"conversations": [{"from": "human", "value": "a"}], "chosen": {"from": "gpt", "value": "good"},
     "rejected": {"from": "gpt", "value": "bad"}}
    """#,
    #"""
    {"prompt": [{"role": "user", "content": "a"}],
     "chosen": [{"role": "assistant", "content": "good"}],
     "rejected": [{"role": "assistant", "content": "bad"}]}
    """#,
    #"""
    {"prompt": "a", "chosen": [{"role": "user", "content": "a"},
     {"role": "assistant", "content": "good"}], "rejected": [{"role": "user", "content": "a"},
     {"role": "assistant", "content": "bad"}], "messages": [], "score_chosen": 2}
    """#,
    #"""
    {"input": {"messages": [{"role": "user", "content": "a"}], "tools": []},
     "preferred_output": [{"role": "assistant", "content": "good"}],
     "non_preferred_output": [{"role": "assistant", "content": "bad"}]}
    """#,
    #"""
    {"chosen_messages": [{"role": "user", "content": "a"}, {"role": "assistant",
     "content": "good"}], "rejected_messages": [{"role": "user", "content": "a"},
     {"role": "assistant", "content": "bad"}]}
    """#,
    #"""
    {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "good"}],
     "rejected_response": "bad"}
    """#,
    #"""
    {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "good"}],
     "rejected_messages": [{"role": "user", "content": "a"},
     {"role": "assistant", "content": "bad"}]}
    """#,
    #"{"prompt": "a", "answers": [{"answer": "good", "rank": 1}, {"answer": "bad", "rank": 2}]}"#,
    #"""
    {"instruction": "a", "completions": [{"model": "m", "response": "good", "overall_score": 8.5},
     {"model": "n", "response": "bad", "overall_score": 3}]}
    """#,
    #"{"prompt": "\n\nHuman: a\n\nAssistant: ", "turns": 1, "answers": [{"answer": "good", "rank": 1.0}, {"answer": "bad", "rank": 2.0}]}"#,
    #"{"context": [{"role": "user", "content": "a"}], "response1": "good", "response2": "bad", "overall_preference": -2}"#,
    #"{"instruction": "a", "response_a": "good", "response_b": "bad", "preference": "A"}"#,
    #"""
    {"turn": 1, "winner": "model_a",
     "conversation_a": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "good"}],
     "conversation_b": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "bad"}]}
    """#,
  ])
  func `gives an example for each`(_ row: String) throws {
    #expect(try Reading(row).told == both)
  }

  @Test(arguments: [
    (#""overall_preference": 1"#, ["bad", "good"]), (#""winner": "model_b""#, ["bad", "good"]),
    (#""better_response_id": 1"#, ["bad", "good"]), (#""better_response_id": 0"#, ["good", "bad"]),
  ])
  func `says which of two is better`(_ verdict: String, _ arms: [String]) throws {
    let row = #"{"prompt": "a", "response_a": "good", "response_b": "bad", \#(verdict)}"#
    #expect(
      try Reading(row).told == [
        "arm: chosen", "user: a", "assistant: \(arms[0])", "arm: rejected", "user: a",
        "assistant: \(arms[1])",
      ])
  }

  @Test(arguments: [#""overall_preference": 0"#, #""winner": "tie (bothbad)""#])
  func `has no worse answer where neither is better`(_ verdict: String) throws {
    let row = #"{"prompt": "a", "response1": "b", "response2": "c", \#(verdict)}"#
    #expect(try Reading(row).told == ["user: a", "assistant: b", "user: a", "assistant: c"])
  }

  @Test(arguments: [
    (#""label": true"#, "liked"), (#""label": 1"#, "liked"), (#""label": "True""#, "liked"),
    (#""kto_tag": "1""#, "liked"), (#""label": 0"#, "disliked"), (#""label": "false""#, "disliked"),
    (#""kto_tag": 0"#, "disliked"), (#""label": "undesirable""#, "disliked"),
  ])
  func `may be one answer with a verdict, written as tables write it`(
    _ verdict: String, _ arm: String
  ) throws {
    for row in [
      #"{"prompt": "a", "completion": "b", \#(verdict)}"#,
      #"{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], \#(verdict)}"#,
    ] {
      #expect(try Reading(row).told == ["arm: \(arm)", "user: a", "assistant: b"])
    }
  }

  @Test(arguments: ["2", "\"lamp\"", "0.5", "[1]"])
  func `takes no class for a verdict`(_ label: String) throws {
    let row = #"{"prompt": "a", "completion": "b", "label": \#(label)}"#
    #expect(try Reading(row).told == ["user: a", "assistant: b"])
  }

  @Test func `trains nothing before the last question`() throws {
    let reading = try Reading(
      #"""
      {"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"},
       {"from": "human", "value": "c"}], "chosen": {"from": "gpt", "value": "d"},
       "rejected": {"from": "gpt", "value": "e"}}
      """#)
    let shared = ["user: a", "assistant (masked): b", "user: c"]
    #expect(
      reading.told == ["arm: chosen"] + shared + ["assistant: d", "arm: rejected"] + shared
        + ["assistant: e"])
  }

  @Test(arguments: [
    (#"{"prompt": "a", "completion": "b", "label": true}"#, Arm.liked),
    (#"{"instruction": "a", "input": "", "output": "b", "kto_tag": false}"#, .disliked),
    (
      #"{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "#
        + #""label": false}"#, .disliked
    ),
  ])
  func `may hold one answer and a label`(_ row: String, _ arm: Arm) throws {
    #expect(try Reading(row).told == ["arm: \(arm)", "user: a", "assistant: b"])
  }

  @Test func `may have lost one of them`() throws {
    #expect(
      try Reading(#"{"prompt": "a", "chosen": "b", "rejected": null}"#).told
        == ["arm: chosen", "user: a", "assistant: b"])
    #expect(
      try Reading(#"{"prompt": "a", "rejected": "b"}"#).told
        == ["arm: rejected", "user: a", "assistant: b"])
  }

  @Test func `may give each answer a principle of its own`() throws {
    let reading = try Reading(
      #"""
      {"instruction": "a", "completions": [{"response": "b", "custom_system_prompt": "Be kind.",
       "overall_score": 1}, {"response": "c", "custom_system_prompt": "", "overall_score": 2}]}
      """#)
    #expect(
      reading.told == [
        "arm: rejected", "system: Be kind.", "user: a", "assistant: b", "arm: chosen", "user: a",
        "assistant: c",
      ])
  }

  @Test func `may judge steps`() throws {
    let reading = try Reading(
      #"{"prompt": "a", "completions": ["b", "c"], "labels": [true, false]}"#)
    #expect(
      reading.told == [
        "arm: liked", "user: a", "assistant: b", "arm: disliked", "user: a", "assistant: c",
      ])
  }

  @Test func `may ask whether to call`() throws {
    let reading = try Reading(
      #"""
      {"question": "a", "tools": ["{\"name\": \"f\", \"description\": \"d\"}"],
       "answers": {"direct": "b", "tool_call": "{\"name\": \"f\", \"arguments\": {}}",
       "request_for_info": "c?", "cannot_answer": "no"}, "correct_answer": "tool_call"}
      """#)
    let head = ["tool f: d ", "user: a"]
    #expect(
      reading.told == ["arm: rejected"] + head + ["assistant: b", "arm: chosen"] + head
        + ["calls f {}", "arm: rejected"] + head + ["assistant: c?", "arm: rejected"] + head
        + ["assistant: no"])
  }
}
