import Corpus

/// Writes a row of no schema in particular as the JSON that would say the same.
///
/// Elements and attributes become members. Elements that speak (`<message role="user">`, `<turn>`,
/// or `<user>` and `<assistant>`) become `messages`; others that repeat become a list.
struct XMLTranscriber {
  private let transcript: Transcript
  /// Whether elements keep their names and nothing is made of them: a mapping says what they mean.
  private let isLiteral: Bool

  init(_ transcript: Transcript, isLiteral: Bool = false) {
    self.transcript = transcript
    self.isLiteral = isLiteral
  }

  func write(_ reading: inout XMLReading) {
    transcript.clear(reading.tree.row, at: reading.base)
    object(0, &reading)
  }

  private func object(_ element: Int, _ reading: inout XMLReading) {
    let tree = reading.tree
    var isFirst = true
    transcript.add(UInt8(ascii: "{"))
    for (key, value) in tree.attributes(of: element) {
      member(tree.row[key], &isFirst)
      string(value, &reading)
    }
    let list = isLiteral ? nil : turnList(element, tree)
    var hasMessages = false
    for child in tree.children(of: element) {
      if !hasMessages, let list, list == element ? isTurn(child, tree) : list == child {
        hasMessages = true
        messages(list, &reading, &isFirst)
      } else if list == element, isTurn(child, tree) {
        continue
      } else {
        self.child(child, of: element, &reading, &isFirst)
      }
    }
    if !tree.hasChildren(element) {
      let content = tree.row.trimmed(tree[element].content)
      if !content.isEmpty {
        member("content", &isFirst)
        string(content, &reading)
      }
    }
    transcript.add(UInt8(ascii: "}"))
  }

  private func child(
    _ child: Int, of element: Int, _ reading: inout XMLReading, _ isFirst: inout Bool
  ) {
    let tree = reading.tree
    let name = tree.name(child)
    let same = tree.children(of: element).filter { tree.name($0).spells(name) }
    guard same.first == child else { return }
    member(name, &isFirst, plural: same.count > 1 && !isLiteral)
    guard same.count > 1 else {
      value(child, &reading)
      return
    }
    for (index, child) in same.enumerated() {
      transcript.add(index == 0 ? "[" : ",")
      value(child, &reading)
    }
    transcript.add(UInt8(ascii: "]"))
  }

  private func value(_ element: Int, _ reading: inout XMLReading) {
    let tree = reading.tree
    var attributes = tree.attributes(of: element)
    if tree.hasChildren(element) || attributes.next() != nil {
      object(element, &reading)
    } else {
      string(tree.row.trimmed(tree[element].content), &reading)
    }
  }

  private func messages(_ list: Int, _ reading: inout XMLReading, _ isFirst: inout Bool) {
    let tree = reading.tree
    member("messages", &isFirst)
    var isFirstTurn = true
    for child in tree.children(of: list) where isTurn(child, tree) {
      transcript.add(isFirstTurn ? "[" : ",")
      isFirstTurn = false
      turn(child, &reading)
    }
    transcript.add(UInt8(ascii: "]"))
  }

  private func turn(_ element: Int, _ reading: inout XMLReading) {
    let tree = reading.tree
    var isFirst = true
    var hasRole = false
    transcript.add(UInt8(ascii: "{"))
    for (key, value) in tree.attributes(of: element) {
      let isRole = !hasRole && XMLTranscriber.isOne(tree.row[key], of: XMLNames.roles)
      if isRole { hasRole = true }
      if isRole { member("role", &isFirst) } else { member(tree.row[key], &isFirst) }
      string(value, &reading)
    }
    if !hasRole, Role(named: tree.name(element)) != nil {
      hasRole = true
      member("role", &isFirst)
      transcript.add(UInt8(ascii: "\""))
      transcript.addEscaped(tree.name(element))
      transcript.add(UInt8(ascii: "\""))
    }
    var hasContent = false
    for child in tree.children(of: element) {
      let name = tree.name(child)
      if !hasRole, XMLTranscriber.isOne(name, of: XMLNames.roles) {
        hasRole = true
        member("role", &isFirst)
        value(child, &reading)
      } else if XMLTranscriber.isOne(name, of: XMLTranscriber.contents) {
        if hasContent { continue }
        hasContent = true
        member("content", &isFirst)
        string(tree.row.trimmed(tree[child].content), &reading)
      } else if XMLTranscriber.isOne(name, of: XMLTranscriber.parts) {
        self.child(child, of: element, &reading, &isFirst)
      }
    }
    if !hasContent {
      member("content", &isFirst)
      string(tree.row.trimmed(tree[element].content), &reading)
    }
    transcript.add(UInt8(ascii: "}"))
  }

