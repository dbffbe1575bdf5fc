import CLibXML2
import Corpus

/// libxml2's parser, asked for the elements of one row after another.
final class XMLParser {
  /// Why a row is not well-formed, and where.
  struct Damage {
    var offset: Int
    var detail: String
  }

  private let context: xmlParserCtxtPtr?
  private let state: UnsafeMutablePointer<XMLState>
  private var copy: UnsafeMutablePointer<UInt8>
  private var capacity = 64 * 1024

  init() {
    XMLParser.prepare()
    copy = .allocate(capacity: capacity)
    state = .allocate(capacity: 1)
    state.initialize(to: XMLState())
    context = xmlNewParserCtxt()
    guard let context else { return }
    let sax = context.pointee.sax!
    sax.update(repeating: xmlSAXHandler(), count: 1)
    sax.pointee.initialized = XMLParser.sax2
    sax.pointee.startElementNs = { state, _, _, _, _, _, _, _, _ in
      XMLState.at(state).pointee.begin()
    }
    sax.pointee.endElementNs = { state, _, _, _ in XMLState.at(state).pointee.end() }
    sax.pointee.serror = { state, error in
      guard let error else { return }
      XMLState.at(state).pointee.note(error.pointee)
    }
    sax.pointee.getEntity = { state, name in XMLState.at(state).pointee.entity(name) }
    context.pointee.userData = UnsafeMutableRawPointer(state)
    state.pointee.context = context
  }

  deinit {
    xmlFreeParserCtxt(context)
    state.pointee.free()
    state.deallocate()
    copy.deallocate()
  }

  private static let sax2: UInt32 = 0xDEED_BEAF
  private static let options = Int32(
    XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue)

  /// The library is set up once, before threads use it, and shall never fetch anything.
  private static let isPrepared: Bool = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()

  private static func prepare() { _ = isPrepared }

  /// Behind a row stand so many zeros: libxml2 looks for more input, in vain and again and again,
  /// when less than some 250 bytes are left.
  private static let padding = 512

  /// A copy of a row for libxml2. Which characters stand beyond ASCII decides nothing about the
  /// elements, and libxml2 reads ASCII several times faster, so they are veiled.
  private func veiled(_ row: Bytes) -> (UnsafeMutablePointer<UInt8>, Int) {
    let count = row.count + XMLParser.padding
    if count > capacity {
      copy.deallocate()
      capacity = count + count / 2
      copy = .allocate(capacity: capacity)
    }
    for index in 0..<row.count {
      let byte = row.start[index]
      copy[index] = byte < 0x80 ? byte : UInt8(ascii: "x")
    }
    (copy + row.count).initialize(repeating: 0, count: XMLParser.padding)
    return (copy, count)
  }

  /// Parses a row of UTF-8. What is not well-formed is told; what could be understood is in the tree.
  func read(_ row: Bytes, _ entities: XMLEntities) -> (tree: XMLTree, damage: Damage?) {
    state.pointee.begin(row, entities)
    if let context {
      let (copy, count) = veiled(row)
      copy.withMemoryRebound(to: CChar.self, capacity: count) { start in
        // There is no document: nothing builds one.
        _ = xmlCtxtReadMemory(
          context, start, Int32(clamping: count), nil, nil, XMLParser.options)
      }
    }
    state.pointee.close()
    let tree = XMLTree(
      row: row, elements: UnsafePointer(state.pointee.elements), count: state.pointee.count)
    return (tree, state.pointee.damage)
  }
}
