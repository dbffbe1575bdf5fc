package import Corpus

/// What a change of the data did to the findings: those of the corpus before it, held against those
/// behind it.
///
/// A change is to blame for a finding when the finding is new; when it put rows on the minority side
/// of a conflict; or when it put rows on a side that was not the larger one and the observations that
/// are contested rose by more than is tolerated. Rows that only make the majority larger are never to
/// blame. Rows are compared by what they say, so that moving them changes nothing.
package struct Change {
  private let contents: Set<UInt64>
  private let before: [String: Finding]
  private let known: [KnownFinding]
  private let kin: [Finding.Subject: [Finding]]
  /// How reports call the state before.
  private let name: String
  /// By what part the contested observations may rise.
  private let tolerance: Double

  /// `contents` are the hashes of rows that were there before, as far as they are known.
  package init(
    from before: [Finding], called name: String, tolerance: Double, contents: Set<UInt64> = []
  ) {
    self.contents = contents
    self.before = Dictionary(
      before.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    known = before.filter { !$0.rows.isEmpty }.map { KnownFinding($0) }
    kin = Dictionary(
      grouping: before.filter { $0.subject != nil }, by: { $0.subject ?? .init(topic: "") })
    self.name = name
    self.tolerance = tolerance
  }

  /// The findings that the change is to blame for.
  package func sift(_ findings: [Finding]) -> [Finding] {
    let rules = Set(findings.filter { !$0.rows.isEmpty }.map(\.rule))
    let familiar = Dictionary(
      uniqueKeysWithValues: rules.map { ($0, KnownRows(of: $0, among: known, now: findings)) })
    return findings.compactMap { finding in
      guard !finding.rows.isEmpty, let known = familiar[finding.rule] else {
        return blamed(finding)
      }
      guard known.know(finding) else { return finding }
      let gain = known.gain(finding)
      return gain.count > 0 ? finding.told(gain, since: name) : nil
    }
  }

  private func blamed(_ finding: Finding) -> Finding? {
    guard let old = before[finding.fingerprint] ?? milder(finding) else {
      return finding.pointed(besides: contents)
    }
    // What has become more is not milder for it, although one side may look like a slip by now.
    var finding = finding
    finding.severity = max(finding.severity, old.severity)
    if let gain = gain(finding, over: old) { return finding.told(gain, since: name) }
    guard finding.contested > old.contested * (1 + tolerance), hasFedSmaller(finding, old) else {
      return nil
    }
    finding.notes.insert(
      "Known from \(name), but the change raises what is contested from "
        + "\(Change.short(old.contested)) to \(Change.short(finding.contested)).", at: 0)
    return finding
  }

  /// A conflict that had another name before because its minority was more: it has not become worse.
  private func milder(_ finding: Finding) -> Finding? {
    guard let subject = finding.subject else { return nil }
    return kin[subject]?.first {
      $0.severity >= finding.severity
        && Set($0.sides.map(\.label)) == Set(finding.sides.map(\.label))
    }
  }

  /// What stands on the minority side now and was nowhere in the conflict before.
  private func gain(
    _ finding: Finding, over old: Finding
  ) -> (count: Int, rows: [Finding.Row])? {
    let minority = Minority(finding)
    if minority.sides.isEmpty {
      return finding.count > old.count ? (finding.count - old.count, []) : nil
    }
    var count = 0
    var new: [Finding.Row] = []
    for number in minority.sides {
      let side = finding.sides[number]
      let same = old.sides.first { $0.label == side.label }
      // A row of the same side before, or one that changed its mind.
      let known = Set((same?.rows ?? []).map(\.content))
      let isWhole = same.map { $0.rows.count >= $0.count } ?? true
      let last = isWhole ? UInt64.max : known.max() ?? 0
      let own = side.rows.filter { $0.content <= last && !known.contains($0.content) }
      new += own
      count += max(own.count, side.count - (same?.count ?? 0))
    }
    // Two sides of the same size are both a minority only if neither was the larger one before.
    if minority.sides.count > 1, isLarger(finding, minority, old) { return nil }
    return count > 0 ? (count, new) : nil
  }

  /// Whether the only side with new rows was the larger one before.
  private func isLarger(_ finding: Finding, _ minority: Minority, _ old: Finding) -> Bool {
    let most = old.sides.map(\.count).max() ?? 0
    return minority.sides.allSatisfy { number in
      let side = finding.sides[number]
      guard let same = old.sides.first(where: { $0.label == side.label }) else { return false }
      let isFed =
        side.count > same.count
        || !Set(side.rows.map(\.content)).isSubset(of: same.rows.map(\.content))
      return !isFed || same.count == most && old.sides.filter { $0.count == most }.count == 1
    }
  }

  /// Whether a side has more rows than before that was not the larger one.
  private func hasFedSmaller(_ finding: Finding, _ old: Finding) -> Bool {
    let most = old.sides.map(\.count).max() ?? 0
    let isTied = old.sides.filter { $0.count == most }.count > 1
    return finding.sides.contains { side in
      let same = old.sides.first { $0.label == side.label }
      return side.count > (same?.count ?? 0) && (same?.count != most || isTied)
    }
  }

  private static func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Finding {
  /// The finding at the place of a row that was not there, where others of it were.
  fileprivate func pointed(besides contents: Set<UInt64>) -> Finding {
    let minority = Set(Minority(self).sides)
    let order = sides.indices.sorted { minority.contains($0) && !minority.contains($1) }
    guard sides.contains(where: { $0.rows.contains { contents.contains($0.content) } }) else {
      return self
    }
    for side in order.map({ sides[$0] }) {
      let new = side.rows.filter { !contents.contains($0.content) }
      guard let first = new.map(\.quote).min() else { continue }
      var finding = self
      finding.place = first
      return finding
    }
    return self
  }
}
