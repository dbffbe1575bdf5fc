import Corpus

/// The first elements of an XML file, as far as they are in sight, by their tags alone.
struct XMLOutline {
  struct Element {
    var name: Bytes
    var start: Int
    /// Behind its start tag.
    var inside: Int
    var depth: Int
    var parent: Int
    /// Whether an attribute says who speaks.
    var speaks = false
    /// Whether two or more of its attributes are fields of a row.
    var isRow = false
    /// Whether its own end tag was seen.
    var isClosed = false
    var children: [(name: Bytes, count: Int, speaks: Bool)] = []
  }

  private var elements: [Element] = []

  /// More elements than this are not looked at.
  private static let most = 512

  init(_ head: Bytes, from start: Int) {
    var open: [Int] = []
    var at = start
    while elements.count < XMLOutline.most, let place = head.find(UInt8(ascii: "<"), from: at),
      place + 1 < head.count
    {
      if head.has("<!--", at: place) {
        at = head.find("-->", from: place + 4).map { $0 + 3 } ?? head.count
        continue
      }
      if head.has("<![CDATA[", at: place) {
        at = head.find("]]>", from: place + 9).map { $0 + 3 } ?? head.count
        continue
      }
      guard let end = XMLText.tagEnd(head, from: place) else { break }
      at = end
      if head[place + 1] == UInt8(ascii: "/") {
        close(XMLOutline.name(head, place + 2), &open)
        if open.isEmpty { break }
        continue
      }
      let name = XMLOutline.name(head, place + 1)
      guard !name.isEmpty else {
        at = place + 1
        continue
      }
      let tag = head[place..<end]
      let speaks = XMLOutline.speaks(tag)
      elements.append(
        Element(
          name: name, start: place, inside: end, depth: open.count, parent: open.last ?? -1,
          speaks: speaks, isRow: XMLOutline.isRow(tag)))
      if let parent = open.last { add(name, speaks, to: parent) }
      if XMLNames.roles.contains(where: { name.spells(caseless: $0) }) { giveVoice(open) }
      if head[end - 2] != UInt8(ascii: "/") { open.append(elements.count - 1) }
    }
  }

  /// Closes the innermost open element of a name, and what stands open inside it.
  private mutating func close(_ name: Bytes, _ open: inout [Int]) {
    guard let place = open.lastIndex(where: { elements[$0].name.spells(name) }) else { return }
    elements[open[place]].isClosed = true
    open.removeSubrange(place...)
  }

  private mutating func add(_ name: Bytes, _ speaks: Bool, to parent: Int) {
    if let known = elements[parent].children.firstIndex(where: { $0.name.spells(name) }) {
      elements[parent].children[known].count += 1
    } else {
      elements[parent].children.append((name, 1, speaks))
    }
  }

  /// An element inside the innermost open one says who speaks in that, if it is called a turn.
  private mutating func giveVoice(_ open: [Int]) {
    guard open.count > 1 else { return }
    let turn = elements[open[open.count - 1]].name
    guard XMLNames.turns.contains(where: { turn.spells(caseless: $0) }) else { return }
    let around = open[open.count - 2]
    for child in elements[around].children.indices
    where elements[around].children[child].name.spells(turn) {
      elements[around].children[child].speaks = true
    }
  }

  var root: Element? { elements.first }

  /// The first element, wherever it stands, that holds a conversation.
  var firstConversation: Element? { elements.first { $0.holdsConversation } }

  /// The first element of a name right inside another.
  func element(_ name: Bytes, in parent: Element) -> Element? {
    elements.first { element in
      element.parent >= 0 && elements[element.parent].start == parent.start
        && element.name.spells(name)
    }
  }

  /// Whether elements of a name stand inside an element of that name which is closed; one that is
  /// not closed was only left open by mistake.
  func nests(_ name: Bytes) -> Bool {
    elements.contains { element in
      guard element.name.spells(name) else { return false }
      var parent = element.parent
      while parent >= 0 {
        if elements[parent].name.spells(name), elements[parent].isClosed { return true }
        parent = elements[parent].parent
      }
      return false
    }
  }

  private static func name(_ head: Bytes, _ start: Int) -> Bytes {
    var end = start
    while end < head.count, head[end] > 0x20, head[end] != UInt8(ascii: ">"),
      head[end] != UInt8(ascii: "/"), head[end] != UInt8(ascii: "<")
    {
      end += 1
    }
    return head[start..<end]
  }

  private static func speaks(_ tag: Bytes) -> Bool {
    for name in [" role=", " from=", " speaker=", " who=", " author="] as [StaticString]
    where tag.find(name) != nil {
      return true
    }
    return false
  }

  private static func isRow(_ tag: Bytes) -> Bool {
    var count = 0
    for field in XMLNames.fields {
      var from = 0
      while let place = tag.find(field, from: from) {
        from = place + field.length
        if tag[place - 1] <= 0x20, from < tag.count, tag[from] == UInt8(ascii: "=") { count += 1 }
      }
    }
    return count >= 2
  }
}

extension XMLOutline.Element {
  /// Whether its children are the turns or the fields of one conversation.
  var holdsConversation: Bool {
    if isRow || children.contains(where: { $0.speaks }) { return true }
    var fields = 0
    for child in children {
      if XMLNames.fields.contains(where: { child.name.spells(caseless: $0) })
        || Role(named: child.name) != nil
      {
        fields += 1
      }
    }
    return fields >= 2
  }

  /// The child of which there are most.
  var mostFrequent: (name: Bytes, count: Int, speaks: Bool)? {
    children.max { $0.count < $1.count }
  }
}

/// Names of elements that mean something in no schema in particular.
enum XMLNames {
  static let turns: [StaticString] = ["message", "turn", "msg", "utterance", "line", "entry"]
  static let fields: [StaticString] = [
    "prompt", "completion", "response", "instruction", "input", "output", "question", "answer",
    "chosen", "rejected", "query", "text",
  ]
  static let roles: [StaticString] = ["role", "from", "speaker", "who", "author", "sender"]
}

extension Bytes {
  /// Whether it spells the same as other bytes.
  func spells(_ other: Bytes) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where start[index] != other.start[index] { return false }
    return true
  }
}
