import Testing

@testable import Loader

@Suite struct `Files that are shards` {
  @Test func `are one dataset when their names differ in numbers alone`() {
    #expect(
      Shards.datasets(of: ["a/train-01-of-02.jsonl", "a/train-02-of-02.jsonl", "a/test.jsonl"])
        == ["a/train-*-of-*.jsonl", "a/train-*-of-*.jsonl", "a/test.jsonl"])
    #expect(Shards.datasets(of: ["7.json", "80.json"]) == ["*.json", "*.json"])
  }

  @Test func `of other folders are apart, and one alone keeps its name`() {
    #expect(Shards.datasets(of: ["v1/a.jsonl", "v2/a.jsonl"]) == ["v1/a.jsonl", "v2/a.jsonl"])
    #expect(Shards.datasets(of: ["/x/part1.jsonl"]) == ["/x/part1.jsonl"])
  }
}
