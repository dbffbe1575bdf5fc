import Corpus

extension TextReport {
  /// One rule's findings about one topic, cell by cell.
  mutating func conflicts(_ findings: [Finding]) {
    var messages: Set<String> = []
    for finding in findings {
      if messages.insert(finding.message).inserted { paragraph(names.told(finding.message)) }
      if findings.count > 1 { subheading(finding) }
      sides(finding)
    }
    for note in findings.flatMap(\.notes) where said.insert(note).inserted { paragraph(note) }
    for finding in findings { bridge(finding) }
  }

  /// The cell of a finding that shares its heading with others.
  private mutating func subheading(_ finding: Finding) {
    let cell = finding.subject?.cell ?? ""
    let figure = finding.contested > 0 ? "contested \(finding.contested.short)" : ""
    let gap = (paint.width ?? 100) - 2 - cell.columns - figure.columns
    if gap >= 3 {
      line("  " + paint.bold(cell) + String(repeating: " ", count: gap) + paint.dim(figure))
    } else {
      line("  " + paint.bold(cell))
      if !figure.isEmpty { line("  " + paint.dim(figure)) }
    }
  }

  private mutating func sides(_ finding: Finding) {
    let label = finding.sides.map(\.label.columns).max() ?? 0
    let count = finding.sides.map { "\($0.count)".columns }.max() ?? 0
    let evidence = finding.sides.map { $0.evidence.prefix(shown).compactMap { citations[$0] } }
    let place = evidence.joined().map { self.place(of: $0).columns }.max() ?? 0
    let indent = 4 + label + 2 + count + 3
    // Where a quote would be squeezed, it stands below its place.
    let isWide = (paint.width ?? .max) - indent - place - 2 >= TextReport.leastQuote
    var isShown = false
    for (side, citations) in zip(finding.sides, evidence) {
      var head = "    " + side.label.padded(label) + "  " + "\(side.count)".aligned(count) + "   "
      let quotes = Array(side.evidence.prefix(shown))
      if !quotes.isEmpty, let home = evident[quotes] {
        let isNear = finding.subject.map { $0.topic.hasPrefix(home) } ?? false
        line(head + paint.dim(isNear ? "as above" : "as above: \(home)"))
        continue
      }
      isShown = true
      evident[quotes] = finding.subject?.topic ?? ""
      for citation in citations {
        let spot = self.place(of: citation)
        if isWide {
          line(
            head + paint.dim(spot.padded(place)) + "  "
              + excerpt(citation, after: indent + place + 2))
        } else {
          line(head + paint.dim(spot))
          line(String(repeating: " ", count: indent) + excerpt(citation, after: indent))
        }
        head = String(repeating: " ", count: indent)
      }
      if citations.isEmpty { line(head) }
      if side.breakdown.count > 1 {
        let parts = side.breakdown.map { "\($0.count) \(names.told($0.name))" }.joined(
          separator: ", ")
        for piece in parts.wrapped(paint.width.map { $0 - indent }) {
          line(String(repeating: " ", count: indent) + paint.dim(piece))
        }
      }
    }
    // Where all of it stands above, nothing is shown here of which there could be more.
    guard isShown else { return }
    let rest = finding.sides.reduce(0) { $0 + Swift.max(0, $1.count - rows($1, besides: nil)) }
    if rest > 0 { more(rest, finding.short, "    ") }
  }

  /// What would settle it, turn by turn.
  private mutating func bridge(_ finding: Finding) {
    guard let bridge = finding.bridge?.shown else { return }
    var renamed = bridge
    renamed.places = bridge.places.map { place in
      let parts = place.split(separator: ":", omittingEmptySubsequences: false)
      return names[parts.dropLast().joined(separator: ":")] + ":" + (parts.last ?? "")
    }
    paragraph(renamed.title)
    let width = bridge.lines.map(\.role.columns).max() ?? 0
    for told in bridge.lines {
      let room = paint.width.map { $0 - width - 8 }
      for (number, piece) in told.text.wrapped(room).enumerated() {
        line(
          "      " + (number == 0 ? paint.dim(told.role.padded(width)) : "".padded(width)) + "  "
            + piece)
      }
    }
  }
}
