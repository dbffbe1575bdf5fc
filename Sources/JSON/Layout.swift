import Corpus

/// The walk over the structural positions of a text that checks the grammar and lays out the nodes.
struct Layout {
  private let text: Bytes
  private let positions: UnsafePointer<UInt32>
  private let found: Int
  private let nodes: UnsafeMutablePointer<Node>
  /// The containers that are open, innermost last: their nodes.
  private let open: UnsafeMutablePointer<UInt32>

  /// There is room for a node more than there are positions, and for as many open containers as
  /// the tape allows.
  init(
    text: Bytes, positions: UnsafePointer<UInt32>, found: Int,
    nodes: UnsafeMutablePointer<Node>, open: UnsafeMutablePointer<UInt32>
  ) {
    self.text = text
    self.positions = positions
    self.found = found
    self.nodes = nodes
    self.open = open
  }

  /// Lays out the whole text and returns how many nodes there are.
  func run() throws(Fault) -> Int {
    var at = 0
    var count = 0
    var depth = 0
    var isObject = false
    while true {
      // A value begins here.
      guard at < found else { throw Fault(.unclosed, at: text.count) }
      let place = positions[at]
      let byte = text.start[Int(place)]
      if byte == UInt8(ascii: "\"") {
        string(at, count)
        at += 1
        count += 1
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard depth < Tape.deepest else { throw Fault(.tooDeep, at: Int(place)) }
        isObject = byte == UInt8(ascii: "{")
        nodes[count] = Node(kind: isObject ? .object : .array, start: place, end: 0, next: 0)
        open[depth] = UInt32(truncatingIfNeeded: count)
        depth += 1
        at += 1
        count += 1
        guard at < found else { throw Fault(.unclosed, at: text.count) }
        if text.start[Int(positions[at])] != (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          if isObject { try key(&at, &count) }
          continue
        }
      } else {
        nodes[count] = try scalar(byte, at)
        nodes[count].next = UInt32(truncatingIfNeeded: count + 1)
        at += 1
        count += 1
      }
      // A value has ended here: what contains it goes on or ends.
      while true {
        if depth == 0 {
          if at < found { throw Fault(.trailing, at: Int(positions[at])) }
          return count
        }
        guard at < found else { throw Fault(.unclosed, at: text.count) }
        let byte = text.start[Int(positions[at])]
        if byte == UInt8(ascii: ",") {
          at += 1
          if isObject { try key(&at, &count) }
          break
        }
        guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw Fault(.expectedComma, at: Int(positions[at]))
        }
        depth -= 1
        let container = Int(open[depth])
        nodes[container].end = positions[at] + 1
        nodes[container].next = UInt32(truncatingIfNeeded: count)
        at += 1
        if depth > 0 { isObject = nodes[Int(open[depth - 1])].kind == .object }
      }
    }
  }

  @inline(__always)
  private func key(_ at: inout Int, _ count: inout Int) throws(Fault) {
    guard at + 1 < found else {
      if at < found, text.start[Int(positions[at])] != UInt8(ascii: "\"") {
        throw Fault(.expectedKey, at: Int(positions[at]))
      }
      throw Fault(.unclosed, at: text.count)
    }
    guard text.start[Int(positions[at])] == UInt8(ascii: "\"") else {
      throw Fault(.expectedKey, at: Int(positions[at]))
    }
    guard text.start[Int(positions[at + 1])] == UInt8(ascii: ":") else {
      throw Fault(.expectedColon, at: Int(positions[at + 1]))
    }
    string(at, count)
    at += 2
    count += 1
  }

  /// A string's closing quote is the last byte but white space before the next position.
  @inline(__always)
  private func string(_ at: Int, _ count: Int) {
    nodes[count] = Node(
      kind: .string, start: positions[at] + 1, end: tail(at) - 1,
      next: UInt32(truncatingIfNeeded: count + 1))
  }

  private func scalar(_ byte: UInt8, _ at: Int) throws(Fault) -> Node {
    let place = positions[at]
    let end = tail(at)
    let bytes = text[Int(place)..<Int(end)]
    switch byte {
    case UInt8(ascii: "t"):
      guard bytes.spells("true") else { throw Fault(.badLiteral, at: Int(place)) }
      return Node(kind: .yes, start: place, end: end, next: 0)
    case UInt8(ascii: "f"):
      guard bytes.spells("false") else { throw Fault(.badLiteral, at: Int(place)) }
      return Node(kind: .no, start: place, end: end, next: 0)
    case UInt8(ascii: "n"):
      guard bytes.spells("null") else { throw Fault(.badLiteral, at: Int(place)) }
      return Node(kind: .null, start: place, end: end, next: 0)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      guard Number.isWellFormed(bytes) else { throw Fault(.badNumber, at: Int(place)) }
      return Node(kind: .number, start: place, end: end, next: 0)
    default:
      throw Fault(.expectedValue, at: Int(place))
    }
  }

  /// Behind the last byte of the value that begins at a position.
  @inline(__always)
  private func tail(_ at: Int) -> UInt32 {
    // Behind the last position stands the length of the text.
    var end = Int(positions[at + 1])
    while end > 0, text.start[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return UInt32(truncatingIfNeeded: end)
  }
}
