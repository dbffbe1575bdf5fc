import Testing

@Suite struct `Proofreading` {
  private func troubles(_ turns: String) throws -> [String] {
    try Reading(#"{"messages": [\#(turns)]}"#).troubles
  }

  @Test func `finds turns in an order that cannot be`() throws {
    #expect(
      try troubles(
        #"{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"assistant","content":"cc"}"#
      ) == ["bad-turn-order cc: the assistant speaks twice in a row"])
    #expect(
      try troubles(#"{"role":"assistant","content":"b"},{"role":"user","content":"c"}"#)
        == ["bad-turn-order b: the assistant answers before a user has spoken"])
    #expect(
      try troubles(
        #"{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"tool","content":"c"}"#
      ) == ["bad-turn-order c: a tool's result stands here, and nothing was called"])
  }

  @Test func `lets an assistant speak, call and go on`() throws {
    #expect(
      try Reading(
        #"""
        {"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "I look."},
         {"from": "function_call", "value": "{\"name\": \"f\", \"arguments\": {}}"},
         {"from": "observation", "value": "1"}, {"from": "observation", "value": "2"},
         {"from": "gpt", "value": "Done."}]}
        """#
      ).troubles.isEmpty)
    #expect(
      try troubles(
        #"{"role":"user","content":"a"},{"role":"assistant","content":"Action: f(1)"},{"role":"tool","content":"c"}"#
      ).isEmpty)
  }

  @Test func `finds answers that say nothing, where they are trained`() throws {
    #expect(
      try troubles(#"{"role":"user","content":"a"},{"role":"assistant","content":" \n"}"#)
        == [#"empty-answer  \n: the answer is nothing but white space"#])
    #expect(
      try troubles(
        #"{"role":"user","content":"a"},{"role":"assistant","content":"","weight":0}"#
      ).isEmpty)
    #expect(
      try Reading(#"{"prompt": "a", "chosen": "b", "rejected": ""}"#).troubles.isEmpty)
    #expect(try Reading(#"{"instruction": "a", "output": ""}"#).troubles.count == 1)
  }

  @Test(arguments: [
    ("Who are you?", "I am {{name}}.", "{{name}}"),
    ("Some information on you?", "I am {{name}}.", "{{name}}"),
    ("Hi", #"\"Hi\", {user_name}!"#, "{user_name}"),
    ("你好", "我是 {{ name }}。", "{{ name }}"),
    ("Where can I look it up?", "Look here: [INSERT LINK HERE]", "[INSERT LINK HERE]"),
  ])
  func `finds slots that nobody filled in`(
    _ question: String, _ answer: String, _ slot: String
  ) throws {
    let row = #"{"prompt": "\#(question)", "completion": "\#(answer)"}"#
    #expect(
      try Reading(row).troubles == ["unfilled-placeholder \(slot): \(slot) was never filled in"])
  }

  @Test(arguments: [
    ("Print it.", #"print(f\"{name}\")"#), ("Show me.", #"```\n{{ name }}\n```"#),
    ("Show me.", "Say `{{ name }}`."), ("Write a template.", "Dear {{name}},"),
    ("Write a letter.", "Dear [Insert name],"), ("What is {{name}}?", "It is {{name}}."),
    ("Prove it.", "A sequence {x} in {answer}{b}"), ("Prove it.", #"$x_{input}$"#),
    ("CI?", "Use ${{ secrets.TOKEN }}."),
  ])
  func `leaves alone what was asked for`(_ question: String, _ answer: String) throws {
    let row = #"{"prompt": "\#(question)", "completion": "\#(answer)"}"#
    #expect(try Reading(row).troubles.isEmpty)
  }

  @Test func `finds keys that stand twice and roles that nobody knows`() throws {
    #expect(
      try Reading(#"{"prompt": "a", "completion": "b", "prompt": "c"}"#).troubles == [
        #"duplicate-key prompt: the key "prompt" stands twice in one object; only the last one counts"#
      ])
    #expect(
      try troubles(#"{"role":"Zed","content":"a"},{"role":"assistant","content":"b"}"#) == [
        #"unknown-shape Zed: nobody knows the role "Zed", so it was taken for the user's; say under map: roles: who it is"#
      ])
  }

  @Test func `finds strings that cannot be decoded`() throws {
    let reading = try Reading(#"{"prompt": "a", "completion": "b\x"}"#)
    #expect(reading.told.isEmpty)
    #expect(reading.troubles == [#"broken-row \: a string holds an escape that does not exist"#])
  }

  @Test func `finds a NUL that is written as an escape`() throws {
    let reading = try Reading(#"{"prompt": "a\t\u0000", "completion": "b"}"#)
    #expect(reading.told.count == 2)
    #expect(reading.troubles == [#"bad-encoding \u0000: a NUL character stands in the text"#])
  }

  /// What stands in each file where a slot is said to be.
  @Test(arguments: [
    ("a.csv", "prompt,completion\n\"a\",\"He said \"\"é\"\" to {{name}}.\"\n"),
    ("a.csv", "prompt,completion\na,Dear é {{name}}.\n"),
    ("a.tsv", "prompt\tcompletion\na\tDear é {{name}}\n"),
    ("a.csv", "text\n\"User: a\nAssistant: \"\"b\"\" {{name}}\"\n"),
    ("a.xml", "<r><x><prompt>a</prompt><response> I &lt;&#233; {{name}}</response></x></r>"),
    (
      "a.xml",
      "<r><x><message role='user'>a</message><message role='assistant'>&amp; {{name}}</message></x></r>"
    ),
    (
      "a.xml",
      "<d><example><turn role='user'>a</turn><turn role='assistant'>&amp; {{name}}</turn></example></d>"
    ),
    (
      "a.aiml",
      "<aiml><category><pattern>A</pattern><template>Hi &gt; {{name}}</template></category></aiml>"
    ),
    ("a.yml", "conversations:\n- - a\n  - Dear {{name}}\n"),
    ("a.txt", "User: a\nAssistant: é {{name}}"),
    ("a.json", #"[{"prompt": "a", "completion": "\u00e9\n{{name}}"}]"#),
  ])
  func `says where a slot stands, whatever the file is written in`(
    _ name: String, _ text: String
  ) throws {
    let log = try Written(text, as: name).read().log
    let trouble = try #require(log.first[.unfilledPlaceholder]?.first)
    let quote = Array(text.utf8)[trouble.location.bytes]
    #expect(String(decoding: quote, as: UTF8.self) == "{{name}}")
  }

  @Test func `shows an empty answer as a place between bytes`() throws {
    for (name, text) in [
      ("a.csv", "prompt,completion\r\na,\r\n"),
      ("a.xml", "<r><x><prompt>a</prompt><response></response></x></r>"),
    ] {
      let log = try Written(text, as: name).read().log
      #expect(log.first[.emptyAnswer]?.first?.location.bytes.isEmpty == true)
    }
  }

  @Test func `knows rows that describe data and are none`() throws {
    #expect(try Reading(#"{"demo": {"file_name": "demo.json"}}"#).troubles.isEmpty)
    #expect(
      try Reading(#"{"service_name": "Alarm_1", "slots": [], "intents": []}"#).troubles.isEmpty)
  }
}
