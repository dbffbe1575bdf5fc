import Corpus

extension Finding {
  /// Whether it stands for several rows that are not against each other.
  var isGathered: Bool { !isConflict && rows.count > 1 }

  /// Makes the rows that it stands for a side of their own, so that each can be decided about.
  mutating func gather() {
    guard isGathered else { return }
    sides = [Side(label: "rows", count: count, evidence: rows.map(\.quote).sorted())]
  }
}
