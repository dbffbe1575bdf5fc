import Testing

@Suite struct `The coverage of pages` {
  @Test func `names the phrases that no example uses, in either kind of language`() throws {
    let workplace = try Workplace()
    try workplace.write(
      """
      topic: act.alarm
      phrases:
        verbs: |
          wind up the rooster
          rouse the rooster
      catches:
        deny: ["⟦I can't wind up the rooster⟧."]
      """, to: "own/topics/rooster.yaml")
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
}
