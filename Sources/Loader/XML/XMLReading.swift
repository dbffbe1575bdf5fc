import Corpus

/// One row of an XML file while its texts are read.
struct XMLReading {
  let tree: XMLTree
  /// Where the row begins in its file.
  let base: Int
  let entities: XMLEntities
  /// What was refused while texts were expanded.
  private(set) var refusal: String?
  /// The first thing that nobody knows, and where it stands in the row.
  private(set) var stranger: (place: Range<Int>, says: String)?
  private var spent = 0
  private var isExpanded = false

  init(_ tree: XMLTree, base: Int, entities: XMLEntities) {
    self.tree = tree
    self.base = base
    self.entities = entities
  }

  /// What a range of the row means, white space at its ends aside.
  mutating func text(_ range: Range<Int>, into record: inout Record) -> Text {
    var draft = begin(range.lowerBound, in: record)
    append(range, to: &draft, in: &record)
    return end(draft, in: &record)
  }

  /// The meaning of an element with all that it holds; none where there is no such element.
  mutating func text(of element: Int?, into record: inout Record) -> Text {
    guard let element else { return .none }
    return text(tree[element].content, into: &record)
  }

  /// The meaning of an attribute; none where there is no such attribute.
  mutating func text(
    _ attribute: StaticString, of element: Int, into record: inout Record
  ) -> Text {
    guard let value = tree.attribute(attribute, of: element) else { return .none }
    return text(value, into: &record)
  }

  /// A text that is put together from ranges that follow each other.
  struct Draft {
    fileprivate let start: Int
    fileprivate let source: Int
    /// How many bytes that say nothing stand before the first that does.
    fileprivate var skip = 0
    fileprivate var speaks = false
  }

  mutating func begin(_ place: Int, in record: borrowing Record) -> Draft {
    isExpanded = false
    return Draft(start: record.arena.count, source: base + place)
  }

  /// Adds what a range means. What is hidden takes its room and says nothing, so that the text
  /// keeps its way back to the file.
  mutating func append(
    _ range: Range<Int>, to draft: inout Draft, isHidden: Bool = false, in record: inout Record
  ) {
    guard !range.isEmpty else { return }
    let from = record.arena.count
    var text = XMLText(tree.row[range])
    let row = tree.row[range]
    while let piece = text.next() {
      switch piece {
      case .run(let run): record.arena.append(row[run])
      case .scalar(let scalar):
        let place = record.arena.room(for: 4)
        record.arena.grew(by: XMLText.write(scalar, to: place))
      case .entity(let name):
        expand(row[name]) { record.arena.append($0) }
      case .nothing: break
      }
    }
    if isHidden { record.arena.blank(from..<record.arena.count) }
    guard !draft.speaks else { return }
    if record.arena.bytes.trimmed(from..<record.arena.count).isEmpty {
      // Nothing has been said yet: no room is needed for what is hidden.
      draft.skip += record.arena.count - from
      record.arena.cut(to: from)
    } else {
      draft.speaks = true
    }
  }

  mutating func end(_ draft: Draft, in record: inout Record) -> Text {
    let kept = record.arena.bytes.trimmed(draft.start..<record.arena.count)
    record.arena.cut(to: kept.upperBound)
    record.arena.close()
    guard !kept.isEmpty else { return .none }
    return Text(
      start: kept.lowerBound, count: kept.count, source: draft.source,
      skip: isExpanded ? 0 : draft.skip + kept.lowerBound - draft.start,
      coding: isExpanded ? .composed : .xml)
  }

  /// Hands on what an entity of the file's own stands for; as it is written, when nobody knows or
  /// when there is too much of it.
  mutating func expand(_ name: Bytes, _ body: (Bytes) -> Void) {
    switch entities.meaning(of: name) {
    case .text(let meaning)?:
      spent += meaning.count
      if spent <= XMLEntities.rowLimit {
        isExpanded = true
        meaning.withUnsafeBufferPointer { body(Bytes($0)) }
        return
      }
      refuse(
        "the entities of this row expand beyond \(XMLEntities.rowLimit) bytes; the rest are left")
    case .tooLarge?:
      refuse("the entity \(name.string) expands beyond \(XMLEntities.limit) bytes; it is left")
    case .external?:
      refuse("the entity \(name.string) is external, and nothing is fetched; it is left")
    case nil: break
    }
    body(Bytes(start: name.start - 1, count: name.count + 2))
  }

  /// Remembers the first thing that nobody knows.
  mutating func wonder(at place: Range<Int>, _ says: @autoclosure () -> String) {
    if stranger == nil { stranger = (place, says()) }
  }

  /// Remembers the first thing that was refused.
  mutating func refuse(_ reason: String) {
    if refusal == nil { refusal = reason }
  }
}
