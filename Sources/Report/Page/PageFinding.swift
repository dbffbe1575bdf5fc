import Corpus
import JSON
import Review

/// Findings as the page reads them.
struct PageFinding {
  private let exhibition: Exhibition
  private let citations: Citations
  private let files: [String: Int]
  private let earlier: Earlier
  private let most: Int

  init(
    _ exhibition: Exhibition, _ citations: Citations, files: [String], earlier: Earlier, most: Int
  ) {
    self.exhibition = exhibition
    self.citations = citations
    self.files = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
    self.earlier = earlier
    self.most = most
  }

  /// A finding on one line.
  func json(_ finding: Finding) -> String {
    Writer.told { writer in
      writer.object(flat: true) { writer in
        func put(_ name: String, _ text: String) {
          if text.isEmpty { return }
          writer.member(name, text)
        }
        put("fingerprint", finding.fingerprint)
        put("rule", finding.rule)
        put("severity", finding.severity.rawValue)
        put("topic", finding.subject?.topic ?? "")
        put("aspect", finding.subject?.aspect ?? "")
        put("cell", finding.subject?.cell ?? "")
        put("message", finding.message)
        put("dataset", finding.dataset)
        writer.member("count", finding.count)
        writer.member("contested", finding.contested)
        if !finding.paragraphs.isEmpty {
          writer.member("notes", finding.paragraphs)
        }
        if finding.isGathered { writer.member("gathered", true) }
        if finding.subject == nil {
          writer.key("place")
          write(finding.place, of: finding, &writer)
        }
        writer.list("sides", finding.sides) { side, writer in write(side, of: finding, &writer) }
      }
    }
  }

  private func write(_ side: Finding.Side, of finding: Finding, _ writer: inout Writer) {
    writer.object { writer in
      writer.member("label", side.label)
      writer.member("polarity", side.polarity)
      writer.member("count", side.count)
      writer.list("breakdown", side.breakdown) { part, writer in
        writer.array { writer in
          writer.element()
          writer.value(part.name)
          writer.element()
          writer.value(part.count)
        }
      }
      writer.list("evidence", side.evidence.prefix(most)) { passage, writer in
        write(passage, of: finding, isBeside: !finding.isConflict && !finding.isGathered, &writer)
      }
    }
  }

  /// What only stands beside a place is quoted and not decided about.
  private func write(
    _ passage: Passage, of finding: Finding, isBeside: Bool = false, _ writer: inout Writer
  ) {
    let citation = citations[passage]
    let open = Decision(on: passage, of: finding, exhibition, citation: citation)
    writer.object { writer in
      if let path = open?.file, let file = files[path] { writer.member("file", file) }
      if let row = open?.row { writer.member("row", row) }
      if let citation {
        writer.member("line", citation.line)
        writer.member("column", citation.column)
        writer.member("text", citation.sentence)
        writer.key("quote")
        let quote = citation.quote.inUTF16(of: citation.sentence)
        write([quote.lowerBound, quote.upperBound], &writer)
      }
      if isBeside { return }
      if let open { write(open, &writer) }
      if let place = exhibition.places[passage] { write(place, &writer) }
    }
  }

  private func write(_ open: Decision, _ writer: inout Writer) {
    if !open.content.isEmpty { writer.member("content", open.content) }
    if !open.field.isEmpty { writer.member("field", open.field) }
    let filled = earlier.filled(open)
    guard filled != open else { return }
    writer.key("decided")
    writer.object { writer in
      for (name, text) in [
        ("decision", filled.choice?.rawValue ?? ""), ("ideal", filled.ideal), ("why", filled.why),
        ("reviewer", filled.reviewer),
      ] {
        writer.member(name, text)
      }
    }
  }

  private func write(_ place: Exhibition.Place, _ writer: inout Writer) {
    writer.member("shows", place.exhibit)
    if let answer = place.answer {
      writer.key("answer")
      write([answer.talk, answer.turn], &writer)
    }
    writer.list("marks", place.marks) { mark, writer in
      writer.array { writer in
        for number in [mark.talk, mark.turn] {
          writer.element()
          writer.value(number)
        }
        writer.element()
        writer.value(mark.part.rawValue)
        writer.element()
        writer.value(mark.number)
        let text = exhibition.exhibits[place.exhibit].text(mark)
        let range = mark.range.inUTF16(of: text)
        for number in [range.lowerBound, range.upperBound] {
          writer.element()
          writer.value(number)
        }
      }
    }
  }

  private func write(_ numbers: [Int], _ writer: inout Writer) {
    writer.array { writer in
      for number in numbers {
        writer.element()
        writer.value(number)
      }
    }
  }
}

extension Exhibit {
  /// The text in which a mark stands.
  func text(_ mark: Exhibition.Mark) -> String {
    let talk = talks[mark.talk]
    switch mark.part {
    case .text: return talk.turns[mark.turn].text
    case .reasoning: return talk.turns[mark.turn].reasoning
    case .call: return talk.turns[mark.turn].calls[mark.number].name
    case .arguments: return talk.turns[mark.turn].calls[mark.number].arguments
    case .outcome: return talk.turns[mark.turn].outcomes[mark.number].text
    case .tool: return talk.tools[mark.turn].name
    case .description: return talk.tools[mark.turn].description
    case .parameters: return talk.tools[mark.turn].parameters
    }
  }
}

extension Range<Int> {
  /// A range of a text's UTF-8 as one of its UTF-16, in which scripts count.
  func inUTF16(of text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let range = clamped(to: 0..<bytes.count)
    let start = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).utf16.count
    return start..<start + String(decoding: bytes[range], as: UTF8.self).utf16.count
  }
}
