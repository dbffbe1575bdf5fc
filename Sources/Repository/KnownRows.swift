import Corpus

/// What is known of the rows in which a rule finds something. Files come and go, and rows move between
/// them; so it does not matter under which finding a row was written down.
struct KnownRows {
  private let rule: String
  private var fingerprints: Set<String> = []
  private var rows: Set<UInt64> = []
  private var count = 0
  /// Rows behind this one were never written down, where not all of some finding were.
  private var last = UInt64.max
  /// How many rows there are now.
  private let now: Int

  init(of rule: String, among entries: [KnownFinding], now findings: [Finding]) {
    self.rule = rule
    for entry in entries where entry.rule == rule {
      fingerprints.insert(entry.fingerprint)
      rows.formUnion(entry.rows)
      count += entry.count
      if entry.rows.count < entry.count, let end = entry.rows.last { last = min(last, end) }
    }
    now = findings.reduce(0) { $0 + ($1.rule == rule ? $1.count : 0) }
  }

  private func know(_ row: Finding.Row) -> Bool {
    rows.contains(row.content)
      || fingerprints.contains(Finding.fingerprint(of: rule, row: row.content))
  }

  /// Whether anything of a finding was written down, or would not have been though it was there.
  func know(_ finding: Finding) -> Bool {
    fingerprints.contains(finding.fingerprint)
      || finding.rows.contains { know($0) || $0.content > last }
  }

  /// What of a finding was not: how many rows, and which of them are known to be new.
  func gain(_ finding: Finding) -> (count: Int, rows: [Finding.Row]) {
    let new = finding.rows.filter { $0.content <= last && !know($0) }
    let isWhole = last == .max && finding.rows.count >= finding.count
    let growth = isWhole ? 0 : min(finding.count, now - count)
    return (max(new.count, growth), new)
  }
}

/// The rows in which rules find something now, whatever findings they stand under.
struct PresentRows {
  private var fingerprints: Set<String> = []
  private var rows: [String: Set<UInt64>] = [:]
  /// Rules of which not all rows are at hand.
  private var drawn: Set<String> = []

  init(_ findings: [Finding]) {
    for finding in findings {
      fingerprints.insert(finding.fingerprint)
      if finding.rows.isEmpty { continue }
      rows[finding.rule, default: []].formUnion(finding.rows.map(\.content))
      if finding.rows.count < finding.count { drawn.insert(finding.rule) }
      if finding.count == 1 { continue }
      for row in finding.rows {
        fingerprints.insert(Finding.fingerprint(of: finding.rule, row: row.content))
      }
    }
  }

  /// Whether what was written down is still there, or may be.
  func hold(_ entry: KnownFinding) -> Bool {
    if fingerprints.contains(entry.fingerprint) { return true }
    guard let rows = rows[entry.rule] else { return false }
    return drawn.contains(entry.rule) || !rows.isDisjoint(with: entry.rows)
  }

  /// Those of an entry's rows that are still there; nil where that can't be told.
  func left(of entry: KnownFinding) -> Set<UInt64>? {
    if drawn.contains(entry.rule) || entry.rows.count < entry.count { return nil }
    return rows[entry.rule]?.intersection(entry.rows)
  }
}
