package import Corpus

/// What there is to decide, as a table: one line for each row under each finding.
package struct Sheet {
  package static let columns = [
    "fingerprint", "rule", "topic", "file", "row", "request", "context", "current", "ideal", "why",
    "decision", "reviewer",
  ]

  /// How many lines it has, without the first.
  package private(set) var count = 0
  /// The whole table, as CSV. It begins with the mark by which spreadsheet programs know UTF-8.
  package private(set) var text = "\u{FEFF}" + columns.joined(separator: ",") + "\r\n"

  /// Lays out a verdict, with what was decided before; of each side of a conflict at most so many
  /// rows.
  package init(
    _ verdict: Verdict, most: Int, decided: Decisions,
    exhibits: ([Passage]) -> Exhibition, cite: ([Passage]) -> [Citation?]
  ) {
    let passages = verdict.findings.flatMap { $0.decidable(most: most) }
    let exhibition = exhibits(passages)
    let strays = Array(Set(passages.filter { exhibition.places[$0] == nil })).sorted()
    let citations = Dictionary(zip(strays, cite(strays))) { first, _ in first }
    let earlier = Earlier(decided)
    for finding in verdict.findings {
      var seen: Set<Location> = []
      for passage in finding.decidable(most: most) {
        let row = Location(file: passage.file, bytes: passage.row)
        guard seen.insert(row).inserted,
          let open = Decision(
            on: passage, of: finding, exhibition, citation: citations[passage] ?? nil)
        else { continue }
        add(earlier.filled(open), Asked(passage, exhibition))
      }
    }
  }

  private mutating func add(_ decision: Decision, _ asked: Asked) {
    let cells = [
      decision.fingerprint, decision.rule, decision.topic, decision.file, "", asked.request,
      asked.context, decision.current, decision.ideal, decision.why,
      decision.choice?.rawValue ?? "", decision.reviewer,
    ]
    var fields = cells.map { Cell.field(Cell.guarded($0)) }
    // The one number of the table is meant as one.
    fields[4] = decision.row.map { "\($0)" } ?? ""
    text += fields.joined(separator: ",") + "\r\n"
    count += 1
  }
}

/// What was decided before, ready to be looked up.
package struct Earlier {
  private let decisions: [String: Decision]

  package init(_ decisions: Decisions) {
    self.decisions = Dictionary(decisions.all.map { (Earlier.key($0), $0) }) { $1 }
  }

  /// The decision with what was said before of the same row, if the row is still what it was.
  package func filled(_ open: Decision) -> Decision {
    guard let before = decisions[Earlier.key(open)] else { return open }
    let isSame =
      before.content.isEmpty || open.content.isEmpty
      ? before.current.isEmpty || Cell.isSame(before.current, open.current)
      : before.content == open.content
    guard isSame else { return open }
    var filled = open
    filled.choice = before.choice
    filled.ideal = before.ideal
    filled.why = before.why
    filled.reviewer = before.reviewer
    return filled
  }

  private static func key(_ decision: Decision) -> String {
    "\(decision.fingerprint)\n\(decision.file)\n\(decision.row ?? 0)"
  }
}
