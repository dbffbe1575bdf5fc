import CSimdjson
public import Corpus

/// The values of one JSON text, in the order of the text. Node 0 is the whole.
///
/// The text must stay where it is for as long as the tape is asked about it, with 64 readable bytes
/// behind it.
public struct Tape: ~Copyable {
  private let scanner: OpaquePointer
  @usableFromInline var nodes: UnsafeMutablePointer<Node>
  private let open: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  @usableFromInline package private(set) var count = 0
  @usableFromInline package private(set) var text = Bytes(UnsafeBufferPointer(start: nil, count: 0))

  /// Nesting beyond this is taken for an attack.
  package static let deepest = 512

  package init() {
    guard let made = csimdjson_create() else { preconditionFailure("out of memory") }
    scanner = made
    capacity = 4096
    nodes = .allocate(capacity: capacity)
    open = .allocate(capacity: Tape.deepest)
  }

  deinit {
    open.deallocate()
    csimdjson_destroy(scanner)
    nodes.deallocate()
  }

  @inlinable
  public subscript(index: Int) -> Node {
    assert(index >= 0 && index < count)
    return nodes[index]
  }

  /// Reads a text; says where and why when it is not JSON. The tape is empty then.
  package mutating func read(_ text: Bytes) throws(Fault) {
    self.text = text
    count = 0
    var positions: UnsafePointer<UInt32>?
    var found: UInt32 = 0
    let code = csimdjson_scan(scanner, text.start, text.count, &positions, &found)
    guard Int(code) == CSIMDJSON_OK, let positions else {
      throw Fault.diagnosed(text, scanCode: Int(code))
    }
    let wanted = Int(found) + 1
    if wanted > capacity {
      nodes.deallocate()
      capacity = wanted + wanted / 2
      nodes = .allocate(capacity: capacity)
    }
    let layout = Layout(
      text: text, positions: positions, found: Int(found), nodes: nodes, open: open)
    count = try layout.run()
  }
}
