import Corpus

/// The way from a row of XML to one of its elements or attributes, as XPath writes it:
/// `turn[2]`, `question/@text`. The row itself is not named.
struct ElementPath {
  private var open: [Element] = []
  /// The elements around the place, once it is reached.
  private var found: [Element]?
  private var attribute = ""
  /// The value of the attribute in which the place is, as a range of the row; nil in an element.
  private(set) var attributeValue: Range<Int>?
  private var serial = 0
  /// How many elements of each name were begun right inside each open one.
  private var counts: [[String: Int]] = [[:]]

  private struct Element {
    let serial: Int
    let name: String
    let number: Int
    /// Whether others of its name stand beside it.
    var hasLike: Bool
  }

  init(_ row: Bytes, offset: Int) {
    var at = 0
    while let tag = row.find(UInt8(ascii: "<"), from: at), tag + 1 < row.count {
      if found == nil, offset < tag { found = open }
      at = pass(row, tag, offset)
    }
    if found == nil { found = open }
  }

  var text: String {
    let steps = (found ?? []).dropFirst().map { element in
      element.hasLike ? "\(element.name)[\(element.number)]" : element.name
    }
    return (steps + (attribute.isEmpty ? [] : ["@\(attribute)"])).joined(separator: "/")
  }

  /// Passes what begins at a bracket; gives what lies behind it.
  private mutating func pass(_ row: Bytes, _ tag: Int, _ offset: Int) -> Int {
    if row.has("<!--", at: tag) { return row.find("-->", from: tag).map { $0 + 3 } ?? row.count }
    if row.has("<![CDATA[", at: tag) {
      return row.find("]]>", from: tag).map { $0 + 3 } ?? row.count
    }
    if row[tag + 1] == UInt8(ascii: "?") {
      return row.find("?>", from: tag).map { $0 + 2 } ?? row.count
    }
    let end = ElementPath.end(row, tag)
    if row[tag + 1] == UInt8(ascii: "/") {
      if !open.isEmpty {
        open.removeLast()
        counts.removeLast()
      }
      return end
    }
    let name = ElementPath.name(row, tag, end)
    begin(row[name].string)
    if found == nil, offset < end {
      found = open
      for (key, value) in XMLTree.Attributes(row: row, at: name.upperBound, end: end)
      where value.lowerBound <= offset && offset < max(value.upperBound, value.lowerBound + 1) {
        attribute = row[key].string
        attributeValue = value
      }
    }
    if end >= 2, row[end - 2] == UInt8(ascii: "/") {
      open.removeLast()
      counts.removeLast()
    }
    return end
  }

  private mutating func begin(_ name: String) {
    let number = counts[counts.count - 1][name, default: 0] + 1
    counts[counts.count - 1][name] = number
    // One more of the name of an element around the place, right beside it.
    let depth = open.count
    if let path = found, depth < path.count, path[depth].name == name,
      zip(path, open).allSatisfy({ $0.serial == $1.serial })
    {
      found?[depth].hasLike = true
    }
    serial += 1
    open.append(Element(serial: serial, name: name, number: number, hasLike: number > 1))
    counts.append([:])
  }

  /// Behind the bracket that closes a tag; brackets in quotes close nothing.
  private static func end(_ row: Bytes, _ tag: Int) -> Int {
    var quote: UInt8 = 0
    for index in tag..<row.count {
      let byte = row[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return row.count
  }

  private static func name(_ row: Bytes, _ tag: Int, _ limit: Int) -> Range<Int> {
    var end = tag + 1
    while end < limit, row[end] > 0x20, row[end] != UInt8(ascii: ">"), row[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return tag + 1..<end
  }
}
