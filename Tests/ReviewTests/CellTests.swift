import Testing

@testable import Review

@Suite struct `A cell` {
  @Test(arguments: [
    "=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''-x", "1-2", "007", "12e5",
    "3.10", "1/2/2024",
  ])
  func `that programs would run or change is guarded, and gets itself back`(_ text: String) {
    let guarded = Cell.guarded(text)
    #expect(guarded == "'" + text)
    #expect(Cell.bare(guarded) == text)
  }

  @Test(arguments: ["", "I can't.", "'quoted'", "5 apples", "a=1", "Hé\n= 1", "👍"])
  func `that they leave alone stands as it is`(_ text: String) {
    #expect(Cell.guarded(text) == text)
    #expect(Cell.bare(text) == text)
  }

  @Test(arguments: [
    ("'@you", "@you"), ("'Tis so", "Tis so"), ("a\r\nb", "a\nb"), ("=1", "'=1"), ("a\u{0}", "a␀"),
  ])
  func `that went through a program is known again`(_ text: String, _ back: String) {
    #expect(Cell.isSame(text, back))
    #expect(!Cell.isSame(text, back + " "))
  }

  @Test func `shows control characters, and is cut before programs cut it`() {
    #expect(Cell.guarded("a\u{0}b\u{1B}") == "a␀b␛")
    let long = Cell.guarded(String(repeating: "a", count: 40_000))
    #expect(long.count == Cell.most && long.hasSuffix(Cell.cut))
  }
}
