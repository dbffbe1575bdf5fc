package import Corpus

/// A verdict for a person.
package struct TextReport {
  private let verdict: Verdict
  private let paint: Paint
  private let citations: Citations
  private let groups: [Group]
  private let shown: Int
  private var text = ""

  /// Like findings, told under one heading.
  private struct Group {
    let findings: [Finding]
  }

  /// Tells a verdict; of like findings and of evidence at most so many are shown.
  package static func tell(
    _ verdict: Verdict, paint: Paint, shown: Int = 3, cite: Citing
  ) -> String {
    var report = TextReport(verdict, paint, shown, cite)
    for group in report.groups { report.tell(group) }
    report.close()
    return report.text
  }

  private init(_ verdict: Verdict, _ paint: Paint, _ shown: Int, _ cite: Citing) {
    self.verdict = verdict
    self.paint = paint
    self.shown = shown
    groups = TextReport.grouped(verdict.findings)
    let passages = groups.flatMap { group in
      group.findings.prefix(shown).flatMap { finding in
        [finding.place] + finding.sides.flatMap { $0.evidence.prefix(shown) }
      }
    }
    citations = Citations(passages, by: cite)
  }

  /// Conflicts over the corpus stand alone; findings of one place are grouped by their rule.
  private static func grouped(_ findings: [Finding]) -> [Group] {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for finding in findings {
      if finding.subject != nil {
        groups.append(Group(findings: [finding]))
      } else if let place = places[finding.rule] {
        groups[place] = Group(findings: groups[place].findings + [finding])
      } else {
        places[finding.rule] = groups.count
        groups.append(Group(findings: [finding]))
      }
    }
    return groups
  }

  private mutating func tell(_ group: Group) {
    guard let first = group.findings.first else { return }
    heading(first, of: group)
    if first.subject != nil {
      paragraph(first.message)
      sides(first)
      for note in first.notes { paragraph(note) }
    } else {
      for finding in group.findings.prefix(shown) { place(finding) }
      // What a finding has beside its place is told below it.
      let told = group.findings.prefix(shown).reduce(0) { sum, finding in
        sum + 1 + finding.sides.reduce(0) { $0 + ($1.label == "also" ? $1.count : 0) }
      }
      let rest = group.findings.reduce(0) { $0 + $1.count } - told
      if rest > 0 { more(rest, first.rule, "    ") }
    }
    if !first.remedy.isEmpty { labelled("next", first.remedy) }
    line("")
  }

  private mutating func heading(_ finding: Finding, of group: Group) {
    let head = paint.severity(finding.severity) + " " + paint.bold(finding.rule) + "   "
    let used = 12 + finding.rule.columns
    guard let subject = finding.subject else {
      return line(head + "× \(group.findings.reduce(0) { $0 + $1.count })")
    }
    let width = paint.width ?? 100
    let topic = [subject.topic, subject.aspect].filter { !$0.isEmpty }.joined(separator: " / ")
    let facts = [topic, subject.cell].filter { !$0.isEmpty }.joined(separator: ", ")
    let figure = finding.contested > 0 ? "contested \(finding.contested.short)" : ""
    let gap = width - used - facts.columns - figure.columns
    if gap >= 3 || figure.isEmpty && gap >= 0 {
      line(head + facts + String(repeating: " ", count: gap) + paint.dim(figure))
    } else {
      line(head + topic)
      let rest = [subject.cell, figure].filter { !$0.isEmpty }.joined(separator: " · ")
      line("  " + paint.dim(rest))
    }
  }

  private mutating func sides(_ finding: Finding) {
    let label = finding.sides.map(\.label.columns).max() ?? 0
    let count = finding.sides.map { "\($0.count)".columns }.max() ?? 0
    let evidence = finding.sides.map { $0.evidence.prefix(shown).compactMap { citations[$0] } }
    let place = evidence.joined().map(\.place.columns).max() ?? 0
    let indent = 4 + label + 2 + count + 3
    // Where a quote would be squeezed, it stands below its place.
    let isWide = (paint.width ?? .max) - indent - place - 2 >= TextReport.leastQuote
    for (side, citations) in zip(finding.sides, evidence) {
      var head = "    " + side.label.padded(label) + "  " + "\(side.count)".aligned(count) + "   "
      for citation in citations {
        if isWide {
          line(
            head + paint.dim(citation.place.padded(place)) + "  "
              + excerpt(citation, after: indent + place + 2))
        } else {
          line(head + paint.dim(citation.place))
          line(String(repeating: " ", count: indent) + excerpt(citation, after: indent))
        }
        head = String(repeating: " ", count: indent)
      }
      if citations.isEmpty { line(head) }
      if side.breakdown.count > 1 {
        let parts = side.breakdown.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        for piece in parts.wrapped(paint.width.map { $0 - indent }) {
          line(String(repeating: " ", count: indent) + paint.dim(piece))
        }
      }
    }
    let rest = finding.sides.reduce(0) { $0 + Swift.max(0, $1.count - rows($1, besides: nil)) }
    if rest > 0 { more(rest, finding.short, "    ") }
  }

  /// How many rows of a side are shown, with the one that is shown already.
  private func rows(_ side: Finding.Side, besides place: Passage?) -> Int {
    let told = side.evidence.prefix(shown) + (place.map { [$0] } ?? [])
    return Set(told.map { Location(file: $0.file, bytes: $0.row) }).count
  }

  /// How many rows are not shown, and what lists them.
  private mutating func more(_ count: Int, _ name: String, _ indent: String) {
    line(indent + paint.dim("… and \(count) more: antinomy rows \(name)"))
  }

  /// So many columns a quote should have.
  private static let leastQuote = 44

  private mutating func place(_ finding: Finding) {
    guard let citation = citations[finding.place] else { return paragraph(finding.message) }
    line("    " + paint.bold(citation.place))
    if !citation.sentence.isEmpty { show(citation) }
    for piece in finding.message.wrapped(paint.width.map { $0 - 6 }) { line("      " + piece) }
    for side in finding.sides {
      for passage in side.evidence.prefix(shown) {
        guard let other = citations[passage] else { continue }
        let head = "      \(side.label) \(other.place)  "
        line(head + excerpt(other, after: head.columns))
      }
    }
    // Of what is counted by kind of trouble the place itself is one more.
    let rest = finding.sides.reduce(0) {
      $0 + Swift.max(0, $1.count - rows($1, besides: $1.label == "also" ? nil : finding.place))
    }
    if rest > 0 { more(rest, finding.short, "      ") }
  }

  /// The quote in its sentence; a place without words gets a caret.
  private mutating func show(_ citation: Citation) {
    line("      " + excerpt(citation, after: 6))
    if citation.quote.isEmpty {
      let column = Excerpt(citation).pointed(room(after: 6)).column
      line(String(repeating: " ", count: 6 + column) + paint.bold("^"))
    }
  }

  private func room(after used: Int) -> Int {
    max(24, (paint.width ?? 160) - used - (paint.colour ? 0 : 2))
  }

  private func excerpt(_ citation: Citation, after used: Int) -> String {
    Excerpt(citation).line(paint, width: room(after: used))
  }

  private mutating func paragraph(_ words: String) {
    for piece in words.wrapped(paint.width.map { $0 - 2 }) { line("  " + piece) }
  }

  private mutating func labelled(_ label: String, _ words: String) {
    for (index, piece) in words.wrapped((paint.width ?? 100) - 11).enumerated() {
      line("  " + (index == 0 ? paint.bold(label.padded(7)) : label.padded(7).blank) + "  " + piece)
    }
  }

  private mutating func close() { text += Summary(verdict).lines(paint).joined() }

  private mutating func line(_ words: String) {
    var words = Substring(words)
    while words.last == " " { words = words.dropLast() }
    text += words + "\n"
  }
}

extension Citation {
  /// `file:line:column`.
  var place: String { "\(path):\(line):\(column)" }
}

extension String {
  fileprivate var blank: String { String(repeating: " ", count: columns) }
}

extension Double {
  /// With one digit behind the point.
  var short: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
