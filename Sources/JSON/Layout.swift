import Corpus

/// The walk over the structural positions of a text that checks the grammar and lays out the nodes.
struct Layout {
  let text: Bytes
  let positions: UnsafePointer<UInt32>
  let found: Int
  let nodes: UnsafeMutablePointer<Node>

  private var at = 0
  private var count = 0

  init(
    text: Bytes, positions: UnsafePointer<UInt32>, found: Int, nodes: UnsafeMutablePointer<Node>
  ) {
    self.text = text
    self.positions = positions
    self.found = found
    self.nodes = nodes
  }

  /// Lays out the whole text and returns how many nodes there are.
  mutating func run() throws(Fault) -> Int {
    // The containers that are open, innermost last; each entry is its node's index.
    return try withUnsafeTemporaryStack { (open) throws(Fault) -> Int in
      var depth = 0
      try value(&depth, open)
      while depth > 0 {
        let container = Int(open[depth - 1])
        try member(of: container, &depth, open)
      }
      if at < found { throw Fault(.trailing, at: Int(positions[at])) }
      return count
    }
  }

  /// Reads what comes next in an open container: a closing bracket, or a comma and a member.
  @inline(__always)
  private mutating func member(
    of container: Int, _ depth: inout Int, _ open: UnsafeMutablePointer<UInt32>
  ) throws(Fault) {
    guard at < found else { throw Fault(.unclosed, at: text.count) }
    let isObject = nodes[container].kind == .object
    var byte = text[Int(positions[at])]
    let isEmpty = count == container + 1
    if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      nodes[container].end = positions[at] + 1
      nodes[container].next = UInt32(truncatingIfNeeded: count)
      at += 1
      depth -= 1
      return
    }
    if !isEmpty {
      guard byte == UInt8(ascii: ",") else {
        throw Fault(.expectedComma, at: Int(positions[at]))
      }
      at += 1
      guard at < found else { throw Fault(.unclosed, at: text.count) }
      byte = text[Int(positions[at])]
    }
    if isObject {
      guard byte == UInt8(ascii: "\"") else { throw Fault(.expectedKey, at: Int(positions[at])) }
      string()
      guard at < found else { throw Fault(.unclosed, at: text.count) }
      guard text[Int(positions[at])] == UInt8(ascii: ":") else {
        throw Fault(.expectedColon, at: Int(positions[at]))
      }
      at += 1
    }
    try value(&depth, open)
  }

  @inline(__always)
  private mutating func value(
    _ depth: inout Int, _ open: UnsafeMutablePointer<UInt32>
  ) throws(Fault) {
    guard at < found else { throw Fault(.unclosed, at: text.count) }
    let place = positions[at]
    switch text[Int(place)] {
    case UInt8(ascii: "\""):
      string()
    case UInt8(ascii: "{"):
      try begin(.object, at: place, &depth, open)
    case UInt8(ascii: "["):
      try begin(.array, at: place, &depth, open)
    case UInt8(ascii: "t"):
      try literal(.yes, "true", at: place)
    case UInt8(ascii: "f"):
      try literal(.no, "false", at: place)
    case UInt8(ascii: "n"):
      try literal(.null, "null", at: place)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      try number(at: place)
    default:
      throw Fault(.expectedValue, at: Int(place))
    }
  }

  @inline(__always)
  private mutating func begin(
    _ kind: Node.Kind, at place: UInt32, _ depth: inout Int, _ open: UnsafeMutablePointer<UInt32>
  ) throws(Fault) {
    guard depth < Tape.deepest else { throw Fault(.tooDeep, at: Int(place)) }
    open[depth] = UInt32(truncatingIfNeeded: count)
    depth += 1
    push(kind, place, place)
    at += 1
  }

  /// A string's closing quote is the last byte but white space before the next position.
  @inline(__always)
  private mutating func string() {
    let start = positions[at] + 1
    push(.string, start, tail() - 1)
    at += 1
  }

  private mutating func literal(
    _ kind: Node.Kind, _ spelling: StaticString, at place: UInt32
  ) throws(Fault) {
    let end = tail()
    guard text[Int(place)..<Int(end)].spells(spelling) else {
      throw Fault(.badLiteral, at: Int(place))
    }
    push(kind, place, end)
    at += 1
  }

  private mutating func number(at place: UInt32) throws(Fault) {
    let end = tail()
    guard Number.isWellFormed(text[Int(place)..<Int(end)]) else {
      throw Fault(.badNumber, at: Int(place))
    }
    push(.number, place, end)
    at += 1
  }

  /// Behind the last byte of the value that begins at the current position.
  @inline(__always)
  private func tail() -> UInt32 {
    var end = at + 1 < found ? Int(positions[at + 1]) : text.count
    while end > 0, text[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return UInt32(truncatingIfNeeded: end)
  }

  @inline(__always)
  private mutating func push(_ kind: Node.Kind, _ start: UInt32, _ end: UInt32) {
    nodes[count] = Node(
      kind: kind, start: start, end: end, next: UInt32(truncatingIfNeeded: count + 1))
    count += 1
  }
}

private func withUnsafeTemporaryStack<Result>(
  _ body: (UnsafeMutablePointer<UInt32>) throws(Fault) -> Result
) throws(Fault) -> Result {
  let place = UnsafeMutablePointer<UInt32>.allocate(capacity: Tape.deepest)
  defer { place.deallocate() }
  return try body(place)
}
