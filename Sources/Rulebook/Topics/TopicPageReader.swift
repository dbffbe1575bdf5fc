package import YAML

extension TopicPage {
  private static let keys = [
    "topic", "language", "title", "kind", "affirmed by", "phrases", "acts", "aspects", "limits",
    "spills", "excludes", "tools", "catches", "allows",
  ]

  package init(_ node: Node) throws(Fault) {
    let fields = try Fields(node, known: TopicPage.keys)
    self.node = node
    topic = try fields.text("topic")
    guard topic.allSatisfy({ $0.isLowercase || $0 == "." || $0 == "-" || $0.isNumber }) else {
      throw try fields.required("topic").fault("a topic's name is small letters and dots")
    }
    language = try fields["language"]?.string() ?? "en"
    title = try fields["title"]?.string()
    kind = try fields["kind"]?.choice(Kind.self) ?? TopicPage.kind(of: topic)
    var affirmed: Set<Slot> = []
    for text in try fields.texts("affirmed by") {
      guard let slot = Slot(rawValue: text), [.verbs, .nouns, .complements].contains(slot) else {
        throw try fields.required("affirmed by").fault(
          "verbs, nouns and complements can be affirmed, not \"\(text)\"")
      }
      affirmed.insert(slot)
    }
    if fields["affirmed by"] == nil, kind == .ability { affirmed = [.verbs] }
    self.affirmed = affirmed
    phrases = try TopicPage.phrases(fields["phrases"])
    acts = try TopicPage.acts(fields["acts"])
    aspects = try TopicPage.aspects(fields["aspects"])
    limits = try fields["limits"].map(TopicPage.words) ?? []
    spills = try TopicPage.spills(fields["spills"])
    excludes = try fields.texts("excludes")
    tools = try ToolPattern.list(fields["tools"])
    if let catches = fields["catches"] {
      _ = try Fields(catches, known: Proof.allCases.map(\.rawValue))
    }
  }

  private static func kind(of topic: String) -> Kind {
    if topic.hasPrefix("self.") { return .nature }
    return topic.hasPrefix("identity.") || topic == "knowledge.cutoff" ? .fact : .ability
  }

  private static func phrases(_ node: Node?) throws(Fault) -> [Slot: [Phrase.Placed]] {
    guard let node else { return [:] }
    let fields = try Fields(node, known: Slot.allCases.map(\.rawValue))
    var phrases: [Slot: [Phrase.Placed]] = [:]
    for slot in Slot.allCases {
      let list = try Phrase.list(fields[slot.rawValue])
      if slot == .verbs {
        for placed in list where placed.phrase.isBareVerb {
          throw placed.fault(
            "a verb alone says nothing of its object; write the object, or \"$\" behind the verb "
              + "where it counts only at the end of a clause")
        }
      }
      phrases[slot] = list
    }
    return phrases
  }

  private static func acts(_ node: Node?) throws(Fault) -> [Acts] {
    guard let node else { return [] }
    var acts: [Acts] = []
    for element in try node.elements() {
      let fields = try Fields(element, known: ["verbs", "objects"])
      let verbs = try words(fields.required("verbs"))
      acts.append(Acts(verbs: verbs, objects: try words(fields.required("objects"))))
    }
    return acts
  }

  private static func words(_ node: Node) throws(Fault) -> [String] {
    try node.strings().flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  private static func aspects(_ node: Node?) throws(Fault) -> [Aspect] {
    var aspects: [Aspect] = []
    for member in node?.members ?? [] {
      aspects.append(Aspect(name: member.key, phrases: try Phrase.list(member.value)))
    }
    return aspects
  }

  private static func spills(_ node: Node?) throws(Fault) -> [Spill] {
    var spills: [Spill] = []
    for element in try node?.elements() ?? [] {
      let fields = try Fields(element, known: ["onto", "because"])
      spills.append(Spill(onto: try fields.text("onto"), because: try fields.text("because")))
    }
    return spills
  }

  /// The examples that prove something: read when they are asked for, for only tests do.
  package func catches(_ proof: Proof) throws(Fault) -> [PageExample] {
    try PageExample.list(node["catches"]?[proof.rawValue])
  }

  /// The examples in which the topic must not be found.
  package var allows: [PageExample] {
    get throws(Fault) { try PageExample.list(node["allows"]) }
  }
}

extension Phrase {
  /// Whether there is nothing but a verb.
  var isBareVerb: Bool {
    let required = steps.filter { !$0.isOptional }
    guard required.count == 1, case .words(let alternatives) = required[0].kind else {
      return false
    }
    return alternatives.contains { $0.isVerb && !$0.text.contains(" ") }
  }
}
