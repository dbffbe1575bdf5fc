import Corpus
import YAML

// Axolotl's configuration: `datasets:` says for every path how its rows are to be read.
extension Mapping {
  /// What a configuration of Axolotl says about a data file; nil when it says nothing.
  init?(axolotl node: Node, for data: String) throws(YAML.Fault) {
    let name = data.split(separator: "/").last.map(String.init) ?? data
    let lists = ["datasets", "test_datasets", "pretraining_dataset"].compactMap { node[$0] }
    for list in lists {
      for dataset in try list.elements() {
        guard try Mapping.isMeant(dataset, name) else { continue }
        try self.init(dataset: dataset)
        return
      }
    }
    return nil
  }

  private static func isMeant(_ dataset: Node, _ name: String) throws(YAML.Fault) -> Bool {
    var paths = try dataset["path"]?.strings() ?? []
    paths += try dataset["data_files"]?.strings() ?? []
    return paths.contains { $0.split(separator: "/").last.map(String.init) == name }
  }

  private init(dataset: Node) throws(YAML.Fault) {
    self.init()
    origin = .axolotl
    func text(_ key: String) throws(YAML.Fault) -> String? { try dataset[key]?.string() }
    if let type = dataset["type"], !type.members.isEmpty {
      try ownType(type)
    } else {
      try namedType(text("type") ?? "chat_template", dataset)
    }
    if let system = try text("field_system") { put(.system, at: system) }
    if let tools = try text("field_tools") { put(.tools, at: tools) }
    if let chosen = try text("field_chosen") { put(.chosen, at: chosen) }
    if let rejected = try text("field_rejected") { put(.rejected, at: rejected) }
    let names = dataset["message_property_mappings"]
    if let role = names?["role"] ?? dataset["message_field_role"] {
      put(.role, ofTurnUnder: try role.string())
    }
    if let content = names?["content"] ?? dataset["message_field_content"] {
      put(.content, ofTurnUnder: try content.string())
    }
    if let training = try text("message_field_training") { put(.train, ofTurnUnder: training) }
    if let detail = try text("message_field_training_detail") {
      put(.trainDetail, ofTurnUnder: detail)
    }
    try spoken(dataset)
  }

  /// `type:` as one of Axolotl's names; what it does not fix is left to detection.
  private mutating func namedType(_ type: String, _ dataset: Node) throws(YAML.Fault) {
    if type.hasPrefix("chat_template") || type.hasPrefix("sharegpt") {
      if let list = dataset["field_messages"] { put(.messages, at: try list.string()) }
    } else if type == "completion" || type == "pretrain" {
      put(.text, at: try dataset["field"]?.string() ?? "text")
    } else if type.hasPrefix("alpaca") {
      format = .alpaca
    } else if type == "input_output" {
      format = .segments
    }
  }

  /// A type of the user's own: fields for a question and its answer.
  private mutating func ownType(_ type: Node) throws(YAML.Fault) {
    put(.prompt, at: try type["field_instruction"]?.string() ?? "instruction")
    put(.input, at: try type["field_input"]?.string() ?? "input")
    put(.response, at: try type["field_output"]?.string() ?? "output")
    if let system = try type["field_system"]?.string() { put(.system, at: system) }
  }

  private mutating func spoken(_ dataset: Node) throws(YAML.Fault) {
    for member in dataset["roles"]?.members ?? [] {
      guard let speaker = Speaker.named(member.key) else { continue }
      roles += try member.value.strings().map { Name(name: $0, speaker: speaker) }
    }
    if try dataset["train_on_inputs"]?.boolean() == true { trained = Role.allCases }
    guard let train = dataset["roles_to_train"] else { return }
    trained = []
    for name in try train.strings() {
      let speaker = roles.first { $0.name == name }?.speaker ?? Speaker.named(name)
      if let speaker { trained?.append(speaker.role) }
    }
  }
}
