import Corpus

/// What the first bytes of an XML file say about the whole: which element is a row.
struct XMLPlan {
  enum Kind { case aiml, plain, other }

  private(set) var kind = Kind.other
  /// The name of the element that is a row; empty when the bytes are not XML.
  private(set) var row: [UInt8] = []
  /// The element inside which a row may hold others: a category can learn categories.
  private(set) var shelter: [UInt8] = []
  /// The element around all rows; empty when the root is the one row.
  private(set) var root: [UInt8] = []
  /// Whether rows may stand inside rows.
  private(set) var nests = false
  /// How many bytes stand before the first row: the prolog and the tags around the rows.
  private(set) var preamble = 0
  private(set) var entities = XMLEntities()

  init(_ head: Bytes) {
    var at = 0
    while let open = head.find(UInt8(ascii: "<"), from: at), open + 1 < head.count {
      switch head[open + 1] {
      case UInt8(ascii: "?"):
        at = head.find("?>", from: open).map { $0 + 2 } ?? head.count
      case UInt8(ascii: "!"):
        if head.has("<!--", at: open) {
          at = head.find("-->", from: open + 4).map { $0 + 3 } ?? head.count
        } else {
          at = XMLPlan.declaration(head, open)
          entities.read(head[open..<at])
        }
      default:
        choose(head, open)
        return
      }
    }
  }

  /// Behind a document type declaration and what it holds in brackets.
  private static func declaration(_ head: Bytes, _ start: Int) -> Int {
    var at = start
    var isInBrackets = false
    while at < head.count {
      switch head[at] {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        at = head.find(head[at], from: at + 1) ?? head.count
      case UInt8(ascii: "<") where head.has("<!--", at: at):
        at = head.find("-->", from: at + 4).map { $0 + 2 } ?? head.count
      case UInt8(ascii: ">") where !isInBrackets:
        return at + 1
      default: break
      }
      at += 1
    }
    return min(at, head.count)
  }

  private mutating func choose(_ head: Bytes, _ open: Int) {
    let outline = XMLOutline(head, from: open)
    guard let root = outline.root else { return }
    self.root = Array(root.name.buffer)
    if root.name.spells(caseless: "aiml") {
      kind = .aiml
      row = Array("category".utf8)
      shelter = Array("learn".utf8)
      preamble = root.inside
      return
    }
    var element = root
    // A lone wrapper inside the root is passed.
    for _ in 0..<4 {
      if element.holdsConversation { break }
      guard let child = element.mostFrequent else { break }
      if child.count > 1 || outline.element(child.name, in: element)?.holdsConversation == true {
        if outline.element(child.name, in: element) != nil {
          row = Array(child.name.buffer)
          nests = outline.nests(child.name)
          preamble = element.inside
          return
        }
      }
      guard let inner = outline.element(child.name, in: element) else { break }
      element = inner
    }
    // The root is the one row, unless the only conversation stands deeper in it, beside other things.
    let whole = element.holdsConversation ? element : outline.firstConversation ?? root
    if whole.start == root.start { self.root = [] }
    row = Array(whole.name.buffer)
    nests = true
    preamble = whole.start
  }
}
