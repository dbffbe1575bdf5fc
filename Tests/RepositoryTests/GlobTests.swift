import Testing

@testable import Repository

@Suite struct `A glob` {
  @Test(arguments: [
    ("*.jsonl", "a.jsonl"), ("*.jsonl", ".jsonl"), ("a/*/c", "a/b/c"), ("**/c", "c"),
    ("**/c", "a/b/c"), ("a/**/c", "a/c"), ("a/**/c", "a/b/b/c"), ("a/**", "a/b/c"), ("?.x", "é.x"),
    ("[a-c]1", "b1"), ("[!a-c]1", "d1"), ("[]]", "]"), ("a{b,c{d,e}}f", "acef"), ("{a,}b", "b"),
    ("\\*", "*"), ("a*b*c", "aXbbXc"), ("[ab", "[ab"), ("a{b", "a{b"), ("{a}", "{a}"),
    ("**/**/x", "x"), ("**", "a"),
  ])
  func `fits`(_ pattern: String, _ path: String) {
    #expect(Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("*.jsonl", "a/b.jsonl"), ("a/*/c", "a/c"), ("a/**", "a"), ("a/**", "ab/c"), ("?", "ab"),
    ("[a-c]", "d"), ("[!a-c]", "a"), ("a*b", "abc"), ("{a,b}", "c"), ("\\*", "x"), ("", "a"),
    ("a/b", "a/b/c"),
  ])
  func `does not fit`(_ pattern: String, _ path: String) {
    #expect(!Glob(pattern).matches(path))
  }

  @Test func `takes a brace for a letter where braces mean nothing`() {
    #expect(Glob("{a,b}", takesBraces: false).matches("{a,b}"))
    #expect(!Glob("{a,b}", takesBraces: false).matches("a"))
  }

  @Test func `is matched in a moment, however many stars it has`() {
    let stars = String(repeating: "*a", count: 40)
    #expect(!Glob(stars).matches(String(repeating: "a", count: 200) + "b"))
    let braces = String(repeating: "{a,b}", count: 40)
    #expect(!Glob(braces).matches("x"))
  }
}
