import YAML

/// A mapping that rows of unknown shape may mean, guessed from what they look like.
package struct Proposal: Sendable {
  /// The lines that stand below `map:`, each with why it was guessed.
  package private(set) var lines: [(text: String, because: String)] = []

  /// As it is written in antinomy.yaml.
  package var text: String { lines.map { $0.text + "\n" }.joined() }

  /// The mapping that it declares; nil where it comes to none.
  package var mapping: Mapping? {
    guard let node = try? Node(reading: Array(text.utf8), path: "map") else { return nil }
    return try? Mapping(node)
  }

  /// Nil where nothing in the rows looks like a conversation.
  package init?(_ likenesses: [Likeness]) {
    guard let first = likenesses.first else { return nil }
    let fits =
      first.lists.contains { talk(under: $0.path, likenesses) } || preference(first) || pair(first)
      || whole(first)
    guard fits else { return nil }
    if let system = Proposal.field(first, ["system", "system_prompt", "instructions", "persona"]) {
      put("system", system, "")
    }
    if mapping == nil { return nil }
  }

  private mutating func put(_ key: String, _ value: String, _ because: String) {
    lines.append(("\(key): \(value.asYAML)", because))
  }

  /// A list of turns: one key has few short values, another says something.
  private mutating func talk(under path: String, _ likenesses: [Likeness]) -> Bool {
    let talks = likenesses.flatMap { $0.lists.filter { $0.path == path } }
    let turns = talks.flatMap(\.elements)
    let keys = Proposal.once(turns.flatMap { $0.map(\.path) })
    func values(_ key: String) -> [String] {
      turns.compactMap { turn in turn.first { $0.path == key }?.text }
    }
    let roles = keys.filter { key in
      let values = values(key)
      let kinds = Set(values)
      return values.count == turns.count && (1...5).contains(kinds.count)
        && kinds.count * 2 <= max(values.count, 4)
        && kinds.allSatisfy { !$0.isEmpty && $0.count <= 24 && $0.count { $0 == " " } < 3 }
    }
    // Of several, the one whose values are roles.
    let role = roles.max { left, right in
      let known = [left, right].map { key in Set(values(key)).count { Proposal.role($0) != nil } }
      return known[0] < known[1]
    }
    guard let role else { return false }
    let content = keys.filter { $0 != role }.max { left, right in
      values(left).reduce(0) { $0 + $1.count } < values(right).reduce(0) { $0 + $1.count }
    }
    guard let content else { return false }
    put("messages", path, "the list of turns")
    put(
      "role", role, "who speaks: \(Proposal.once(values(role)).prefix(5).joined(separator: ", "))")
    put("content", content, "what is said")
    name(Proposal.once(values(role)))
    return true
  }

  /// What the roles are called; of those that nobody knows, the first who speaks is the user.
  private mutating func name(_ speakers: [String]) {
    var names: [(role: String, name: String, isKnown: Bool)] = []
    for speaker in speakers {
      if let role = Proposal.role(speaker) { names.append((role, speaker, true)) }
    }
    for speaker in speakers where Proposal.role(speaker) == nil {
      let free = ["user", "assistant"].first { role in !names.contains { $0.role == role } }
      names.append((free ?? "user", speaker, false))
    }
    let guessed = names.filter { !$0.isKnown }.map { "\($0.name) for the \($0.role)" }
    let parts = Proposal.once(names.map(\.role)).map { role in
      let own = names.filter { $0.role == role }.map(\.name.asYAML)
      return "\(role): " + (own.count == 1 ? own[0] : "[\(own.joined(separator: ", "))]")
    }
    lines.append(
      (
        "roles: {\(parts.joined(separator: ", "))}",
        guessed.isEmpty ? "" : "a guess: \(guessed.joined(separator: ", "))"
      ))
  }

  private mutating func preference(_ likeness: Likeness) -> Bool {
    guard let better = Proposal.field(likeness, Proposal.better),
      let worse = Proposal.field(likeness, Proposal.worse), better != worse
    else { return false }
    if let prompt = Proposal.field(likeness, Proposal.asking) {
      put("prompt", prompt, "the question")
    }
    put("chosen", better, "the better answer")
    put("rejected", worse, "the worse one")
    return true
  }

  private mutating func pair(_ likeness: Likeness) -> Bool {
    guard let prompt = Proposal.field(likeness, Proposal.asking),
      let response = Proposal.field(likeness, Proposal.answering), prompt != response
    else { return false }
    put("prompt", prompt, "the question")
    if let input = Proposal.field(likeness, Proposal.passage), input != prompt, input != response {
      put("input", input, "what belongs to it")
    }
    put("response", response, "the answer")
    return true
  }

  /// One text that is far longer than what stands beside it.
  private mutating func whole(_ likeness: Likeness) -> Bool {
    let long = likeness.texts.filter { $0.text.count > 40 }
    guard long.count == 1, likeness.lists.isEmpty else { return false }
    put("text", long[0].path, "the one text of some length")
    return true
  }

  /// The first field whose last name is, or has in it, one of some words; the better word first.
  private static func field(_ likeness: Likeness, _ words: [String]) -> String? {
    for word in words {
      let found = likeness.texts.first { member in
        let last = member.path.split(separator: ".").last.map(String.init) ?? ""
        return parts(of: last).contains(word) || last.lowercased() == word
      }
      if let found { return found.path }
    }
    return nil
  }

  /// `userQuestion` and `user_question` are user and question.
  private static func parts(of name: String) -> [String] {
    var parts: [String] = [""]
    for letter in name {
      if !letter.isLetter {
        parts.append("")
      } else if letter.isUppercase, parts[parts.count - 1].last?.isLowercase == true {
        parts.append(String(letter))
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    return parts.map { $0.lowercased() }
  }

  private static func role(_ name: String) -> String? {
    if let speaker = Speaker.named(name) { return speaker == .call ? "call" : "\(speaker.role)" }
    return names.first { $0.names.contains(name.lowercased()) }?.role
  }

  private static func once(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private static let names: [(role: String, names: Set<String>)] = [
    (
      "user",
      [
        "client", "caller", "visitor", "guest", "patient", "student", "asker", "person", "me", "q",
        "question", "questioner", "requester", "usr", "prompt", "instruction", "query", "buyer",
        "用户", "客户", "人",
      ]
    ),
    (
      "assistant",
      [
        "operator", "support", "representative", "rep", "robot", "a", "answer", "machine", "doctor",
        "therapist", "teacher", "tutor", "seller", "clerk", "helper", "response", "reply", "llm",
        "system_response", "asst", "助手", "客服", "机器人",
      ]
    ),
    ("system", ["sys", "instructions", "系统"]),
  ]
  private static let asking = [
    "question", "query", "prompt", "instruction", "ask", "asked", "request", "user", "human",
    "customer", "utterance", "message", "input", "problem", "title", "q", "问题",
  ]
  private static let answering = [
    "answer", "answered", "reply", "response", "completion", "output", "solution", "assistant",
    "bot",
    "agent", "model", "target", "said", "a", "回答", "答案",
  ]
  private static let passage = ["passage", "context", "document", "article", "background", "input"]
  private static let better = [
    "chosen", "better", "preferred", "good", "best", "winner", "win", "accepted",
  ]
  private static let worse = ["rejected", "worse", "bad", "worst", "loser", "lose", "dispreferred"]
}
