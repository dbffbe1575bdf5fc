package import Corpus
import JSON

/// The rows of findings, one by one. What is told is handed on piece by piece, for there may be more
/// rows than anybody wants in memory with their text.
package struct RowsReport {
  private let findings: [Finding]
  private let rows: [Row]
  private let cite: Citing

  /// A row with what it is listed for.
  package struct Row: Sendable {
    package var finding: Int
    package var label: String
    package var polarity: String
    package var how: String
    package var quote: Passage

    package init(finding: Int, label: String, polarity: String, how: String, quote: Passage) {
      self.finding = finding
      self.label = label
      self.polarity = polarity
      self.how = how
      self.quote = quote
    }
  }

  package init(_ findings: [Finding], _ rows: [Row], cite: @escaping Citing) {
    self.findings = findings
    self.rows = rows
    self.cite = cite
  }

  /// So many rows are read again at a time.
  private static let piece = 2_000

  private func each(_ body: ([(row: Row, citation: Citation)]) -> Void) {
    for start in stride(from: 0, to: rows.count, by: RowsReport.piece) {
      let some = rows[start..<min(start + RowsReport.piece, rows.count)]
      let citations = Citations(some.map(\.quote), by: cite)
      body(some.compactMap { row in citations[row.quote].map { (row, $0) } })
    }
  }

  /// One line for each row: its place, its side, in which way it takes part, and the quote.
  package func tellText(_ paint: Paint, _ write: (String) -> Void) {
    each { pairs in
      let columns: [[String]] = pairs.map { row, citation in
        [citation.place, findings.count > 1 ? findings[row.finding].short : "", row.label, row.how]
      }
      let widths = (0..<4).map { column in columns.map { $0[column].columns }.max() ?? 0 }
      for (cells, pair) in zip(columns, pairs) {
        var line = paint.dim(cells[0].padded(widths[0])) + "  "
        var used = widths[0] + 2
        for column in 1..<4 where widths[column] > 0 {
          line += cells[column].padded(widths[column]) + "  "
          used += widths[column] + 2
        }
        let room = max(40, (paint.width ?? 160) - used - (paint.colour ? 0 : 2))
        write(line + Excerpt(pair.citation).line(paint, width: room) + "\n")
      }
    }
  }

  /// One object a line.
  package func tellLines(_ write: (String) -> Void) {
    each { pairs in
      for (row, citation) in pairs {
        var writer = Writer()
        writer.object(flat: true) { writer in
          writer.member("rule", findings[row.finding].rule)
          writer.member("fingerprint", findings[row.finding].fingerprint)
          RowsReport.members(row, citation, &writer)
        }
        write(writer.text + "\n")
      }
    }
  }

  /// One object for all.
  package func tellJSON(_ write: (String) -> Void) {
    write("{\n  \"version\": \(JSONReport.version),\n  \"findings\": [")
    for (number, finding) in findings.enumerated() {
      var writer = Writer()
      writer.object(flat: true) { writer in
        writer.member("rule", finding.rule)
        writer.member("fingerprint", finding.fingerprint)
        if let subject = finding.subject { JSONReport.write(subject, &writer) }
        writer.member("message", finding.message)
      }
      write((number > 0 ? "," : "") + "\n    " + writer.text)
    }
    write("\n  ],\n  \"rows\": [")
    var isFirst = true
    each { pairs in
      for (row, citation) in pairs {
        var writer = Writer()
        writer.object(flat: true) { writer in
          writer.member("finding", row.finding)
          RowsReport.members(row, citation, &writer)
        }
        write((isFirst ? "" : ",") + "\n    " + writer.text)
        isFirst = false
      }
    }
    write("\n  ]\n}\n")
  }

  private static func members(_ row: Row, _ citation: Citation, _ writer: inout Writer) {
    for (name, text) in [("side", row.label), ("polarity", row.polarity), ("force", row.how)] {
      writer.member(name, text)
    }
    writer.member("quote", citation.quoted)
    writer.location(citation)
  }
}

extension Finding {
  /// The first digits of its fingerprint, by which `antinomy rows` knows it.
  var short: String { String(fingerprint.prefix(8)) }
}
