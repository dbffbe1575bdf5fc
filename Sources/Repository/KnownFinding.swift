package import Corpus

/// A finding as it was when it was written down: enough to tell later what is new about it.
package struct KnownFinding: Sendable, Equatable {
  package let rule: String
  /// What it is about, for people.
  package let about: String
  package let fingerprint: String
  /// How many rows stood on its minority side.
  package let count: Int
  /// The content hashes of those rows, in their order; the smallest, where there are many.
  package let rows: [UInt64]
  /// The files in which its rows stood, as seen from the baseline; none where nobody wrote that down.
  package let files: [String]

  package init(
    rule: String, about: String, fingerprint: String, count: Int, rows: [UInt64],
    files: [String] = []
  ) {
    self.rule = rule
    self.about = about
    self.fingerprint = fingerprint
    self.count = count
    self.rows = Set(rows).sorted()
    self.files = Set(files).sorted()
  }

  package init(_ finding: Finding, files: [String] = []) {
    let minority = Minority(finding)
    let rows = minority.rows.map(\.content)
    // The fingerprint of what is wrong in one row says which row that is.
    let isSaid =
      rows.count == 1
      && finding.fingerprint == Finding.fingerprint(of: finding.rule, row: rows[0])
    self.init(
      rule: finding.rule, about: finding.about, fingerprint: finding.fingerprint,
      count: minority.count, rows: isSaid ? [] : rows, files: files)
  }

  /// Both together, where two branches wrote the same finding down.
  func joined(with other: KnownFinding) -> KnownFinding {
    let rows = Set(rows).union(other.rows)
    return KnownFinding(
      rule: rule, about: about, fingerprint: fingerprint,
      count: max(count, other.count, rows.count), rows: Array(rows),
      files: files + other.files)
  }

  /// The same with no more rows than there are now: what went away is not known any more.
  func shrunk(to finding: Finding, files: [String]) -> KnownFinding {
    let (minority, _) = met(in: finding)
    let rows = isWhole ? Set(rows).intersection(minority.rows.map(\.content)) : Set(rows)
    return KnownFinding(
      rule: rule, about: finding.about, fingerprint: fingerprint,
      count: min(count, minority.count), rows: Array(rows), files: files)
  }

  /// The same with no more rows than some are left.
  func shrunk(to rows: Set<UInt64>) -> KnownFinding {
    KnownFinding(
      rule: rule, about: about, fingerprint: fingerprint, count: min(count, rows.count),
      rows: Array(rows), files: files)
  }

  /// Whether every row that there was is among those that were kept.
  private var isWhole: Bool { rows.count >= count }

  /// What a finding has on its minority side that was not there: how many rows, and which of them
  /// are known to be new. Nil when there is nothing.
  package func gain(_ finding: Finding) -> (count: Int, rows: [Finding.Row])? {
    let gain = met(in: finding).gain
    return gain.count > 0 ? gain : nil
  }

  /// The side that was the smaller one, with what is new on it. When rows go away, another side may
  /// be the smaller one now, of which nothing was written down; so the sides are taken for the
  /// minority by which the finding gained least.
  private func met(
    in finding: Finding
  ) -> (minority: Minority, gain: (count: Int, rows: [Finding.Row])) {
    let minority = Minority(finding)
    var least = (minority: minority, gain: gain(minority))
    for other in Minority.thinkable(finding) {
      let gain = gain(other)
      if gain.count < least.gain.count { least = (other, gain) }
    }
    return least
  }

  private func gain(_ minority: Minority) -> (count: Int, rows: [Finding.Row]) {
    let old = Set(rows)
    // Of a bounded sample, the rows beyond its last one were never written down.
    let last = isWhole ? UInt64.max : rows.last ?? 0
    let new = minority.rows.filter { $0.content <= last && !old.contains($0.content) }
    return (max(0, new.count, minority.count - count), new)
  }
}

extension Finding {
  /// What it is about, in a line.
  package var about: String {
    guard let subject else { return message }
    return [subject.topic, subject.aspect, subject.cell].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
