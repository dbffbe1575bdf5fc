import Loader
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
      "3:12: error: there are two datasets called \"a\""
    ),
    (
      "minimun: 0.1\n",
      "1:1: error: nothing is called \"minimun\" here; did you mean \"minimum-version\"?"
    ),
    ("exclude: 7\n", "1:10: error: a pattern is expected here, not 7"),
    ("exlude: [a]\n", "1:1: error: nothing is called \"exlude\" here; did you mean \"exclude\"?"),
    ("datasets: [\n", "2:1: error: "),
    (
      "datasets:\n  - {name: a, paths: x, weight: 1, epochs: 2}\n",
      "2:33: error: a dataset has either a \"weight\" or \"epochs\""
    ),
    (
      "datasets:\n  - {name: a, paths: x, epochs: -1}\n",
      "2:33: error: this can't be less than nothing"
    ),
    (
      "datasets:\n  - {name: a, paths: x, epochs: 2, role: eval}\n",
      "2:33: error: what is not trained on has no weight"
    ),
    (
      "datasets:\n  - {name: a, paths: x, intent: saftey}\n",
      "2:33: error: \"saftey\" is none of capability, denial, safety, persona; did you mean \"safety\"?"
    ),
    (
      "datasets:\n  - {name: a, paths: x, mask: [user, histroy]}\n",
      "2:38: error: \"histroy\" is none of history, system, developer, user, assistant, tool; did you "
        + "mean \"history\"?"
    ),
    (
      "rules:\n  stray-claim: of\n",
      "2:16: error: \"of\" is none of off, info, warning, error; did you mean \"off\"?"
    ),
    (
      "datasets: {name: a, paths: x}\n",
      "1:11: error: a list of datasets is expected here, not a mapping; begin each with \"- name:\""
    ),
    (
      "- name: a\n",
      "1:1: error: settings have names, and a list has none; begin with \"datasets:\""
    ),
    (
      "datasets\n",
      "1:1: error: settings have names, and \"datasets\" has none; begin with \"datasets:\""
    ),
    (
      "rules:\n  stray-claim: warn\n",
      "2:16: error: \"warn\" is none of off, info, warning, error; did you mean \"warning\"?"
    ),
    (
      "rules: [stray-claim]\n",
      "1:8: error: a mapping of rules is expected here, not a list; write \"RULE: off\""
    ),
    (
      "rules:\n  stray-claim:off\n",
      "2:3: error: a mapping of rules is expected here, not \"stray-claim:off\""
    ),
    (
      "datasets:\n  - {name: a, paths: x, weight: lots}\n",
      "2:33: error: a number is expected here, not \"lots\""
    ),
    (
      "datasets:\n  - {name: a, paths: \"a[1.jsonl\"}\n",
      "2:22: error: the \"[\" of this pattern is never closed"
    ),
    (
      "datasets:\n  - {name: a, paths: x}\n  - {name: b, paths: [y, ./x]}\n",
      "3:26: error: \"./x\" belongs to the dataset \"a\" already"
    ),
    ("datasets:\n  - name: a\n    paths:\n", "3:11: error: the dataset \"a\" has no \"paths\""),
    (
      "datasets:\n  - name:a\n    paths: x\n", "2:10: error: a space is missing behind the colon"
    ),
    (
      "datasets:\n  - name: a\n   paths: x\n",
      "3:4: error: this stands further to the left or to the right than what it belongs to"
    ),
    ("datasets:\n\t- name: a\n", "2:1: error: a tab cannot stand here; indent with spaces"),
    (
      "datasets:\n  - name: a\n    paths: *.jsonl\n",
      "3:12: error: a text that begins with \"*\" must stand in quotes"
    ),
    ("datasets:\n  - name: \"a\n    paths: x\n", "2:11: error: this quote is never closed"),
    ("exclude: [%tmp]\n", "1:11: error: a text that begins with \"%\" must stand in quotes"),
    ("exclude: {a: b}\n", "1:10: error: a list is expected here, not a mapping"),
    (
      "rules: {}\nrules: {}\n", "2:1: error: \"rules\" is said twice; first in line 1"
    ),
    ("baseline: [a]\n", "1:11: error: a text is expected here, not a list"),
    ("allow:\n  - rule: x\n", "2:5: error: say why this is allowed: \"reason\" is missing"),
    (
      "rules: {}\n---\nrules: {}\n", "2:1: error: a second document begins here; one is expected"
    ),
    ("pages: mine\n", "1:8: error: there is no such folder of pages"),
    (
      "minimum-version: 0.3\nnovelty: 1\n",
      "1:18: error: antinomy 0.3 or later is asked for here, and this is 0.2.1"
    ),
    ("minimum-version: new\n", "1:18: error: a release is written like 0.2 or 1.0.3"),
    ("datasets: sft.yaml\n", "1:11: error: \"sft.yaml\" can't be read: No such file or directory"),
  ])
  func `says where it is wrong`(_ text: String, _ complaint: String) throws {
    let scratch = try Scratch(["antinomy.yaml": text])
    let path = "\(scratch.path)/antinomy.yaml"
    let fault = #expect(throws: Fault.self) {
      try Configuration(reading: path, for: Release("0.2.1"))
    }
    #expect("\(try #require(fault))".hasPrefix("\(path):\(complaint)"), "\(fault!)")
  }

  @Test func `says where a path is written that leads nowhere`() throws {
    let scratch = try Scratch([
      "antinomy.yaml": "datasets:\n  - name: a\n    paths: [there.jsonl, thare.jsonl]\n",
      "there.jsonl": "",
    ])
    let path = "\(scratch.path)/antinomy.yaml"
    let configuration = try Configuration(reading: path)
    let fault = #expect(throws: Fault.self) { try configuration.search() }
    let told = "\(try #require(fault))"
    #expect(told.hasPrefix("\(path):3:26: error: "), "\(told)")
    #expect(told.contains("there is no such file or folder; did you mean '"), "\(told)")
  }

  @Test(arguments: [
    ("{mesages: x}", 7, "nothing is called \"mesages\" here; did you mean \"messages\"?"),
    ("{messages: x, roles: {usr: a}}", 28, "\"usr\" is no role; did you mean \"user\"?"),
    ("{messages: x, roles: [user]}", 27, "a mapping is expected here, not a list"),
    ("{messages: x, train: [usr]}", 28, "\"usr\" is no role; did you mean \"user\"?"),
    ("{response: x}", 6, "\"map\" needs \"messages\", \"prompt\""),
    ("{format: sharegtp}", 15, "\"sharegtp\" is none of "),
    ("away.json", 6, "\""),
  ])
  func `says where a mapping is wrong`(_ map: String, _ column: Int, _ complaint: String) throws {
    let scratch = try Scratch([
      "antinomy.yaml": "datasets:\n- name: a\n  paths: a\n  map: \(map)\n"
    ])
    let path = "\(scratch.path)/antinomy.yaml"
    let configuration = try Configuration(reading: path)
    let fault = #expect(throws: Fault.self) {
      try configuration.mapping(of: "\(scratch.path)/a")
    }
    let told = "\(try #require(fault))"
    #expect(told.hasPrefix("\(path):4:\(column + 2): error: \(complaint)"), "\(told)")
  }

  @Test func `says how much a dataset counts, what it is for and what is not trained on`() throws {
    let scratch = try Scratch([
      "antinomy.yaml": """
      minimum-version: 0.2
      datasets:
        - {name: a, paths: a.jsonl, weight: 0.25, intent: persona, mask: history}
        - {name: b, paths: b.jsonl, epochs: 3, mask: [tool, assistant]}
        - {name: c, paths: c.jsonl, rules: {stray-claim: off, phantom-action: {severity: info}}}
      """
    ])
    let path = "\(scratch.path)/antinomy.yaml"
    let datasets = try Configuration(reading: path, for: Release("0.2")).datasets
    #expect(datasets.map(\.weight) == [.share(0.25), .epochs(3), .epochs(1)])
    #expect(datasets.map(\.intent) == [.persona, nil, nil])
    #expect(datasets.map(\.mask) == [.history, [.turns(of: .tool), .turns(of: .assistant)], nil])
    #expect(datasets[2].rules["stray-claim"]?.level == .off)
    #expect(datasets[2].rules["phantom-action"]?.level == .info)
  }

  @Test func `declares nothing when it is empty`() throws {
    let scratch = try Scratch(["antinomy.yaml": "# nothing yet\n"])
    #expect(try Configuration(reading: "\(scratch.path)/antinomy.yaml").datasets.isEmpty)
  }
}
