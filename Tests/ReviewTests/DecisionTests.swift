import Corpus
import Testing

@testable import Review

@Suite struct `What was decided` {
  private static let decision = Decision(
    fingerprint: "0012345678901234", rule: "contradicted-claim", topic: "act.alarm",
    file: "a \"b\".jsonl", row: 12, content: "00000000000000aa", field: "messages[2].content",
    choice: .rewrite, current: "I can't.\n</script>", ideal: "=1+1", why: "it can", reviewer: "Zoë")

  @Test func `is read from the lines that it is written as`() throws {
    let text = Self.decision.line + "\n" + Self.decision.line
    let read = try Decisions(Array(text.utf8), path: "d.jsonl")
    #expect(read.all == [Self.decision, Self.decision])
  }

  @Test func `is read from sheets however programs save them`() throws {
    for (separator, end) in [(",", "\r\n"), (";", "\n"), ("\t", "\r\n")] {
      let rows = [
        ["row", "fingerprint", "decision", "file", "ideal", "unknown"],
        ["12.0", "'0012345678901234", " Rewrite ", "a.jsonl", "\"'=1+1\n\"\"x\"\"\"", ""],
        ["", "ff", "", "b.jsonl", "", ""], ["", "", "", "", "", ""],
      ]
      let text = "\u{FEFF}" + rows.map { $0.joined(separator: separator) + end }.joined()
      let read = try Decisions(Array(text.utf8), path: "d.csv").all
      try #require(read.count == 2)
      #expect(read[0].fingerprint == "0012345678901234")
      #expect(read[0].row == 12)
      #expect(read[0].choice == .rewrite)
      #expect(read[0].ideal == "=1+1\n\"x\"")
      #expect(read[1].choice == nil)
      #expect(read[1].row == nil)
    }
  }

  @Test(arguments: [
    ("{\"fingerprint\": \"a\"", "d:1:1: error: this is not JSON"),
    (
      "\n{\"file\": \"a\", \"decision\": \"keep\"}",
      "d:2:1: error: a decision says its \"fingerprint\""
    ),
    (
      "{\"fingerprint\": \"f\", \"file\": \"a\", \"decision\": \"kep\"}",
      "d:1:1: error: \"kep\" is no decision; did you mean \"keep\"?"
    ),
    (
      "{\"fingerprint\": \"f\", \"file\": \"a\", \"decision\": \"rewrite\"}",
      "d:1:1: error: to rewrite an answer takes its \"ideal\""
    ),
    ("name,value\n", "d:1:1: error: a sheet has a column \"fingerprint\""),
    ("fingerprint,file,decision\na,\"b\nc\",x\n", "d:2:1: error: \"x\" is no decision"),
    ("fingerprint,file,decision\na,\"b,keep\n", "d:2:1: error: a quoted cell is not closed"),
  ])
  func `and can't be read is told with its place`(_ text: String, _ complaint: String) {
    do {
      _ = try Decisions(Array(text.utf8), path: "d")
      Issue.record("it was read")
    } catch {
      #expect("\(error)".hasPrefix(complaint), "\(error)")
    }
  }

  @Test func `before is taken up while the row is what it was`() {
    var open = Self.decision
    open.choice = nil
    open.ideal = ""
    let earlier = Earlier(Decisions([Self.decision]))
    #expect(earlier.filled(open).choice == .rewrite)
    open.content = "00000000000000ab"
    #expect(earlier.filled(open).choice == nil)
    var bySheet = Self.decision
    bySheet.content = ""
    #expect(Earlier(Decisions([bySheet])).filled(open).choice == .rewrite)
    open.current = "Something else."
    #expect(Earlier(Decisions([bySheet])).filled(open).choice == nil)
  }
}
