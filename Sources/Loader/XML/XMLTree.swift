import Corpus

/// One element of a row: where it stands, and which it holds.
struct XMLElement {
  /// Where its start tag begins.
  var start: UInt32
  /// Behind its start tag.
  var inside: UInt32
  /// Where its end tag begins.
  var insideEnd: UInt32
  /// Behind its end tag.
  var end: UInt32
  /// The element that follows it and all that it holds.
  var next: UInt32

  /// What stands between its tags.
  var content: Range<Int> { Int(inside)..<Int(insideEnd) }
}

/// The elements of a row, in the order of their start tags. Element 0 is the row. Valid while the
/// parser that made it reads nothing else.
struct XMLTree {
  let row: Bytes
  let elements: UnsafePointer<XMLElement>
  let count: Int

  subscript(index: Int) -> XMLElement {
    assert(index >= 0 && index < count)
    return elements[index]
  }

  func name(_ index: Int) -> Bytes {
    let start = Int(elements[index].start) + 1
    var end = start
    let limit = Int(elements[index].inside)
    while end < limit, row[end] > 0x20, row[end] != UInt8(ascii: ">"), row[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return row[start..<end]
  }

  func isNamed(_ index: Int, _ name: StaticString) -> Bool { self.name(index).spells(name) }

  func hasChildren(_ index: Int) -> Bool { Int(elements[index].next) > index + 1 }

  /// The elements right inside another, in order.
  func children(of index: Int) -> Children {
    Children(tree: self, at: index + 1, end: Int(elements[index].next))
  }

  /// The first element of a name right inside another.
  func child(_ name: StaticString, of index: Int) -> Int? {
    for child in children(of: index) where isNamed(child, name) { return child }
    return nil
  }

  struct Children: Sequence, IteratorProtocol {
    let tree: XMLTree
    var at: Int
    let end: Int

    mutating func next() -> Int? {
      guard at < end else { return nil }
      let child = at
      at = Int(tree.elements[child].next)
      return child
    }
  }

  /// An attribute's value as it is written.
  func attribute(_ name: StaticString, of index: Int) -> Range<Int>? {
    for (key, value) in attributes(of: index) where row[key].spells(name) { return value }
    return nil
  }

  func attributes(of index: Int) -> Attributes {
    let name = self.name(index)
    let start = Int(elements[index].start) + 1 + name.count
    return Attributes(row: row, at: start, end: Int(elements[index].inside))
  }

  struct Attributes: Sequence, IteratorProtocol {
    let row: Bytes
    var at: Int
    let end: Int

    mutating func next() -> (key: Range<Int>, value: Range<Int>)? {
      while at < end, row[at] <= 0x20 { at += 1 }
      let start = at
      while at < end, row[at] > 0x20, row[at] != UInt8(ascii: "="), row[at] != UInt8(ascii: ">"),
        row[at] != UInt8(ascii: "/")
      {
        at += 1
      }
      let key = start..<at
      while at < end, row[at] <= 0x20 { at += 1 }
      guard !key.isEmpty, at < end, row[at] == UInt8(ascii: "=") else { return nil }
      at += 1
      while at < end, row[at] <= 0x20 { at += 1 }
      guard at < end, row[at] == UInt8(ascii: "\"") || row[at] == UInt8(ascii: "'"),
        let close = row[0..<end].find(row[at], from: at + 1)
      else { return nil }
      let value = at + 1..<close
      at = close + 1
      return (key, value)
    }
  }
}
