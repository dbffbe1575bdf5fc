import Testing

@Suite struct `A row with a question and an answer` {
  @Test func `of Alpaca's has an input, a system text and a history`() throws {
    let row = #"""
      {"instruction": "Translate.", "input": "chat", "output": "cat", "system": "Be exact.",
       "history": [["Hi.", "Hello."]]}
      """#
    #expect(
      try Reading(row).examples == [
        """
        alpaca, plain: instruction and output
        system: Be exact.
        user: Hi.
        assistant: Hello.
        user: Translate.
            chat
        assistant: cat
        """
      ])
  }

  @Test func `may be a prompt and a completion`() throws {
    #expect(
      try Reading(#"{"prompt": "a", "completion": "b"}"#).examples == [
        "prompt-completion, plain: prompt and completion\nuser: a\nassistant: b"
      ])
    let turns = #"""
      {"prompt": [{"role": "user", "content": "a"}],
       "completion": [{"role": "assistant", "content": "b"}]}
      """#
    #expect(try Reading(turns).bodies == ["user: a\nassistant: b"])
  }
}
