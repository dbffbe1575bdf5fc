import CLibXML2
import Corpus
import Disk

/// What the callbacks of one parse write to.
struct XMLState {
  var context: xmlParserCtxtPtr?
  private(set) var elements: UnsafeMutablePointer<XMLElement>
  private(set) var count = 0
  private(set) var damage: XMLParser.Damage?
  private var capacity = 256
  private var open: UnsafeMutablePointer<UInt32>
  private var depth = 0
  private var row = Bytes("")
  private var entities = XMLEntities()
  private let known: xmlEntityPtr

  /// Elements nested deeper than this are taken for an attack; libxml2 stops a little before.
  private static let deepest = 1024

  init() {
    elements = .allocate(capacity: capacity)
    open = .allocate(capacity: XMLState.deepest)
    known = .allocate(capacity: 1)
    known.initialize(to: xmlEntity())
    // A predefined entity without content is well-formed and expands to nothing; the text is
    // decoded by `XMLText`, which knows what the entity means.
    known.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    known.pointee.type = XML_ENTITY_DECL
  }

  func free() {
    elements.deallocate()
    open.deallocate()
    known.deallocate()
  }

  @inline(__always)
  static func at(_ state: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLState> {
    state!.assumingMemoryBound(to: XMLState.self)
  }

  mutating func begin(_ row: Bytes, _ entities: XMLEntities) {
    self.row = row
    self.entities = entities
    count = 0
    depth = 0
    damage = nil
  }

  /// Where the parser stands in the row.
  private var place: Int {
    guard let input = context?.pointee.input else { return row.count }
    let consumed = Int(clamping: input.pointee.consumed)
    guard let cur = input.pointee.cur, let base = input.pointee.base else { return consumed }
    return min(row.count, max(0, consumed + (cur - base)))
  }

  /// A start tag was read, but for its closing bracket.
  mutating func begin() {
    let place = place
    guard place < row.count, depth < XMLState.deepest else { return }
    let isEmpty = row[place] == UInt8(ascii: "/")
    guard isEmpty || row[place] == UInt8(ascii: ">") else { return }
    var start = place
    while start > 0, row[start] != UInt8(ascii: "<") { start -= 1 }
    if count == capacity { grow() }
    let inside = UInt32(truncatingIfNeeded: min(row.count, place + (isEmpty ? 2 : 1)))
    elements[count] = XMLElement(
      start: UInt32(truncatingIfNeeded: start), inside: inside, insideEnd: inside, end: inside,
      next: UInt32(truncatingIfNeeded: count + 1))
    open[depth] = UInt32(truncatingIfNeeded: count)
    depth += 1
    count += 1
  }

  /// An element has ended, its end tag included.
  mutating func end() {
    guard depth > 0 else { return }
    depth -= 1
    let index = Int(open[depth])
    let end = place
    var insideEnd = end
    if end > Int(elements[index].inside) {
      insideEnd = max(end - 2, 0)
      while insideEnd > Int(elements[index].inside), row[insideEnd] != UInt8(ascii: "<") {
        insideEnd -= 1
      }
    }
    finish(index, insideEnd: max(insideEnd, Int(elements[index].inside)), end: end)
  }

  /// Closes what the row leaves open.
  mutating func close() {
    while depth > 0 {
      depth -= 1
      finish(Int(open[depth]), insideEnd: row.count, end: row.count)
    }
  }

  private func finish(_ index: Int, insideEnd: Int, end: Int) {
    elements[index].insideEnd = UInt32(truncatingIfNeeded: insideEnd)
    elements[index].end = UInt32(truncatingIfNeeded: end)
    elements[index].next = UInt32(truncatingIfNeeded: count)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<XMLElement>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: elements, count: count)
    elements.deallocate()
    elements = larger
    capacity *= 2
  }

  func entity(_ name: UnsafePointer<xmlChar>?) -> xmlEntityPtr? {
    guard let name, !entities.table.isEmpty else { return nil }
    let bytes = Bytes(
      start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
    return entities.meaning(of: bytes) == nil ? nil : known
  }

  /// Keeps the first thing that libxml2 finds wrong.
  mutating func note(_ error: xmlError) {
    let isNameSpace = error.domain == Int32(XML_FROM_NAMESPACE.rawValue)
    guard damage == nil, !isNameSpace, error.level != XML_ERR_WARNING else { return }
    var detail = XMLState.cause(of: error)
    // The zeros behind the row are ours: something in it is not closed.
    if detail.contains("Char 0x0 ") && place >= row.count - 1 {
      detail = "the row ends inside a tag"
    }
    damage = XMLParser.Damage(offset: place, detail: "not well-formed: \(detail)")
  }

  /// What libxml2 says, in words that name the remedy where its own do not. Its line numbers are
  /// counted within the row, so they are left out.
  private static func cause(of error: xmlError) -> String {
    var said = error.message.map { String(cString: $0) } ?? "this can't be read"
    while said.hasSuffix("\n") { said.removeLast() }
    let name = error.str1.map { String(cString: $0) } ?? ""
    switch xmlParserErrors(UInt32(clamping: error.code)) {
    case XML_ERR_NAME_REQUIRED where said.contains("EntityRef"):
      return "an & begins no reference; write it as &amp;"
    case XML_ERR_NAME_REQUIRED where said.contains("StartTag"):
      return "a < begins no tag; write it as &lt;"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return "a reference does not end in a semicolon; a plain & is written as &amp;"
    case XML_ERR_TAG_NAME_MISMATCH:
      let other = error.str2.map { String(cString: $0) } ?? ""
      return "<\(name)> is closed by </\(other)>"
    case XML_ERR_TAG_NOT_FINISHED where !name.isEmpty:
      return "<\(name)> is never closed"
    default:
      return said.contains("Excessive depth")
        ? "the elements are nested too deeply (256 is the most)" : said
    }
  }
}
