import Corpus
import JSON

extension SARIFReport {
  /// A finding as a result, with the places that are shown of each side.
  func result(
    _ finding: Finding, _ sides: [[Passage]], _ citations: Citations
  ) -> String {
    var writer = Writer()
    writer.object(flat: true) { writer in
      writer.member("ruleId", finding.rule)
      if let number = numbers[finding.rule] { writer.member("ruleIndex", number) }
      writer.member("level", finding.severity.level)
      writer.key("message")
      let head = finding.subject == nil ? "" : finding.headline + "\n\n"
      let rest = ([finding.message + finding.times] + finding.paragraphs + [finding.remedy]).filter
      { !$0.isEmpty }
      text(head + rest.joined(separator: "\n\n"), &writer)
      writer.key("locations")
      writer.array { writer in
        guard let citation = citations[finding.place] else { return }
        writer.element()
        location(citation, nil, nil, &writer)
      }
      related(finding, sides, citations, &writer)
      writer.key("partialFingerprints")
      writer.object { writer in
        writer.member("antinomy/v1", finding.fingerprint)
      }
      properties(finding, &writer)
    }
    return writer.text
  }

  private func related(
    _ finding: Finding, _ sides: [[Passage]], _ citations: Citations, _ writer: inout Writer
  ) {
    guard sides.contains(where: { !$0.isEmpty }) else { return }
    writer.key("relatedLocations")
    writer.array { writer in
      var number = 0
      for (side, passages) in zip(finding.sides, sides) {
        for citation in passages.compactMap({ citations[$0] }) {
          writer.element()
          location(citation, "\(side.label): \(citation.quoted.onOneLine)", number, &writer)
          number += 1
        }
      }
    }
  }

  private func location(
    _ citation: Citation, _ message: String?, _ number: Int?, _ writer: inout Writer
  ) {
    writer.object { writer in
      if let number { writer.member("id", number) }
      if let message {
        writer.key("message")
        text(message, &writer)
      }
      writer.key("physicalLocation")
      writer.object { writer in
        writer.key("artifactLocation")
        writer.object { writer in
          writer.member("uri", citation.path.uri)
        }
        writer.key("region")
        writer.object { writer in
          writer.member("startLine", citation.line)
          writer.member("startColumn", citation.column)
          if !citation.quoted.isEmpty {
            writer.key("snippet")
            text(citation.quoted, &writer)
          }
        }
      }
    }
  }

  private func properties(_ finding: Finding, _ writer: inout Writer) {
    writer.key("properties")
    writer.object { writer in
      writer.member("confidence", finding.confidence)
      writer.member("count", finding.count)
      writer.member("contested", finding.contested)
      if !finding.dataset.isEmpty { writer.member("dataset", finding.dataset) }
      guard !finding.sides.isEmpty else { return }
      writer.key("sides")
      writer.object { writer in
        var told: Set<String> = []
        for side in finding.sides where told.insert(side.label).inserted {
          writer.member(side.label, side.count)
        }
      }
    }
  }
}

extension String {
  /// The path as a reference to a resource: relative paths stay so.
  var uri: String {
    var text = hasPrefix("/") ? "file://" : ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