  private static let contents: [StaticString] = ["content", "text", "value", "body", "utterance"]
  private static let parts: [StaticString] = [
    "name", "tool_calls", "function_call", "tool_call_id", "weight", "train", "reasoning",
    "thinking", "reasoning_content",
  ]

  /// The element whose children are the turns: this one, or the only such child.
  private func turnList(_ element: Int, _ tree: XMLTree) -> Int? {
    if isTurnList(element, tree) { return element }
    return tree.children(of: element).first { isTurnList($0, tree) }
  }

  private func isTurnList(_ element: Int, _ tree: XMLTree) -> Bool {
    var asks = false
    var answers = false
    for child in tree.children(of: element) {
      let name = tree.name(child)
      if speaks(child, tree) || isVoiced(child, tree) { return true }
      switch Role(named: name) {
      case .user?: asks = asks || !name.spells(caseless: "input") && !name.spells("question")
      case .assistant?: answers = true
      default: break
      }
    }
    return asks && answers
  }

  /// Whether an element that is called a turn holds one that says who speaks.
  private func isVoiced(_ element: Int, _ tree: XMLTree) -> Bool {
    guard XMLTranscriber.isOne(tree.name(element), of: XMLNames.turns) else { return false }
    return tree.children(of: element).contains {
      XMLTranscriber.isOne(tree.name($0), of: XMLNames.roles)
    }
  }

  private func isTurn(_ element: Int, _ tree: XMLTree) -> Bool {
    let name = tree.name(element)
    return XMLTranscriber.isOne(name, of: XMLNames.turns) || speaks(element, tree)
      || Role(named: name) != nil
  }

  private func speaks(_ element: Int, _ tree: XMLTree) -> Bool {
    tree.attributes(of: element).contains { attribute in
      XMLTranscriber.isOne(tree.row[attribute.key], of: XMLNames.roles)
    }
  }

  private static func isOne(_ name: Bytes, of names: [StaticString]) -> Bool {
    names.contains { name.spells(caseless: $0) }
  }
}

extension XMLTranscriber {
  private func member(_ name: Bytes, _ isFirst: inout Bool, plural: Bool = false) {
    if !isFirst { transcript.add(UInt8(ascii: ",")) }
    isFirst = false
    transcript.add(UInt8(ascii: "\""))
    transcript.addEscaped(name)
    if plural, name.count > 0, name[name.count - 1] != UInt8(ascii: "s") { transcript.add("s") }
    transcript.add("\":")
  }

  private func member(_ name: StaticString, _ isFirst: inout Bool) {
    member(Bytes(start: name.utf8Start, count: name.utf8CodeUnitCount), &isFirst)
  }

  /// What a range of the row means, as a JSON string.
  private func string(_ range: Range<Int>, _ reading: inout XMLReading) {
    let row = reading.tree.row[range]
    transcript.add(UInt8(ascii: "\""))
    transcript.mark(range, .xml)
    var text = XMLText(row)
    while let piece = text.next() {
      switch piece {
      case .run(let run): transcript.addEscaped(row[run])
      case .scalar(let scalar):
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { place in
          let count = XMLText.write(scalar, to: place.baseAddress!)
          transcript.addEscaped(Bytes(start: UnsafePointer(place.baseAddress!), count: count))
        }
      case .entity(let name):
        transcript.remark(.composed)
        reading.expand(row[name]) { transcript.addEscaped($0) }
      case .nothing: break
      }
    }
    transcript.add(UInt8(ascii: "\""))
  }
}
