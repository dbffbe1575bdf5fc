import Corpus

/// Our own schema, `Datasets/formats/antinomy.rng`: an `example` of `system`, `tools`, `turn`s and
/// `result`s.
enum PlainSchema {
  static func fits(_ tree: XMLTree) -> Bool {
    tree.isNamed(0, "example") && tree.child("turn", of: 0) != nil
  }

  static func read(_ reading: inout XMLReading, into record: inout Record) {
    let tree = reading.tree
    let firstTool = record.tools.count
    let firstTurn = record.turns.count
    for child in tree.children(of: 0) {
      let name = tree.name(child)
      if name.spells("turn") {
        turn(child, &reading, &record)
      } else if name.spells("system") {
        record.turns.append(Turn(.system, reading.text(of: child, into: &record)))
      } else if name.spells("developer") {
        record.turns.append(Turn(.developer, reading.text(of: child, into: &record)))
      } else if name.spells("tools") {
        for tool in tree.children(of: child) { self.tool(tool, &reading, &record) }
      } else if name.spells("result") {
        record.add(outcome(child, &reading, &record))
      } else {
        wonder(child, inside: "example", &reading)
      }
    }
    record.examples.append(
      Example(
        turns: firstTurn..<record.turns.count, tools: firstTool..<record.tools.count,
        arm: arm(&reading), format: .plainXML, because: "<example> of <turn>s"))
  }

  private static func arm(_ reading: inout XMLReading) -> Arm {
    let tree = reading.tree
    guard let value = tree.attribute("arm", of: 0) else { return .plain }
    let name = tree.row[value]
    if name.spells("chosen") { return .chosen }
    if name.spells("rejected") { return .rejected }
    if name.spells("liked") { return .liked }
    if name.spells("disliked") { return .disliked }
    if !name.spells("plain") {
      reading.wonder(
        at: value, "nobody knows the arm \"\(name.string)\", so it was taken for plain")
    }
    return .plain
  }

  /// Notes an element that the schema does not have; what it holds is left out.
  private static func wonder(
    _ element: Int, inside place: StaticString, _ reading: inout XMLReading
  ) {
    let name = reading.tree.name(element)
    let start = Int(reading.tree[element].start)
    reading.wonder(
      at: start..<start + name.count + 1,
      "the schema has no <\(name.string)> in <\(place)>, so what it holds was left out")
  }

  private static func tool(_ element: Int, _ reading: inout XMLReading, _ record: inout Record) {
    let tree = reading.tree
    var tool = Tool(name: reading.text("name", of: element, into: &record))
    tool.description = reading.text(of: tree.child("description", of: element), into: &record)
    tool.parameters = reading.text(of: tree.child("parameters", of: element), into: &record)
    record.tools.append(tool)
  }

  private static func outcome(
    _ element: Int, _ reading: inout XMLReading, _ record: inout Record
  ) -> Outcome {
    let tree = reading.tree
    let isError = tree.attribute("error", of: element).map { tree.row[$0].spells("true") }
    return Outcome(
      text: reading.text(of: element, into: &record),
      name: reading.text("name", of: element, into: &record),
      id: reading.text("for", of: element, into: &record), isError: isError ?? false)
  }

  private static func turn(_ element: Int, _ reading: inout XMLReading, _ record: inout Record) {
    let tree = reading.tree
    var turn = Turn(.user, .none)
    var trained: Range<Int>?
    for (key, value) in tree.attributes(of: element) {
      let key = tree.row[key]
      if key.spells("role") {
        let name = turn.name
        let role = Role(named: tree.row[value])
        if role == nil {
          reading.wonder(
            at: value,
            "nobody knows the role \"\(tree.row[value].string)\", so it was taken for the user's")
        }
        turn = Turn(role ?? .user, .none)
        turn.name = name
      } else if key.spells("name") {
        turn.name = reading.text(value, into: &record)
      } else if key.spells("trained") {
        trained = value
      }
    }
    if let trained { turn.weight = tree.row[trained].spells("no") ? 0 : 1 }
    let firstCall = record.calls.count
    let firstOutcome = record.outcomes.count
    for child in tree.children(of: element) {
      if tree.isNamed(child, "call") {
        record.calls.append(
          Call(
            name: reading.text("name", of: child, into: &record),
            arguments: reading.text(of: child, into: &record),
            id: reading.text("id", of: child, into: &record)))
      } else if tree.isNamed(child, "think") {
        turn.reasoning = reading.text(of: child, into: &record)
      } else if tree.isNamed(child, "result") {
        record.outcomes.append(outcome(child, &reading, &record))
      } else {
        let attachment = attachment(tree.name(child))
        if attachment.isEmpty { wonder(child, inside: "turn", &reading) }
        turn.attachments.formUnion(attachment)
      }
    }
    turn.calls = firstCall..<record.calls.count
    turn.outcomes = firstOutcome..<record.outcomes.count
    turn.text = said(element, &reading, &record)
    if turn.text.isEmpty, let outcome = record.outcomes[turn.outcomes].first {
      turn.name = outcome.name
    }
    record.turns.append(turn)
  }

  /// What a turn says beside its calls, thoughts and results.
  private static func said(
    _ element: Int, _ reading: inout XMLReading, _ record: inout Record
  ) -> Text {
    let tree = reading.tree
    let content = tree[element].content
    guard tree.hasChildren(element) else { return reading.text(content, into: &record) }
    var draft = reading.begin(content.lowerBound, in: record)
    var at = content.lowerBound
    for child in tree.children(of: element) {
      let range = Int(tree[child].start)..<Int(tree[child].end)
      reading.append(at..<max(at, range.lowerBound), to: &draft, in: &record)
      reading.append(range, to: &draft, isHidden: true, in: &record)
      at = max(at, range.upperBound)
    }
    reading.append(at..<max(at, content.upperBound), to: &draft, in: &record)
    return reading.end(draft, in: &record)
  }

  private static func attachment(_ name: Bytes) -> Attachments {
    if name.spells("image") { return .image }
    if name.spells("audio") { return .audio }
    if name.spells("video") { return .video }
    return name.spells("file") ? .file : []
  }
}
