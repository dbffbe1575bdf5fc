import Corpus

/// A walk over the tags of an XML file that can stop between any two bytes and go on with the next
/// piece. It looks for the tags of one element and passes everything else.
struct XMLTags {
  /// A tag of the element that is looked for.
  struct Tag {
    enum Kind { case start, end, empty }

    var kind: Kind
    /// Whether it is one of the shelter: the element in which rows may stand inside a row.
    var isShelter = false
    /// Its bytes, counted in the piece at hand; it may have begun before the piece.
    var range: Range<Int>
  }

  private enum State: UInt8 {
    case text, opened, name, inside, quotedOnce, quotedTwice
    case bang, comment, cdata, instruction, other
  }

  private let name: [UInt8]
  private let shelter: [UInt8]
  private var state = State.text
  private var start = 0
  private var isEnd = false
  /// How many bytes of the name, or of a closing mark, have been matched.
  private var matched = 0
  /// How many bytes of the shelter's name have been matched.
  private var sheltered = 0
  private var last: UInt8 = 0

  init(of name: [UInt8], shelter: [UInt8] = []) {
    self.name = name
    self.shelter = shelter
  }

  /// The same walk at its beginning.
  var fresh: XMLTags { XMLTags(of: name, shelter: shelter) }

  /// What is open where the bytes end; nil between tags.
  var unclosed: String? {
    switch state {
    case .text: nil
    case .comment: "a comment is never closed"
    case .cdata: "a CDATA section is never closed"
    case .instruction: "a processing instruction is never closed"
    default: "a tag is never closed"
    }
  }

  /// Where the markup that is open begins.
  var unclosedStart: Int { start }

  /// Tells that the next piece begins behind so many bytes.
  mutating func pass(_ count: Int) { start -= count }

  /// The next tag of the element, from an index on; nil at the end of the piece.
  mutating func next(in bytes: Bytes, _ index: inout Int) -> Tag? {
    while index < bytes.count {
      if state == .text {
        guard let open = bytes.find(UInt8(ascii: "<"), from: index) else {
          index = bytes.count
          return nil
        }
        begin(at: open)
        index = open + 1
        continue
      }
      if let tag = step(bytes[index], at: index) {
        if tag.range.upperBound > index { index += 1 }
        return tag
      }
      index += 1
    }
    return nil
  }

  private mutating func begin(at place: Int) {
    state = .opened
    start = place
    isEnd = false
    matched = 0
    sheltered = 0
    last = 0
  }

  private mutating func step(_ byte: UInt8, at index: Int) -> Tag? {
    switch state {
    case .comment, .cdata, .instruction:
      close(byte)
      return nil
    case .bang:
      bang(byte)
      return nil
    case .text:
      return nil
    default:
      // A new tag begins though this one has not ended: it never will.
      if byte == UInt8(ascii: "<") {
        let broken = isOurs ? tag(to: index) : nil
        begin(at: index)
        return broken
      }
      return inTag(byte, at: index)
    }
  }

  private var isOurs: Bool {
    (matched == name.count || isShelter) && (state == .inside || isQuoted)
  }
  private var isShelter: Bool { sheltered > 0 && sheltered == shelter.count }
  private var isQuoted: Bool { state == .quotedOnce || state == .quotedTwice }

  private func tag(to end: Int) -> Tag {
    let kind: Tag.Kind = isEnd ? .end : last == UInt8(ascii: "/") ? .empty : .start
    return Tag(kind: kind, isShelter: isShelter, range: start..<end)
  }

  private mutating func inTag(_ byte: UInt8, at index: Int) -> Tag? {
    switch state {
    case .opened where byte == UInt8(ascii: "/") && !isEnd:
      isEnd = true
    case .opened where byte == UInt8(ascii: "!"):
      state = .bang
    case .opened where byte == UInt8(ascii: "?"):
      state = .instruction
      last = 0
    case .opened, .name:
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        if state == .opened {
          state = .text
          return nil
        }
        state = .inside
        return inTag(byte, at: index)
      }
      let fits = matched >= 0 && matched < name.count && name[matched] == byte
      matched = fits ? matched + 1 : -1
      let shelters =
        sheltered >= 0 && sheltered < shelter.count && shelter[sheltered] == byte
      sheltered = shelters ? sheltered + 1 : -1
      // The next tag begins with `<` in any case; what this one holds does not matter.
      state = matched < 0 && sheltered < 0 ? .text : .name
    case .quotedOnce:
      if byte == UInt8(ascii: "'") { state = .inside }
    case .quotedTwice:
      if byte == UInt8(ascii: "\"") { state = .inside }
    default:
      if byte == UInt8(ascii: ">") {
        state = .text
        return matched == name.count || isShelter ? tag(to: index + 1) : nil
      }
      if byte == UInt8(ascii: "'") { state = .quotedOnce }
      if byte == UInt8(ascii: "\"") { state = .quotedTwice }
      if byte > 0x20 { last = byte }
    }
    return nil
  }

  /// Behind `<!`: a comment, a CDATA section, or a declaration.
  private mutating func bang(_ byte: UInt8) {
    let comment: [UInt8] = [45, 45]
    let cdata: [UInt8] = [91, 67, 68, 65, 84, 65, 91]
    let spelling = matched == 0 ? (byte == 45 ? comment : cdata) : last == 45 ? comment : cdata
    guard matched < spelling.count, spelling[matched] == byte else {
      state = byte == UInt8(ascii: ">") ? .text : .other
      matched = -1
      return
    }
    if matched == 0 { last = byte }
    matched += 1
    if matched == spelling.count {
      state = spelling.count == 2 ? .comment : .cdata
      matched = 0
    }
  }

  /// Looks for `-->`, `]]>` or `?>`.
  private mutating func close(_ byte: UInt8) {
    let mark: UInt8 = state == .comment ? 45 : state == .cdata ? 93 : 63
    let wanted = state == .instruction ? 1 : 2
    if byte == mark {
      matched = min(matched + 1, wanted)
    } else if byte == UInt8(ascii: ">") && matched >= wanted {
      state = .text
    } else {
      matched = 0
    }
  }
}
