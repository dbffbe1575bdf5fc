import Foundation
import Testing

@Suite struct `The first settings` {
  /// A folder with a copy of some data.
  private func place(of data: String...) throws -> Workplace {
    let place = try Workplace()
    for path in data {
      let source = Program.root.appendingPathComponent(path)
      try FileManager.default.copyItem(
        at: source, to: place.folder.appendingPathComponent(source.lastPathComponent))
    }
    return place
  }

  /// Writes the settings, and sees that they are taken without a complaint, also with everything
  /// that is off in them turned on.
  private func initiate(_ place: Workplace) throws -> String {
    let run = try Program.run(["init"], in: place.folder)
    #expect(run.code == 0 && run.err.isEmpty, "\(run.err)")
    let text = try place.read("antinomy.yaml")
    let on = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let rest = line.drop { $0 == " " }
      guard rest.first == "#", let next = rest.dropFirst().first,
        next != " " || rest.hasPrefix("#  ")
      else { return String(line) }
      return String(line.prefix { $0 == " " }) + rest.dropFirst()
    }.joined(separator: "\n")
    for settings in [on, text] {
      try place.write(settings, to: "antinomy.yaml")
      let config = try Program.run(["config"], in: place.folder)
      #expect(config.code == 0 && config.err.isEmpty, "\(config.err)\n\(settings)")
      let lint = try Program.run(["lint", "--no-cache", "-o", "json"], in: place.folder)
      #expect(lint.code != 2 && lint.err.isEmpty, "\(lint.err)\n\(settings)")
    }
    return text
  }

  @Test func `say what was seen, and never overwrite`() throws {
    let place = try place(
      of: "Datasets/demo/assistants.jsonl", "Datasets/demo/self-knowledge.jsonl")
    let text = try initiate(place)
    #expect(
      text.contains("- name: assistants  # 31 rows of openai: messages[] of role and content\n"))
    #expect(text.contains("    paths: self-knowledge.jsonl\n"))
    #expect(text.contains("#    - act.alarm  # sets alarms, timers, reminders: "))
    let again = try Program.run(["init"], in: place.folder)
    #expect(again.code == 2 && again.err.contains("'antinomy.yaml' is there already"), "\(again)")
    let printed = try Program.run(["init", "--output", "-"], in: place.folder)
    #expect(printed.code == 0 && printed.out == text)
    try place.write("rules: {}\n", to: "antinomy.yaml")
    #expect(try Program.run(["init", "--force"], in: place.folder).code == 0)
    #expect(try place.read("antinomy.yaml") == text)
  }

  @Test(arguments: ["aiml", "alarm", "preference", "question", "talk", "verdict"])
  func `can be written for every format`(_ name: String) throws {
    let place = try place(of: "Datasets/formats/\(name)")
    let text = try initiate(place)
    #expect(text.contains("paths: \(name)/"), "\(text)")
  }

  @Test func `take shards for one dataset and know evaluation data by their names`() throws {
    let place = try Workplace()
    let row = #"{"prompt": "Hello there, how are you?", "completion": "Fine."}"# + "\n"
    for name in [
      "train-00001-of-00002.jsonl", "train-00002-of-00002.jsonl", "test.jsonl", "a/chat.jsonl",
      "b/chat.jsonl", "latest.jsonl", "dev/odd[1].jsonl",
    ] { try place.write(row, to: name) }
    let text = try initiate(place)
    #expect(text.contains("- name: train  # 2 rows of prompt-completion"), "\(text)")
    #expect(text.contains("    paths: \"train-*-of-*.jsonl\"  # 2 files\n"))
    #expect(text.contains("- name: a/chat") && text.contains("- name: b/chat"))
    #expect(text.contains("paths: test.jsonl\n    role: eval  # not trained on"))
    #expect(!text.contains("paths: latest.jsonl\n    role"))
    #expect(text.contains("role: eval  # not trained on, for it is called \"dev\""))
    let lint = try Program.run(["lint", "-o", "json"], in: place.folder)
    #expect(lint.out.contains(#""rows": 7"#), "\(lint.out.prefix(600))")
  }

  private static let talks: [(name: String, rows: String, shown: [String])] = [
    (
      "talk.jsonl",
      #"{"id": "1", "talk": {"lines": [{"who": "customer", "said": "Is it open?"}, {"who": "clerk", "#
        + #""said": "Yes, from nine to five."}]}}"#,
      ["messages: talk.lines", "role: who", "content: said", "user: customer", "assistant: clerk"]
    ),
    (
      "odd.jsonl",
      #"{"log": [{"by": "Zed", "line": "What is the time over there?"}, {"by": "Yan", "line": "It is "#
        + #"noon."}, {"by": "Zed", "line": "Thank you very much."}]}"#,
      ["messages: log", "a guess: Zed for the user, Yan for the assistant"]
    ),
    (
      "pair.jsonl", #"{"user_question": "Is it open?", "bot_reply": "Yes, from nine.", "n": 3}"#,
      ["prompt: user_question", "response: bot_reply"]
    ),
    (
      "deep.jsonl", #"{"said": {"q": "Is it open?", "a": "Yes, from nine."}, "id": "7"}"#,
      ["prompt: said.q", "response: said.a"]
    ),
    (
      "rank.jsonl",
      #"{"ask": "Is it open?", "better_answer": "Yes, from nine.", "worse_answer": "I can't say."}"#,
      ["chosen: better_answer", "rejected: worse_answer", "prompt: ask"]
    ),
    (
      "table.csv", "customer_question,staff_answer\nIs it open?,\"Yes, from nine.\"",
      ["prompt: customer_question", "response: staff_answer"]
    ),
    (
      "body.jsonl",
      #"{"id": "a1", "body": "A text that goes on for longer than any name would go."}"#,
      ["text: body"]
    ),
  ]

  @Test(arguments: 0..<7) func `propose what rows of unknown shape mean`(_ number: Int) throws {
    let talk = Self.talks[number]
    let place = try Workplace()
    try place.write(talk.rows + "\n", to: talk.name)
    #expect(try Program.run(["lint", "."], in: place.folder).out.contains("unknown-shape"))
    let text = try initiate(place)
    for line in talk.shown { #expect(text.contains(line), "\(line)\n\(text)") }
    if talk.name != "body.jsonl" {
      #expect(text.contains("\n    map:\n"), "\(text)")
      let lint = try Program.run(["lint"], in: place.folder)
      #expect(!lint.out.contains("unknown-shape"), "\(lint.out)")
      let shown = try Program.run(["show", "examples", talk.name], in: place.folder).out
      #expect(
        shown.contains("  mapped: map: in antinomy.yaml says so\n")
          && !shown.contains("not understood"), "\(shown)")
    }
  }

  @Test func `leave open what nothing tells`() throws {
    let place = try Workplace()
    try place.write(#"{"x": 1, "y": "No"}"# + "\n", to: "odd.jsonl")
    let text = try initiate(place)
    #expect(text.contains("# the fields are y."), "\(text)")
    #expect(text.contains("#map: {prompt: FIELD, response: FIELD}"))
  }

  @Test func `name the settings of a training run instead of its datasets`() throws {
    let place = try Workplace()
    let row = #"{"instruction": "Hello there, how are you?", "output": "Fine."}"# + "\n"
    try place.write(row, to: "data/facts.jsonl")
    try place.write(row, to: "data/other.jsonl")
    try place.write(#"{"facts": {"file_name": "facts.jsonl"}}"#, to: "data/dataset_info.json")
    try place.write("stage: sft\ndataset: facts\n", to: "train/sft.yaml")
    try place.write("stage: sft\ndataset: missing\n", to: "train/old.yaml")
    try place.write("services: {a: b}\n", to: "compose.yaml")
    let run = try Program.run(["init"], in: place.folder)
    let text = try place.read("antinomy.yaml")
    #expect(run.code == 0 && text.contains("  - train/sft.yaml\n"), "\(text)")
    #expect(run.out.contains("2 datasets, 2 rows looked at"), "\(run.out)")
    #expect(text.contains("  #- train/old.yaml\n") && text.contains("has no dataset \"missing\""))
    #expect(text.contains("paths: data/other.jsonl") && !text.contains("paths: data/facts.jsonl"))
    #expect(!text.contains("compose"))
    let lint = try Program.run(["lint", "-o", "json"], in: place.folder)
    #expect(lint.code != 2 && lint.out.contains(#""datasets": 2"#), "\(lint)")
  }

  @Test func `refuse what they could not name`() throws {
    let place = try Workplace()
    try place.write("{}\n", to: "a.jsonl")
    try place.write("", to: "deep/.keep")
    let run = try Program.run(
      ["init", "../a.jsonl"], in: place.folder.appendingPathComponent("deep"))
    #expect(run.code == 2 && run.err.contains("lies outside of the folder"), "\(run)")
    let nothing = try Program.run(["init"], in: place.folder.appendingPathComponent("deep"))
    #expect(nothing.code == 2 && nothing.err.contains("there is no dataset in this folder"))
  }
}
