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
  package var message: String
  package var location: Location
  /// What is affirmed and what is denied, each with its evidence; empty for a finding of one place.
  package var sides: [Side]
  package var fingerprint: String
  package var remedy: String
  /// How many places the finding stands for, where like ones are folded.
  package var count: Int

  package init(
    rule: String, severity: Severity, confidence: Double = 1, message: String, location: Location,
    sides: [Side] = [], fingerprint: String = "", remedy: String = "", count: Int = 1
  ) {
    self.rule = rule
    self.severity = severity
    self.confidence = confidence
    self.message = message
    self.location = location
    self.sides = sides
    self.fingerprint = fingerprint
    self.remedy = remedy
    self.count = count
  }

  /// One side of a conflict.
  package struct Side: Sendable {
    package var label: String
    package var count: Int
    package var weighted: Double
    package var evidence: [Location]

    package init(label: String, count: Int, weighted: Double, evidence: [Location]) {
      self.label = label
      self.count = count
      self.weighted = weighted
      self.evidence = evidence
    }
  }
}
