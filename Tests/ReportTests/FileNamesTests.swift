import Testing

@testable import Report

@Suite struct `Names of files` {
  private let names = FileNames(
    ["/data/one/talk.jsonl", "/data/two/talk.jsonl", "/data/two/talk.jsonl.gz"], isShort: true)

  @Test func `stand in sentences as they do at the places`() {
    #expect(names["/data/one/talk.jsonl"] == "one/talk.jsonl")
    #expect(
      names.told("5 in /data/two/talk.jsonl, 2 in /data/two/talk.jsonl.gz")
        == "5 in two/talk.jsonl, 2 in talk.jsonl.gz")
    #expect(names.told("Nothing is called so.") == "Nothing is called so.")
  }

  @Test func `stay whole where there is room`() {
    let whole = FileNames(["/data/one/talk.jsonl"], isShort: false)
    #expect(whole.told("5 in /data/one/talk.jsonl") == "5 in /data/one/talk.jsonl")
  }
}
