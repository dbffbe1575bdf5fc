import Testing

@Suite struct `The coverage of pages` {
  /// A page with two phrases, and the sentences that prove it.
  private static func page(proved sentences: String) -> String {
    """
    topic: act.alarm
    phrases:
      verbs: |
        wind up the rooster
        rouse the rooster
    catches:
      deny: \(sentences)
    """
  }

  @Test func `names the phrases that no example uses, in either kind of language`() throws {
    let workplace = try Workplace()
    try workplace.write(
      Self.page(proved: #"["⟦I can't wind up the rooster⟧."]"#), to: "own/topics/rooster.yaml")
    try workplace.write(
      """
      topic: act.alarm
      language: zh
      phrases:
        verbs: |
          叫醒公鸡
          惊动公鸡
      catches:
        deny: ["⟦我无法叫醒公鸡⟧。"]
      """, to: "own/topics/zh/rooster.yaml")
    let out = try workplace.run("test own --coverage").out
    #expect(out.contains(#""rouse the rooster" fires in no example"#), "\(out)")
    #expect(out.contains(#""惊动公鸡" fires in no example"#), "\(out)")
    #expect(out.split(separator: "\n").count == 3, "only own pages: \(out)")
    #expect(!out.contains("wind up") && !out.contains("叫醒"), "\(out)")
  }

  @Test func `names the phrases that claim something all over some data, and those that never do`()
    throws
  {
    let workplace = try Workplace()
    try workplace.write(
      Self.page(proved: #"["I can't wind up the rooster.", "I can't rouse the rooster."]"#),
      to: "own/topics/rooster.yaml")
    let row = Alarms.row("Wake me.", "I can't wind up the rooster.")
    let other = Alarms.row("What is six times seven?", "It is 42.")
    try workplace.write(
      (Array(repeating: row, count: 12) + Array(repeating: other, count: 100))
        .joined(separator: "\n"), to: "data.jsonl")
    let out = try workplace.run("test own --on data.jsonl").out
    #expect(
      out.contains(#""wind up the rooster" claims something 12 times in 112 texts"#), "\(out)")
    #expect(out.contains(#""rouse the rooster" claims nothing in 112 texts"#), "\(out)")
  }

  @Test func `finds phrases in traditional letters wherever they are read as simplified ones`()
    throws
  {
    let workplace = try Workplace()
    try workplace.write(
      """
      topic: act.alarm
      language: zh
      phrases:
        verbs: 喚醒機器
      catches:
        deny: ["⟦我無法喚醒機器⟧。", "⟦我无法唤醒机器⟧。"]
      """, to: "own/topics/zh/machine.yaml")
    let run = try workplace.run("test own --coverage")
    #expect(run.code == 0 && run.out.hasPrefix("2 examples, 0 of them"), "\(run)")
  }
}
