package import Corpus

/// The way between character data as it is written in an XML file and the text that it means.
///
/// Tags, comments and instructions inside mean nothing here: the text of an element is what stands
/// in it and in the elements inside it.
package struct XMLText {
  private let written: Bytes
  private(set) var at = 0

  /// A run of the written text that means one thing.
  enum Piece {
    /// These bytes stand for themselves.
    case run(Range<Int>)
    case scalar(UInt32)
    /// A reference to an entity of the file's own, by its name.
    case entity(Range<Int>)
    case nothing
  }

  private var isInCData = false
  private var nextReturn = -1
  private var nextTag = -1
  private var nextReference = -1
  /// How many elements inside the text are open.
  private var depth = 0

  /// Whether the text ends where the element ends that it stands in; otherwise a stray end tag is
  /// passed.
  private let stops: Bool

  init(_ written: Bytes, stops: Bool = false) {
    self.written = written
    self.stops = stops
  }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    guard at < written.count else { return nil }
    let start = at
    let byte = written[at]
    if byte == UInt8(ascii: "\r") {
      at += at + 1 < written.count && written[at + 1] == UInt8(ascii: "\n") ? 2 : 1
      return .scalar(10)
    }
    if isInCData {
      if written.has("]]>", at: at) {
        isInCData = false
        at += 3
        return .nothing
      }
    } else if byte == UInt8(ascii: "<") {
      guard XMLTagSign.opens(written, at) else {
        at += 1
        return .run(start..<at)
      }
      return pass() ? .nothing : nil
    } else if byte == UInt8(ascii: "&") {
      return reference()
    }
    at = runEnd(from: at + 1)
    return .run(start..<at)
  }

  /// Where the bytes end that stand for themselves. Each mark is looked for once.
  private mutating func runEnd(from start: Int) -> Int {
    if nextReturn < start { nextReturn = place(of: 13, from: start) }
    if isInCData { return min(nextReturn, place(of: UInt8(ascii: "]"), from: start)) }
    if nextTag < start { nextTag = place(of: UInt8(ascii: "<"), from: start) }
    if nextReference < start { nextReference = place(of: UInt8(ascii: "&"), from: start) }
    return min(nextReturn, nextTag, nextReference)
  }

  private func place(of mark: UInt8, from start: Int) -> Int {
    written.find(mark, from: start) ?? written.count
  }

  /// Passes a tag, a comment, an instruction or the opening of a CDATA section; false at the end of
  /// the element that the text stands in.
  private mutating func pass() -> Bool {
    if written.has("<![CDATA[", at: at) {
      isInCData = true
      at += 9
    } else if written.has("<!--", at: at) {
      at = written.find("-->", from: at + 4).map { $0 + 3 } ?? written.count
    } else if written.has("<?", at: at) {
      at = written.find("?>", from: at + 2).map { $0 + 2 } ?? written.count
    } else {
      let start = at
      let isClosing = start + 1 < written.count && written[start + 1] == UInt8(ascii: "/")
      if isClosing && depth == 0 && stops { return false }
      at = XMLText.tagEnd(written, from: start) ?? written.count
      let isEmpty = at >= 2 && written[at - 2] == UInt8(ascii: "/")
      depth += isClosing ? -1 : isEmpty ? 0 : 1
    }
    return true
  }

  /// Behind a tag that begins at an offset, the values of its attributes respected.
  static func tagEnd(_ bytes: Bytes, from start: Int) -> Int? {
    var quote: UInt8 = 0
    var at = start + 1
    while at < bytes.count {
      let byte = bytes[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      }
      at += 1
    }
    return nil
  }

  private mutating func reference() -> Piece {
    let start = at
    var end = at + 1
    while end < written.count, end - start < 64, XMLText.isName(written[end]) { end += 1 }
    guard end < written.count, written[end] == UInt8(ascii: ";"), end > start + 1 else {
      at = start + 1
      return .run(start..<at)
    }
    let name = start + 1..<end
    at = end + 1
    if written[start + 1] == UInt8(ascii: "#") {
      guard let scalar = XMLText.number(written[name]) else { return .run(start..<at) }
      return .scalar(scalar)
    }
    for (spelling, scalar) in XMLText.predefined where written[name].spells(spelling) {
      return .scalar(scalar)
    }
    return .entity(name)
  }

  private static let predefined: [(StaticString, UInt32)] = [
    ("amp", 38), ("lt", 60), ("gt", 62), ("quot", 34), ("apos", 39),
  ]

  static func isName(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 97 && lower <= 122 || byte >= 48 && byte <= 58 || byte >= 0x80
      || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private static func number(_ name: Bytes) -> UInt32? {
    let isHex = name.count > 2 && name[1] | 0x20 == UInt8(ascii: "x")
    var value: UInt32 = 0
    var index = isHex ? 2 : 1
    guard index < name.count, name.count <= 10 else { return nil }
    while index < name.count {
      let byte = name[index]
      let lower = byte | 0x20
      if byte >= 48 && byte <= 57 {
        value = value * (isHex ? 16 : 10) + UInt32(byte - 48)
      } else if isHex, lower >= 97 && lower <= 102 {
        value = value * 16 + UInt32(lower - 87)
      } else {
        return nil
      }
      guard value <= 0x10FFFF else { return nil }
      index += 1
    }
    return value == 0 || (0xD800...0xDFFF).contains(value) ? nil : value
  }

  /// How many bytes of UTF-8 a scalar takes.
  static func width(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// Writes a scalar in UTF-8 and returns how many bytes it took.
  static func write(_ scalar: UInt32, to place: UnsafeMutablePointer<UInt8>) -> Int {
    let count = width(scalar)
    var rest = scalar
    for index in stride(from: count - 1, to: 0, by: -1) {
      place[index] = UInt8(0x80 | rest & 0x3F)
      rest >>= 6
    }
    let lead: UInt32 = count == 1 ? 0 : count == 2 ? 0xC0 : count == 3 ? 0xE0 : 0xF0
    place[0] = UInt8(lead | rest)
    return count
  }

  /// The offset in the written text of the byte at an offset in the meant one. References to
  /// entities of the file's own are taken as they are written.
  package static func writtenOffset(_ written: Bytes, of meant: Int) -> Int {
    var text = XMLText(written)
    var count = 0
    while true {
      let start = text.at
      guard let piece = text.next() else { return written.count }
      switch piece {
      case .nothing: continue
      case .run(let range):
        if count + range.count > meant { return range.lowerBound + meant - count }
        count += range.count
      case .scalar(let scalar):
        count += width(scalar)
        if count > meant { return start }
      case .entity(let name):
        let range = name.lowerBound - 1..<name.upperBound + 1
        if count + range.count > meant { return range.lowerBound + meant - count }
        count += range.count
      }
    }
  }
}
