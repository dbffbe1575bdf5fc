extension Node {
  /// Reads a text that holds one document.
  package init(reading text: [UInt8], path: String) throws(Fault) {
    var composer = try Composer(text, path: path)
    self = try composer.document()
  }

  /// Nesting beyond this is taken for an attack.
  package static let deepest = 64
  /// How many nodes aliases may stand for, all together.
  package static let mostAliased = 100_000
}

/// Makes events into nodes.
private struct Composer: ~Copyable {
  private var parser: Parser
  private let source: Source
  private var anchors: [String: (node: Node, size: Int)] = [:]
  private var aliased = 0

  init(_ text: [UInt8], path: String) throws(Fault) {
    source = Source(path: path, text: text)
    parser = try Parser(text, source: source)
  }

  mutating func document() throws(Fault) -> Node {
    var root: Node?
    while true {
      let event = try parser.next()
      switch event.kind {
      case .end:
        if let root { return root }
        throw Fault("there is nothing in it", at: event.place, in: source)
      case .documentStart:
        if root != nil {
          throw Fault("a second document begins here; one is expected", at: event.place, in: source)
        }
        root = try node(parser.next(), depth: 0).node
      default: break
      }
    }
  }

  private mutating func node(
    _ event: Parser.Event, depth: Int
  ) throws(Fault) -> (node: Node, size: Int) {
    guard depth < Node.deepest else {
      throw Fault("this is nested too deeply", at: event.place, in: source)
    }
    var made: (node: Node, size: Int)
    switch event.kind {
    case .scalar(let text, let style):
      made = (Node(.scalar(text, style), at: event.place, in: source), 1)
    case .sequenceStart: made = try sequence(event.place, depth)
    case .mappingStart: made = try mapping(event.place, depth)
    case .alias(let name): return try alias(name, at: event.place)
    default: throw Fault("a value is expected here", at: event.place, in: source)
    }
    if let anchor = event.anchor { anchors[anchor] = made }
    return made
  }

  private mutating func alias(_ name: String, at place: Place) throws(Fault) -> (Node, Int) {
    guard let target = anchors[name] else {
      throw Fault("nothing above is marked &\(name)", at: place, in: source)
    }
    aliased += target.size
    guard aliased <= Node.mostAliased else {
      throw Fault("the aliases stand for too much", at: place, in: source)
    }
    return (Node(target.node.content, at: place, in: source), target.size)
  }

  private mutating func sequence(_ place: Place, _ depth: Int) throws(Fault) -> (Node, Int) {
    var elements: [Node] = []
    var size = 1
    while true {
      let event = try parser.next()
      if case .sequenceEnd = event.kind { break }
      let element = try node(event, depth: depth + 1)
      elements.append(element.node)
      size += element.size
    }
    return (Node(.sequence(elements), at: place, in: source), size)
  }

  private mutating func mapping(_ place: Place, _ depth: Int) throws(Fault) -> (Node, Int) {
    var members: [Node.Member] = []
    var seen: [String: Place] = [:]
    var size = 1
    while true {
      let event = try parser.next()
      if case .mappingEnd = event.kind { break }
      guard case .scalar(let key, _) = event.kind else {
        throw Fault("a key must be a text", at: event.place, in: source)
      }
      if let first = seen[key] {
        throw Fault(
          "\"\(key)\" is said twice; first in line \(first.line)", at: event.place, in: source)
      }
      seen[key] = event.place
      let value = try node(parser.next(), depth: depth + 1)
      members.append(Node.Member(key: key, place: event.place, value: value.node))
      size += value.size + 1
    }
    return (Node(.mapping(members), at: place, in: source), size)
  }
}
