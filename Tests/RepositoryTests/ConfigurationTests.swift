import Testing

@testable import Repository

@Suite struct `A configuration` {
  @Test func `says which dataset a file belongs to`() throws {
    let scratch = try Scratch([
      "antinomy.yaml": """
      datasets:
        - name: chat
          paths: ["chat/*.jsonl", more]
        - name: held-out
          paths: test.jsonl
          role: eval
      exclude: [old/, "*.tmp.jsonl"]
      """,
      "chat/a.jsonl": "",
    ])
    let configuration = try Configuration(reading: "\(scratch.path)/antinomy.yaml")
    func name(_ path: String) -> String? {
      configuration.dataset(of: "\(scratch.path)/\(path)")?.name
    }
    #expect(name("chat/a.jsonl") == "chat")
    #expect(name("chat/a/b.jsonl") == nil)
    #expect(name("more/x/y.csv") == "chat")
    #expect(configuration.dataset(of: "\(scratch.path)/test.jsonl")?.role == .eval)
    #expect(configuration.excludes("\(scratch.path)/a/old/b.jsonl"))
    #expect(configuration.excludes("\(scratch.path)/a/b.tmp.jsonl"))
    #expect(!configuration.excludes("\(scratch.path)/older/b.jsonl"))
    #expect(configuration.paths == scratch("chat/*.jsonl", "more", "test.jsonl"))
  }

  @Test func `is the nearest upwards`() throws {
    let scratch = try Scratch(["antinomy.yaml": "", "a/b/c.jsonl": "", "a/antinomy.yaml": ""])
    #expect(Configuration.nearest(to: "\(scratch.path)/a/b") == "\(scratch.path)/a/antinomy.yaml")
    #expect(Configuration.nearest(to: scratch.path) == "\(scratch.path)/antinomy.yaml")
  }

  @Test(arguments: [
    (
      "datasets:\n  - name: a\n    path: x\n",
      "3:5: error: nothing is called \"path\" here; did you mean \"paths\"?"
    ),
    ("datasets:\n  - paths: x\n", "2:5: error: \"name\" is missing"),
    ("datasets:\n  - name: a\n", "2:5: error: the dataset \"a\" has no \"paths\""),
    (
      "datasets:\n  - {name: a, paths: x, role: trian}\n",
      "2:31: error: \"trian\" is none of train, eval; did you mean \"train\"?"
    ),
    (
      "datasets:\n  - {name: a, paths: x}\n  - {name: a, paths: y}\n",
      "3:5: error: there are two datasets called \"a\""
    ),
    ("exlude: [a]\n", "1:1: error: nothing is called \"exlude\" here; did you mean \"exclude\"?"),
    ("datasets: [\n", "2:1: error: "),
  ])
  func `says where it is wrong`(_ text: String, _ complaint: String) throws {
    let scratch = try Scratch(["antinomy.yaml": text])
    let path = "\(scratch.path)/antinomy.yaml"
    let fault = #expect(throws: Fault.self) { try Configuration(reading: path) }
    #expect("\(try #require(fault))".hasPrefix("\(path):\(complaint)"), "\(fault!)")
  }

  @Test func `declares nothing when it is empty`() throws {
    let scratch = try Scratch(["antinomy.yaml": "# nothing yet\n"])
    #expect(try Configuration(reading: "\(scratch.path)/antinomy.yaml").datasets.isEmpty)
  }
}
