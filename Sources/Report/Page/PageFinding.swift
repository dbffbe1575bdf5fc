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
          writer.key(name)
          writer.value(text)
        }
        put("fingerprint", finding.fingerprint)
        put("rule", finding.rule)
        put("severity", finding.severity.rawValue)
        put("topic", finding.subject?.topic ?? "")
        put("aspect", finding.subject?.aspect ?? "")
        put("cell", finding.subject?.cell ?? "")
        put("message", finding.message)
        put("dataset", finding.dataset)
        writer.key("count")
        writer.value(finding.count)
        writer.key("contested")
        writer.value(finding.contested)
        if !finding.paragraphs.isEmpty {
          writer.key("notes")
          writer.array { writer in
            for note in finding.paragraphs {
              writer.element()
              writer.value(note)
            }
          }
        }
        if finding.subject == nil {
          writer.key("place")
          write(finding.place, of: finding, &writer)
        }
        writer.key("sides")
        writer.array { writer in
          for side in finding.sides {
            writer.element()
            write(side, of: finding, &writer)
          }
        }
      }
    }
  }

  private func write(_ side: Finding.Side, of finding: Finding, _ writer: inout Writer) {
    writer.object { writer in
      writer.key("label")
      writer.value(side.label)
      writer.key("polarity")
      writer.value(side.polarity)
      writer.key("count")
      writer.value(side.count)
      writer.key("breakdown")
      writer.array { writer in
        for part in side.breakdown {
          writer.element()
          writer.array { writer in
            writer.element()
            writer.value(part.name)
            writer.element()
            writer.value(part.count)
          }
        }
      }
      writer.key("evidence")
      writer.array { writer in
        for passage in side.evidence.prefix(most) {
          writer.element()
          write(passage, of: finding, &writer)
        }
      }
    }
  }

  private func write(_ passage: Passage, of finding: Finding, _ writer: inout Writer) {
    let citation = citations[passage]
    let open = Decision(on: passage, of: finding, exhibition, citation: citation)
    writer.object { writer in
      if let path = open?.file, let file = files[path] {
        writer.key("file")
        writer.value(file)
      }
      if let row = open?.row {
        writer.key("row")
        writer.value(row)
      }
      if let citation {
        writer.key("line")
        writer.value(citation.line)
        writer.key("column")
        writer.value(citation.column)
        writer.key("text")
        writer.value(citation.sentence)
        writer.key("quote")
        let quote = citation.quote.inUTF16(of: citation.sentence)
        write([quote.lowerBound, quote.upperBound], &writer)
      }
      if let open { write(open, &writer) }
      if let place = exhibition.places[passage] { write(place, &writer) }
    }
  }

  private func write(_ open: Decision, _ writer: inout Writer) {
    if !open.content.isEmpty {
      writer.key("content")
      writer.value(open.content)
    }
    if !open.field.isEmpty {
      writer.key("field")
      writer.value(open.field)
    }
    let filled = earlier.filled(open)
    guard filled != open else { return }
    writer.key("decided")
    writer.object { writer in
      for (name, text) in [
        ("decision", filled.choice?.rawValue ?? ""), ("ideal", filled.ideal), ("why", filled.why),
        ("reviewer", filled.reviewer),
      ] {
        writer.key(name)
        writer.value(text)
      }
    }
  }

  private func write(_ place: Exhibition.Place, _ writer: inout Writer) {
    writer.key("shows")
    writer.value(place.exhibit)
    if let answer = place.answer {
      writer.key("answer")
      write([answer.talk, answer.turn], &writer)
    }
    writer.key("marks")
    writer.array { writer in
      for mark in place.marks {
        writer.element()
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
