package import Corpus
import JSON

// Inline tags: thoughts, calls, results and tools that stand inside a turn's text.
//
// What is found is taken apart: thoughts become the turn's reasoning, calls its calls, results its
// outcomes, declarations tools of the record. The text that remains is still one part of the raw
// value: tags at its ends are left out of the range, tags in its middle are copied elsewhere and
// blanked, so that every byte of the remaining text keeps its way back to the file. A tag that does
// not hold what it should (a call that is no JSON) stays where it is and is read as text.
//
// What stands there without a tag, tools in a system text and calls that are a whole answer, is read by
// `BareTools`, `BareCalls` and `Action`.
//
// A text in which the reader has seen no bracket costs nothing.

/// Reads inline tags. One for each worker; it keeps its memory.
package struct TagReader: ~Copyable {
  var tape = Tape()
  private var removed: [Range<Int>] = []

  package init() {}

  /// Takes apart the texts of some turns, once; returns the tools that they declare, as indices
  /// into the record's tools.
  package mutating func read(_ turns: Range<Int>, in record: inout Record) -> Range<Int> {
    let first = record.tools.count
    for turn in turns { read(turn: turn, in: &record) }
    return first..<record.tools.count
  }

  /// Takes apart the text of one turn.
  @inline(__always)
  package mutating func read(turn index: Int, in record: inout Record) {
    let text = record.turns[index].text
    if text.isPlain { return }
    guard let first = record.bytes(text).findBracket() else {
      record.turns[index].text.isPlain = true
      return
    }
    takeApart(index, from: first, &record)
  }

  private mutating func takeApart(_ index: Int, from first: Int, _ record: inout Record) {
    let whole = record.turns[index].text
    let role = record.turns[index].role
    removed.removeAll(keepingCapacity: true)
    var found = Found(in: record)
    var at = first
    // Whether brackets stand there that belong to no tag.
    var holdsOthers = false
    while let place = record.bytes(whole).findBracket(from: at) {
      at = place + 1
      guard let tag = Tag.at(place, in: record.bytes(whole)), tag.speaks(for: role) else {
        holdsOthers = true
        continue
      }
      let span = TagReader.span(of: tag, at: place, in: record.bytes(whole))
      guard read(tag, span, whole, &found, into: &record) else {
        holdsOthers = true
        continue
      }
      removed.append(tag == .thinkEnd ? 0..<span.whole.upperBound : span.whole)
      at = span.whole.upperBound
    }
    if role == .system || role == .developer { readBareTools(whole, into: &record) }
    if role == .assistant, removed.isEmpty,
      readBareCalls(whole, into: &record) || readAction(whole, &found, into: &record)
    {
      removed = [0..<Int(whole.count)]
    }
    guard !removed.isEmpty else { return }
    found.give(to: index, in: &record)
    record.turns[index].text = remaining(of: whole, found, turn: index, in: &record)
    record.turns[index].text.isPlain = !holdsOthers
    answer(index, found, &record)
  }

  /// A turn that says nothing but what came back from a tool is the tool's.
  private func answer(_ index: Int, _ found: Found, _ record: inout Record) {
    let role = record.turns[index].role
    guard role == .user || role == .tool, record.turns[index].text.isEmpty,
      let first = found.outcomes(in: record).first
    else { return }
    record.turns[index].role = .tool
    record.turns[index].name = record.outcomes[first].name
  }

  struct Span {
    /// The tag with its marks.
    var whole: Range<Int>
    /// What stands between them, white space at the ends aside.
    var inside: Range<Int>
  }

  private static func span(of tag: Tag, at place: Int, in bytes: Bytes) -> Span {
    let start = place + tag.open.length
    if tag == .thinkEnd { return Span(whole: place..<start, inside: bytes.trimmed(0..<place)) }
    guard let close = tag.close else { return Span(whole: place..<start, inside: start..<start) }
    var end = bytes.find(close, from: start)
    var length = close.length
    for other in alternatives(tag) {
      guard let place = bytes.find(other, from: start), place < end ?? bytes.count else { continue }
      end = place
      length = other.length
    }
    guard let end else {
      return Span(whole: place..<bytes.count, inside: bytes.trimmed(start..<bytes.count))
    }
    return Span(whole: place..<end + length, inside: bytes.trimmed(start..<end))
  }

  /// Other ends of a tag that files are written with.
  private static func alternatives(_ tag: Tag) -> [StaticString] {
    switch tag {
    case .python: ["<|eot_id|>"]
    case .functionCall: ["</functioncall>"]
    case .toolCalls: ["</s>"]
    default: []
    }
  }

  /// What remains of a text when the removed ranges are taken out.
  private func remaining(
    of whole: Text, _ found: Found, turn: Int, in record: inout Record
  ) -> Text {
    var kept = record.bytes(whole).trimmed(0..<Int(whole.count))
    for range in removed where range.lowerBound <= kept.lowerBound {
      guard range.upperBound > kept.lowerBound else { continue }
      kept = max(kept.lowerBound, range.upperBound)..<max(kept.upperBound, range.upperBound)
      kept = record.bytes(whole).trimmed(kept.lowerBound..<max(kept.lowerBound, kept.upperBound))
    }
    for range in removed.reversed() where range.upperBound >= kept.upperBound {
      guard range.lowerBound < kept.upperBound else { continue }
      let end = max(kept.lowerBound, range.lowerBound)
      kept = record.bytes(whole).trimmed(kept.lowerBound..<end)
    }
    for range in removed where range.lowerBound >= kept.lowerBound {
      guard range.upperBound <= kept.upperBound else { break }
      found.move(whole, range, turn: turn, in: &record)
      record.arena.blank(Int(whole.start) + range.lowerBound..<Int(whole.start) + range.upperBound)
    }
    return kept.isEmpty ? .none : whole.part(kept)
  }
}
