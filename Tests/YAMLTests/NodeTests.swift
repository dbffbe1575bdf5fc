import Testing
import YAML

private func read(_ text: String) throws -> Node {
  try Node(reading: Array(text.utf8), path: "page.yaml")
}

private func message(_ text: String) -> String {
  do {
    _ = try read(text)
    return "no error"
  } catch {
    return "\(error)"
  }
}

@Suite struct `A node` {
  @Test func `keeps order, place and the way it is written`() throws {
    let root = try read("b: 1\na:\n  - 'x'\n  - |\n    two\n    lines\né: ü\n")
    #expect(root.members.map(\.key) == ["b", "a", "é"])
    let list = try #require(root["a"])
    #expect(list.place == Place(line: 3, column: 3))
    let block = try list.elements()[1]
    #expect(block.place == Place(line: 4, column: 5))
    #expect(block.place(ofLine: 1) == Place(line: 6, column: 1))
    #expect(try list.strings() == ["x", "two\nlines\n"])
    #expect(root["é"]?.place == Place(line: 7, column: 4))
  }

  @Test func `guesses no types`() throws {
    let root = try read("a: no\nb: 1.10\nc: '7'\nd: true\ne: 7\nf:\ng: ~")
    #expect(try root["a"]?.string() == "no")
    #expect(try root["b"]?.string() == "1.10")
    #expect(try root["d"]?.boolean() == true)
    #expect(try root["e"]?.integer() == 7)
    #expect(throws: Fault.self) { try root["c"]?.integer() }
    #expect(throws: Fault.self) { try root["a"]?.boolean() }
    #expect(root["f"]?.isNull == true && root["g"]?.isNull == true)
  }

  @Test(arguments: [
    (
      "a: 1\nb: 2\na: 3\n",
      "page.yaml:3:1: error: \"a\" is said twice; first in line 1\n  a: 3\n  ^"
    ),
    (
      "a:\n\tb: 1\n",
      "page.yaml:2:1: error: a tab cannot stand here; indent with spaces\n  \tb: 1\n  ^"
    ),
    ("a: *x\n", "page.yaml:1:4: error: nothing above is marked &x\n  a: *x\n     ^"),
    ("", "page.yaml:1:1: error: there is nothing in it"),
    (
      "a: 1\n---\nb: 2\n",
      "page.yaml:2:1: error: a second document begins here; one is expected\n  ---\n  ^"
    ),
    ("? [a]\n: 1\n", "page.yaml:1:3: error: a key must be a text\n  ? [a]\n    ^"),
  ])
  func `says where and why a page is wrong`(_ text: String, _ wanted: String) {
    #expect(message(text) == wanted)
  }

  @Test func `is never larger than its bounds`() {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(message(deep).contains("nested too deeply"))
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<8 {
      let uses = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(uses)]\n"
    }
    #expect(message(bomb).contains("the aliases stand for too much"))
    #expect(message("a: \u{1}").contains("control characters are not allowed"))
  }

  @Test func `may stand for another`() throws {
    let root = try read("a: &x {k: v}\nb: *x\n")
    #expect(try root["b"]?["k"]?.string() == "v")
  }
}

@Suite struct `A strict mapping` {
  private enum Level: String, CaseIterable { case info, warning }

  @Test func `names the key that nobody knows and the one that is missing`() throws {
    let node = try read("rule: x\nseverty: info\n")
    let error = #expect(throws: Fault.self) { try Fields(node, known: ["rule", "severity"]) }
    #expect(error?.place == Place(line: 2, column: 1))
    #expect(error?.message.contains("did you mean \"severity\"?") == true)

    let fields = try Fields(
      read("rule: x\nlook:\nlevel: warnin\n"), known: ["rule", "look", "level"])
    #expect(try fields.text("rule") == "x")
    #expect(throws: Fault.self) { try fields.text("look") }
    #expect(throws: Fault.self) { try fields.text("says") }
    let wrong = #expect(throws: Fault.self) { try fields.required("level").choice(Level.self) }
    #expect(wrong?.message == "\"warnin\" is none of info, warning; did you mean \"warning\"?")
  }
}
