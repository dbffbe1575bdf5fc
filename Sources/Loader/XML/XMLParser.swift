import CLibXML2
import Corpus

/// libxml2's parser, asked for the elements of one row after another.
final class XMLParser {
  /// Why a row is not well-formed, and where.
  struct Damage {
    var offset: Int
    var detail: String
    var isEncoding = false
  }

  private let context: xmlParserCtxtPtr?
  private let state: UnsafeMutablePointer<XMLState>

  init() {
    XMLParser.prepare()
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

  /// Parses a row. What is not well-formed is told; what could be understood is in the tree.
  func read(_ row: Bytes, _ entities: XMLEntities) -> (tree: XMLTree, damage: Damage?) {
    state.pointee.begin(row, entities)
    if let context {
      row.start.withMemoryRebound(to: CChar.self, capacity: row.count) { start in
        // There is no document: nothing builds one.
        _ = xmlCtxtReadMemory(
          context, start, Int32(clamping: row.count), nil, nil, XMLParser.options)
      }
    }
    state.pointee.close()
    let tree = XMLTree(
      row: row, elements: UnsafePointer(state.pointee.elements), count: state.pointee.count)
    return (tree, state.pointee.damage)
  }
}
