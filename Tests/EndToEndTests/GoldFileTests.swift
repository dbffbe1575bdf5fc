import Testing

@Suite struct `A file of labelled texts` {
  private static let rows: [(row: String, complaint: String)] = [
    (
      #"{"text": "a", "claims": [{"topic": "self.bdy", "polarity": "deny"}]}"#,
      #"1:37: error: "self.bdy" is no topic; did you mean "self.body"?"#
    ),
    (
      #"{"text": "a", "claims": [{"topic": "self.body", "polarity": "no"}]}"#,
      #""no" is no polarity; it is one of affirm, deny"#
    ),
    (#"{"text": "a", "claims": "x"}"#, #""claims" is a list of objects"#),
    (#"{"text": "a", "refusal": true}"#, #""refusal" is one of none, partial, full"#),
    (#"{"txt": "a"}"#, #"a row has a "text""#),
    (#"{"text": "#, "1:10: error: the text ends before its brackets are closed"),
    ("\n", "there is no labelled text in it"),
  ]

  @Test(arguments: rows)
  func `that can't be scored is told what is wrong, and where`(
    _ row: String, _ complaint: String
  ) throws {
    let workplace = try Workplace()
    try workplace.write(row, to: "gold.jsonl")
    let run = try workplace.run("eval gold.jsonl")
    #expect(run.code == 2 && run.err.contains(complaint), "\(run)")
  }

  @Test func `may leave the polarity out of what failed`() throws {
    let workplace = try Workplace()
    try workplace.write(
      #"{"text": "a", "claims": [{"topic": "self.body", "polarity": null, "force": "failed"}]}"#,
      to: "gold.jsonl")
    #expect(try workplace.run("eval gold.jsonl").code == 0)
  }

  @Test func `counts a failure where one is labelled, and nowhere else`() throws {
    let workplace = try Workplace()
    let text = #""lang": "en", "text": "Sorry, I failed to send the message.""#
    try workplace.write(
      """
      {\(text), "claims": [{"topic": "act.message", "polarity": null, "force": "failed"}]}
      {\(text), "claims": []}
      """, to: "gold.jsonl")
    let run = try workplace.run("eval gold.jsonl")
    #expect(run.out.contains("1 found, 0 wrong, 0 missed"), "\(run)")
  }
}

@Suite struct `A folder of pages of one's own` {
  private static let folders: [(file: String, complaint: String)] = [
    ("own/topic/alarm.yaml", "own/topic/alarm.yaml: error: nobody reads a page here"),
    ("own/readme.txt", "own: error: there is no page in it"),
    ("own/topics/alarm.yaml", #"no page says how the language "xx" denies and affirms"#),
  ]

  @Test(arguments: folders)
  func `in which nothing would be read is an error`(
    _ file: String, _ complaint: String
  ) throws {
    let workplace = try Workplace()
    try workplace.write("topic: act.alarm\nlanguage: xx\n", to: file)
    let run = try workplace.run("test own")
    #expect(run.code == 2 && run.err.contains(complaint), "\(run)")
  }
}
