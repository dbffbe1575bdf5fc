import Testing

@testable import Repository

@Suite struct `A .gitignore` {
  private func verdict(_ text: String, _ path: String, isFolder: Bool = false) -> Bool? {
    IgnoreFile(text, for: "/repo").ignores(path, isFolder: isFolder)
  }

  @Test func `fits a name without a slash at any depth`() {
    #expect(verdict("*.tmp", "a/b/c.tmp") == true)
    #expect(verdict("*.tmp", "c.tmp.jsonl") == nil)
  }

  @Test func `ties a pattern with a slash to its folder`() {
    #expect(verdict("/raw", "raw") == true)
    #expect(verdict("/raw", "a/raw") == nil)
    #expect(verdict("a/raw", "b/a/raw") == nil)
    #expect(verdict("**/raw", "b/a/raw") == true)
    #expect(verdict("a/**/z", "a/z") == true)
    #expect(verdict("a/**", "a/b/c") == true)
  }

  @Test func `means folders alone with a slash at the end`() {
    #expect(verdict("raw/", "raw", isFolder: true) == true)
    #expect(verdict("raw/", "raw") == nil)
    #expect(verdict("raw/", "a/raw", isFolder: true) == true)
  }

  @Test func `lets the last pattern that fits decide`() {
    #expect(verdict("*.jsonl\n!gold.jsonl", "gold.jsonl") == false)
    #expect(verdict("!gold.jsonl\n*.jsonl", "gold.jsonl") == true)
  }

  @Test func `has comments, escapes and spaces at the end`() {
    #expect(verdict("# a.txt", "# a.txt") == nil)
    #expect(verdict("\\#a", "#a") == true)
    #expect(verdict("\\!a", "!a") == true)
    #expect(verdict("a   ", "a") == true)
    #expect(verdict("a\\ ", "a ") == true)
    #expect(verdict("\r\n\r\nb\r\n", "b") == true)
    #expect(verdict("{a,b}", "a") == nil)
  }
}
