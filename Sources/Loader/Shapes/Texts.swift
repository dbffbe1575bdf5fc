import Corpus
import Disk
import JSON

// From values of the page to texts in the record's arena.
extension ShapeReader {
  /// What a value says: a string's meaning, any other value as it is written. Null says nothing.
  mutating func text(_ value: Int, _ record: inout Record) -> Text {
    let node = page.nodes[value]
    switch node.kind {
    case .null: return .none
    case .string: return meaning(value, &record)
    default: return raw(value, &record)
    }
  }

  /// A value just as it is written.
  mutating func raw(_ value: Int, _ record: inout Record) -> Text {
    let source = page.source(Int(page.nodes[value].start))
    return record.keep(
      page.nodes.bytes(value), source: source, coding: page.rawCoding(Int(page.nodes[value].start)))
  }

  private mutating func meaning(_ value: Int, _ record: inout Record) -> Text {
    let written = page.nodes.bytes(value)
    let source = page.source(Int(page.nodes[value].start))
    let start = record.arena.count
    let place = record.arena.room(for: written.count + 1)
    do throws(Fault) {
      let decoded = try Escapes.read(written, to: place)
      if let lone = decoded.lone, self.lone == nil {
        self.lone = page.source(Int(page.nodes[value].start) + lone)
      }
      if decoded.mayHoldZero, zero == nil, !page.isTranscribed,
        memchr(place, 0, decoded.count) != nil
      {
        let escape = written.find("\\u0000") ?? 0
        zero = page.source(Int(page.nodes[value].start) + escape)
      }
      place[decoded.count] = 0
      record.arena.grew(by: decoded.count + 1)
      var text = Text(
        start: start, count: decoded.count, source: source,
        coding: page.coding(Int(page.nodes[value].start)))
      text.isPlain = decoded.isPlain
      return text
    } catch {
      if broken == nil { broken = page.source(Int(page.nodes[value].start) + error.offset) }
      return .none
    }
  }

  /// One text behind another, a line break between; a lone one is left as it is.
  mutating func join(_ first: Text, _ second: Text, _ record: inout Record) -> Text {
    if first.isEmpty { return second }
    if second.isEmpty { return first }
    let count = Int(first.count) + 1 + Int(second.count)
    if first.range.upperBound + 1 == second.range.lowerBound {
      // They are neighbours, as parts mostly are: the byte between them becomes the break.
      let between = first.range.upperBound - record.arena.count
      record.arena.room(for: 0)[between] = UInt8(ascii: "\n")
      var text = Text(
        start: Int(first.start), count: count, source: Int(first.source), coding: .composed)
      text.isPlain = first.isPlain && second.isPlain
      return text
    }
    let start = record.arena.count
    let place = record.arena.room(for: count + 1)
    let bytes = record.arena.bytes.start
    place.update(from: bytes + Int(first.start), count: Int(first.count))
    place[Int(first.count)] = UInt8(ascii: "\n")
    (place + Int(first.count) + 1).update(
      from: bytes + Int(second.start), count: Int(second.count))
    place[count] = 0
    record.arena.grew(by: count + 1)
    var text = Text(start: start, count: count, source: Int(first.source), coding: .composed)
    text.isPlain = first.isPlain && second.isPlain
    return text
  }

  /// A number that says how much something weighs; true and false are one and nothing.
  func weight(_ value: Int) -> Float? {
    switch page.nodes.kind(value) {
    case .yes: return 1
    case .no: return 0
    case .number: return Number.value(page.nodes.bytes(value)).map { Float($0) }
    // As tables write it that were made into JSON.
    case .string:
      let word = page.nodes.bytes(value)
      if word.spells("false") || word.spells("False") || word.spells("0") { return 0 }
      return word.spells("true") || word.spells("True") || word.spells("1") ? 1 : nil
    default: return nil
    }
  }

  /// Lets `body` read a string's meaning as JSON of its own; false when it is none, or when the
  /// page is such a string already.
  mutating func readInner(
    _ value: Int, _ record: inout Record, _ body: (inout ShapeReader, inout Record) -> Void
  ) -> Bool {
    let written = page.nodes.bytes(value)
    guard page.written == nil, page.nodes.kind(value) == .string, let first = written.firstMark,
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    else { return false }
    scratch.clear()
    let place = scratch.room(for: written.count)
    guard let count = try? Escapes.decode(written, to: place) else { return false }
    scratch.grew(by: count)
    guard (try? inner.read(scratch.bytes)) != nil else { return false }
    let outer = page
    page = Page(
      nodes: inner.view, base: outer.base + Int(outer.nodes[value].start), written: written,
      transcript: outer.transcript)
    body(&self, &record)
    page = outer
    return true
  }
}

extension Bytes {
  /// The first byte that is not white space, escaped or not.
  var firstMark: UInt8? {
    var index = 0
    while index < count {
      switch self[index] {
      case 9, 10, 13, 32: index += 1
      case UInt8(ascii: "\\"):
        guard index + 1 < count, [110, 114, 116].contains(self[index + 1]) else { return nil }
        index += 2
      default: return self[index]
      }
    }
    return nil
  }
}
