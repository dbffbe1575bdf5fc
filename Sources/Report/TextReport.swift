package import Corpus

/// A verdict for a person.
package struct TextReport {
  private let verdict: Verdict
  let paint: Paint
  let citations: Citations
  private let groups: [Stories.Group]
  let names: FileNames
  let shown: Int
  private var text = ""
  /// What was said already, and is not said again.
  var said: Set<String> = []
  /// The evidence that was shown already, and under which topic.
  var evident: [[Passage]: String] = [:]

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
    let groups = Stories(verdict.findings).groups
    let passages = groups.flatMap { group in
      group.findings.prefix(group.findings[0].subject == nil ? shown : .max).flatMap { finding in
        [finding.place] + finding.sides.flatMap { $0.evidence.prefix(shown) }
      }
    }
    let citations = Citations(passages, by: cite)
    let places = passages.compactMap { citations[$0] }
    self.groups = groups
    self.citations = citations
    names = FileNames(
      places.map(\.path),
      isShort: TextReport.isCramped(places, paint))
  }

  /// Whether whole paths would leave too little room for the quotes, or for themselves.
  private static func isCramped(_ places: [Citation], _ paint: Paint) -> Bool {
    guard let width = paint.width else { return false }
    let longest = places.map(\.place.columns).max() ?? 0
    return longest > max(width - 15 - leastQuote, min(width - 16, 56))
  }

  private mutating func tell(_ group: Stories.Group) {
    guard let first = group.findings.first else { return }
    heading(first, of: group)
    if first.subject != nil {
      conflicts(group.findings)
    } else {
      for finding in group.findings.prefix(shown) { place(finding) }
      // What a finding has beside its place is told below it.
      let told = group.findings.prefix(shown).reduce(0) { sum, finding in
        sum + 1 + finding.sides.reduce(0) { $0 + ($1.label == "also" ? $1.count : 0) }
      }
      let rest = group.findings.reduce(0) { $0 + $1.count } - told
      if rest > 0 { more(rest, first.rule, "    ") }
    }
    if !first.remedy.isEmpty, said.insert(first.rule + first.remedy).inserted {
      labelled("next", first.remedy)
    }
    line("")
  }

  private mutating func heading(_ finding: Finding, of group: Stories.Group) {
    let head = paint.severity(finding.severity) + " " + paint.bold(finding.rule) + "   "
    let used = 12 + finding.rule.columns
    guard let subject = finding.subject else {
      return line(head + "× \(group.findings.reduce(0) { $0 + $1.count })")
    }
    let width = paint.width ?? 100
    let topic = names.told(
      [subject.topic, subject.aspect].filter { !$0.isEmpty }.joined(separator: " / "))
    let cell = group.findings.count == 1 ? subject.cell : ""
    let facts = [topic, cell].filter { !$0.isEmpty }.joined(separator: ", ")
    let contested = group.findings.reduce(0) { $0 + $1.contested }
    let figure = contested > 0 ? "contested \(contested.short)" : ""
    let gap = width - used - facts.columns - figure.columns
    if gap >= 3 || figure.isEmpty && gap >= 0 {
      return line(head + facts + String(repeating: " ", count: max(gap, 0)) + paint.dim(figure))
    }
    let pieces = topic.wrapped(max(24, width - used))
    line(head + pieces[0])
    for piece in pieces.dropFirst() { line(String(repeating: " ", count: used) + piece) }
    let rest = [cell, figure].filter { !$0.isEmpty }.joined(separator: " · ")
    if !rest.isEmpty { line("  " + paint.dim(rest)) }
  }

  /// How many rows of a side are shown, with the one that is shown already.
  func rows(_ side: Finding.Side, besides place: Passage?) -> Int {
    let told = side.evidence.prefix(shown) + (place.map { [$0] } ?? [])
    return Set(told.map { Location(file: $0.file, bytes: $0.row) }).count
  }

  /// How many rows are not shown, and what lists them.
  mutating func more(_ count: Int, _ name: String, _ indent: String) {
    line(indent + paint.dim("… and \(count) more: antinomy rows \(name)"))
  }

  /// `file:line:column`, by the name that the report has for the file.
  func place(of citation: Citation) -> String {
    "\(names[citation.path]):\(citation.line):\(citation.column)"
  }

  /// So many columns a quote should have.
  static let leastQuote = 44

  private mutating func place(_ finding: Finding) {
    guard let citation = citations[finding.place] else { return paragraph(finding.message) }
    line("    " + paint.bold(place(of: citation)))
    if !citation.sentence.isEmpty { show(citation) }
    let message = names.told(finding.message)
    for piece in message.wrapped(paint.width.map { $0 - 6 }) { line("      " + piece) }
    for side in finding.sides {
      for passage in side.evidence.prefix(shown) {
        guard let other = citations[passage] else { continue }
        let head = "      \(side.label) \(place(of: other))  "
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

  /// A quote in its sentence, in the room that is left on a line.
  func excerpt(_ citation: Citation, after used: Int) -> String {
    Excerpt(citation).line(paint, width: room(after: used))
  }

  /// Words on lines of their own.
  mutating func paragraph(_ words: String) {
    for piece in words.wrapped(paint.width.map { $0 - 2 }) { line("  " + piece) }
  }

  private mutating func labelled(_ label: String, _ words: String) {
    for (index, piece) in words.wrapped((paint.width ?? 100) - 11).enumerated() {
      line("  " + (index == 0 ? paint.bold(label.padded(7)) : label.padded(7).blank) + "  " + piece)
    }
  }

  private mutating func close() {
    files()
    text += Summary(verdict).lines(paint).joined()
  }

  /// What the short names of files stand for.
  private mutating func files() {
    if names.legend.isEmpty { return }
    if names.folder.isEmpty {
      let width = names.legend.map(\.name.columns).max() ?? 0
      for (name, path) in names.legend { line(name.padded(width) + "  " + paint.dim(path)) }
    } else {
      line("files below " + names.folder)
    }
    line("")
  }

  /// Ends a line with some words.
  mutating func line(_ words: String) {
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
