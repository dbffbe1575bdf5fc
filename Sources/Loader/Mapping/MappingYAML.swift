import Corpus
import Disk
package import YAML

// `map:` in antinomy.yaml.
//
//     map:
//       messages: data.turns        where a row keeps its list of turns, or instead
//       prompt: question            … its question, what belongs to it,
//       input: passage
//       response: reply             … and its answer, or instead of that
//       chosen: better              … a better and a worse one,
//       rejected: worse
//       label: thumbs_up            … or whether the answer is wanted
//       system: persona
//       role: speaker               how the keys of a turn are called
//       content: utterance
//       roles: {user: [customer], assistant: [agent]}
//       train: [assistant]          whose turns are trained
//       format: sharegpt            only: choose among the shapes of one format
//
// Instead of all this, the name of a file may stand there: a `dataset_info.json`, or a
// configuration of Axolotl with its `datasets:`.

extension Mapping {
  /// The fields that `map:` may place, by the names that it uses for them.
  private static let names: [(String, Field)] = [
    ("messages", .messages), ("prompt", .prompt), ("input", .input), ("response", .response),
    ("chosen", .chosen), ("rejected", .rejected), ("label", .verdict), ("system", .system),
    ("history", .history), ("tools", .tools), ("text", .text), ("reasoning", .reasoning),
    ("images", .images), ("videos", .videos), ("audios", .audios),
  ]

  private static let turnNames: [(String, Field)] = [
    ("role", .role), ("content", .content), ("name", .name), ("calls", .toolCalls),
    ("weight", .weight),
  ]

  /// What may stand under `map:`.
  package static let keys: [Key] = [
    Key("messages", .text, "The list of turns. A path is keys with dots between them: talk.turns."),
    Key("prompt", .text, "The question or instruction."),
    Key("input", .text, "What belongs to the question: a passage, a document."),
    Key("response", .text, "The answer."),
    Key("chosen", .text, "The better of two answers."),
    Key("rejected", .text, "The worse of two answers."),
    Key("label", .text, "Whether the one answer is good: true or false."),
    Key("system", .text, "The system text."),
    Key("history", .text, "The turns before the question."),
    Key("tools", .text, "The tools that are declared."),
    Key("text", .text, "The whole conversation as one text."),
    Key("reasoning", .text, "What was thought before the answer."),
    Key("images", .text, "Images that are attached."),
    Key("videos", .text, "Videos that are attached."),
    Key("audios", .text, "Recordings that are attached."),
    Key("role", .text, "In a turn: the key that says who speaks."),
    Key("content", .text, "In a turn: the key that says what."),
    Key("name", .text, "In a turn: the key of the speaker's own name."),
    Key("calls", .text, "In a turn: the key of the tools that it calls."),
    Key("weight", .text, "In a turn: the key of its weight in training."),
    Key(
      "roles",
      .open(
        ["system", "developer", "user", "assistant", "tool", "call"].map {
          Key($0, .listed(.text), "What turns of this role are called in the data.")
        }, others: .listed(.text)),
      "What the roles are called in the data: {user: customer, assistant: [agent, bot]}."),
    Key("train", .listed(.text), "Whose turns are trained, where it is not the assistant alone."),
    Key(
      "format", .one(of: Format.allCases.map(\.rawValue)),
      "The format to read, where what is seen does not tell."),
  ]

  /// Reads what `map:` says about a data file; nil when it names a file that says nothing about it.
  package static func declared(
    _ node: Node, folder: String, for data: String
  ) throws(YAML.Fault) -> Mapping? {
    if case .scalar(let name, _) = node.content {
      return try elsewhere(name.hasPrefix("/") ? name : folder + "/" + name, node, data)
    }
    return try Mapping(node)
  }

  package init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(node, known: Mapping.keys)
    for (name, field) in Mapping.names {
      if let path = fields[name] { put(field, at: try path.string()) }
    }
    for (name, field) in Mapping.turnNames {
      if let key = fields[name] { put(field, ofTurnUnder: try key.string()) }
    }
    format = try fields["format"]?.choice(Format.self)
    for member in try fields["roles"]?.mapping() ?? [] {
      guard let speaker = Speaker.named(member.key) else {
        throw YAML.Fault(Mapping.noRole(member.key), at: member.place, in: node.source)
      }
      roles += try member.value.strings().map { Name(name: $0, speaker: speaker) }
    }
    if let train = fields["train"] {
      trained = []
      for element in try train.listed() {
        let name = try element.string()
        guard let speaker = Speaker.named(name) ?? roles.first(where: { $0.name == name })?.speaker
        else { throw element.fault(Mapping.noRole(name)) }
        trained?.append(speaker.role)
      }
    }
    if entries.isEmpty && format == nil && turnKeys.isEmpty && roles.isEmpty && trained == nil {
      throw node.fault("\"map\" says nothing")
    }
    if !entries.isEmpty && ![Field.messages, .prompt, .text, .chosen].contains(where: has) {
      throw node.fault("\"map\" needs \"messages\", \"prompt\", \"chosen\" or \"text\"")
    }
  }

  private static func noRole(_ name: String) -> String {
    let known = ["system", "developer", "user", "assistant", "tool", "call"]
    let hint = Nearest.hint(name, known)
    return "\"\(name)\" is no role"
      + (hint.isEmpty ? "; there are \(known.joined(separator: ", "))" : hint)
  }

  /// Reads what a file of a training tool says about a data file, or about one of its datasets by
  /// name; `node` is where the file is named.
  package static func elsewhere(
    _ path: String, _ node: Node, _ data: String, named name: String? = nil
  ) throws(YAML.Fault) -> Mapping? {
    guard let bytes = SmallFile.bytes(of: path) else {
      throw node.fault("\"\(path)\" can't be read: \(SmallFile.complaint)")
    }
    if path.hasSuffix(".json") { return Mapping(datasetInfo: bytes, for: data, named: name) }
    return try Mapping(axolotl: Node(reading: bytes, path: path), for: data)
  }
}

extension Speaker {
  static func named(_ name: String) -> Speaker? {
    var name = name == "call" ? "tool_call" : name
    return name.withUTF8 { Speaker.named(Bytes($0)) }
  }
}
