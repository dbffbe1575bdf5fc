/// How much a finding matters.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case info, warning, error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.order < right.order
  }

  private var order: Int { self == .info ? 0 : self == .warning ? 1 : 2 }
}

/// Something that a reviewer should decide about: a plain value.
package struct Finding: Sendable {
  package var rule: String
  package var severity: Severity
  /// The measured precision of the weakest sign that took part, from 0 to 1.
  package var confidence: Double
  /// What the conflict is about; nil for findings about a place.
  package var subject: Subject?
  package var message: String
  package var dataset: String
  package var place: Passage
  /// What is affirmed and what is denied, each with its evidence; empty for a finding of one place.
  package var sides: [Side]
  /// Under which the rows are counted that belong to the finding and to none of its sides.
  package var stacks: [Stack]
  /// Sentences that belong to the finding, one below the other.
  package var notes: [String]
  /// What would settle it, where something may stand between its sides.
  package var bridge: Bridge?
  package var fingerprint: String
  package var remedy: String
  /// How many places the finding stands for, where like ones are folded.
  package var count: Int
  /// The rows that it stands for, where it is no conflict: those of the smallest content hashes, as
  /// many as are kept. No two have the same hash.
  package var rows: [Row]
  /// Findings with more of this come first among their like.
  package var contested: Double

  package init(
    rule: String, severity: Severity, confidence: Double = 1, subject: Subject? = nil,
    message: String, dataset: String = "", place: Passage, sides: [Side] = [],
    stacks: [Stack] = [],
    notes: [String] = [], fingerprint: String = "", remedy: String = "", count: Int = 1,
    rows: [Row] = [], contested: Double = 0
  ) {
    self.rule = rule
    self.severity = severity
    self.confidence = confidence
    self.subject = subject
    self.message = message
    self.dataset = dataset
    self.place = place
    self.sides = sides
    self.stacks = stacks
    self.notes = notes
    self.fingerprint = fingerprint
    self.remedy = remedy
    self.count = count
    self.rows = rows
    self.contested = contested
  }

  /// The notes, and what a bridge looks like, for reports that tell both alike.
  package var paragraphs: [String] { notes + (bridge?.shown?.told ?? []) }

  /// What a conflict is about.
  package struct Subject: Sendable, Hashable {
    package var topic: String
    package var aspect: String
    /// Which cell, as reports call it; empty where it does not matter.
    package var cell: String

    package init(topic: String, aspect: String = "", cell: String = "") {
      self.topic = topic
      self.aspect = aspect
      self.cell = cell
    }
  }

  /// One side of a conflict.
  package struct Side: Sendable {
    /// How the report calls it: "can", "can't", "is", a value of a fact …
    package var label: String
    /// `affirm`, `deny`, or empty.
    package var polarity: String
    package var count: Int
    package var weighted: Double
    /// How many of them by what stands behind them (force, dataset), in falling order.
    package var breakdown: [(name: String, count: Int)]
    package var evidence: [Passage]
    /// The rows of the smallest content hashes, as many as are kept; empty for what is no conflict.
    package var rows: [Row]
    /// Under which all its rows are counted; empty where the evidence is all there is.
    package var stacks: [Stack]

    package init(
      label: String, polarity: String = "", count: Int, weighted: Double? = nil,
      breakdown: [(name: String, count: Int)] = [], evidence: [Passage], rows: [Row] = [],
      stacks: [Stack] = []
    ) {
      self.label = label
      self.polarity = polarity
      self.count = count
      self.weighted = weighted ?? Double(count)
      self.breakdown = breakdown
      self.evidence = evidence
      self.rows = rows
      self.stacks = stacks
    }
  }

  /// A row that takes part, by a hash of what it says.
  package struct Row: Sendable, Hashable {
    package var content: UInt64
    package var quote: Passage

    package init(content: UInt64, quote: Passage) {
      self.content = content
      self.quote = quote
    }
  }
}

extension Finding {
  /// The identity of a finding inside a row, by a hash of what that says.
  package static func fingerprint(of rule: String, row content: UInt64) -> String {
    var fingerprint = Digest(rule)
    fingerprint.mix(content)
    return fingerprint.hex
  }

  /// The identity of what stands for all such rows of a file: it hangs on one of them, so that it
  /// stays when the file is called otherwise, is written in another way or gains a few rows.
  package static func fingerprint(of rule: String, rows: [Row]) -> String? {
    guard let least = rows.map(\.content).min() else { return nil }
    return fingerprint(of: rule + " in several rows", row: least)
  }

  /// The places about whose rows there is to decide, at most so many: the evidence of each side of a
  /// conflict; the rows that anything else stands for.
  package func decidable(most: Int) -> [Passage] {
    if isConflict { return sides.flatMap { $0.evidence.prefix(most) } }
    if rows.count < 2 { return [place] }
    return rows.map(\.quote).sorted().prefix(most).map { $0 }
  }

  /// Whether rows stand against rows.
  package var isConflict: Bool {
    subject != nil || sides.count { !$0.polarity.isEmpty } > 1
  }
}
