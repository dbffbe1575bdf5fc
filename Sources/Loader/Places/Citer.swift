import Corpus

/// Turns a passage and what stands at its place into words for people.
struct Citer {
  private let passage: Passage
  private let sight: Survey.Sight
  private(set) var citation: Citation

  /// A sentence of fewer bytes tells little alone.
  private static let little = 48
  /// Names of calls are no longer.
  private static let longestName = 80

  init(_ passage: Passage, _ sight: Survey.Sight, isBrief: Bool = false) {
    self.passage = passage
    self.sight = sight
    citation = Citation(
      path: sight.intake.file.path, row: sight.row, line: sight.mark.line,
      column: sight.mark.column)
    if passage.coding == .verbatim && passage.skip == 0
      && Int(passage.source) == passage.row.lowerBound
    {
      citeLine()
    } else {
      citeText()
      if !isBrief { lookAround() }
    }
  }

  /// Reads the row again where the quote may be a name, or too short to tell anything.
  private mutating func lookAround() {
    guard passage.count > 0 else { return }
    let quote = citation.sentence.utf8.dropFirst(citation.quote.lowerBound)
      .prefix(citation.quote.count)
    let mayBeName =
      quote.count <= Citer.longestName && !quote.contains(UInt8(ascii: " "))
    guard mayBeName || citation.sentence.utf8.count <= Citer.little else { return }
    let around = Around(passage, sight)
    citation.call = around.call
    citation.answers = around.answers
    if !around.tool.isEmpty {
      let name = String(decoding: quote, as: UTF8.self)
      citation.sentence = "\(name): \(around.tool)"
      citation.quote = 0..<name.utf8.count
    }
  }

  /// A place of the file itself: its line is shown.
  private mutating func citeLine() {
    let place = passage.row.lowerBound - sight.start
    let around = Array(sight.bytes.buffer.prefix(place + Survey.reach * 2))
    let low = around[..<min(place, around.count)].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let rest = around[min(place, around.count)...]
    let high = rest.firstIndex(of: 10) ?? around.count
    let end = min(max(place, place + passage.row.count), high)
    show(Sentence(Array(around[low..<high]), place - low..<max(place, end) - low))
  }

  private mutating func citeText() {
    let source = Int(passage.source)
    let start = Int(passage.skip)
    let end = start + Int(passage.count)
    var place = source
    if passage.coding == .composed {
      if let meant = Recital(passage, sight).bytes {
        show(Sentence(meant, start..<end))
      }
    } else {
      let written = WrittenValue(at: source, in: passage.row, sight)
      let unwound = Unwound(written, coding: passage.coding, enough: end + Survey.reach)
      if start < unwound.origins.count { place = source + unwound.origins[start] }
      show(Sentence(unwound.bytes, start..<max(start, end)))
    }
    var mark = sight.mark
    mark.pass(sight[passage.row.lowerBound..<max(place, passage.row.lowerBound)])
    citation.line = mark.line
    citation.column = mark.column
    citation.field = sight.field(at: place, in: passage.row)
  }

  private mutating func show(_ sentence: Sentence) {
    citation.sentence = sentence.text
    citation.quote = sentence.quote
  }
}
