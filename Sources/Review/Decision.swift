/// What a reviewer decided about one row under one finding.
package struct Decision: Sendable, Equatable {
  /// The finding's.
  package var fingerprint: String
  package var rule: String
  package var topic: String
  package var file: String
  /// Which row of the file, counted from 1; nil where nobody knows the rows.
  package var row: Int?
  /// A hash of the row's bytes as they stand in the uncompressed file; empty in a sheet, where the
  /// answer's text must do.
  package var content: String
  /// The way to the answer within the row; empty where it is not known.
  package var field: String
  /// Nil: nothing is decided yet.
  package var choice: Choice?
  /// The answer as it is.
  package var current: String
  /// The answer as it should be.
  package var ideal: String
  package var why: String
  package var reviewer: String

  package init(
    fingerprint: String, rule: String = "", topic: String = "", file: String, row: Int?,
    content: String = "", field: String = "", choice: Choice? = nil, current: String = "",
    ideal: String = "", why: String = "", reviewer: String = ""
  ) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.topic = topic
    self.file = file
    self.row = row
    self.content = content
    self.field = field
    self.choice = choice
    self.current = current
    self.ideal = ideal
    self.why = why
    self.reviewer = reviewer
  }

  /// What shall be done with a row.
  package enum Choice: String, Sendable, CaseIterable {
    /// It is right as it is.
    case keep
    /// It goes.
    case drop
    /// Its answer becomes the ideal one.
    case rewrite
    /// It goes to a file of its own, to be looked at again.
    case quarantine
    /// It stays, and this finding is not told of it any more.
    case allow
  }

  /// Whether both are about the same row under the same finding.
  package func isAboutSame(as other: Decision) -> Bool {
    fingerprint == other.fingerprint && file == other.file && row == other.row
  }
}
